package io.productops.recommendation;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.productops.audit.AuditService;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Tells the audit log what people decide about recommendations, and nothing of what they
 * write: no reason, label, link or comment.
 */
@Component
class RecommendationLog {

	private static final Set<Field> FREE_TEXT = EnumSet.of(Field.LABELS, Field.TRACKER, Field.NOTE);

	private final AuditService audit;

	RecommendationLog(AuditService audit) {
		this.audit = audit;
	}

	void changed(Recommendation recommendation, HistoryEntry entry, CurrentPerson by) {
		Map<String, Object> before = new LinkedHashMap<>();
		Map<String, Object> after = new LinkedHashMap<>();
		after.put("team", recommendation.team());
		for (FieldChange change : entry.changes()) {
			if (!FREE_TEXT.contains(change.field())) {
				String name = change.field().name().toLowerCase(Locale.ROOT);
				put(before, name, change.before());
				put(after, name, change.after());
			}
		}
		this.audit.record(by.actor(), "recommendation." + entry.action(), "recommendation:" + recommendation.id(),
				before, after);
	}

	void commented(UUID recommendation, String action, CurrentPerson by) {
		this.audit.record(by.actor(), "recommendation." + action, "recommendation:" + recommendation, Map.of(),
				Map.of());
	}

	void exported(String format, RecommendationFilter filter, long count, CurrentPerson by) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("format", format);
		values.put("count", count);
		if (filter.team() != null) {
			values.put("team", filter.team());
		}
		this.audit.record(by.actor(), "recommendations.exported", "recommendations", Map.of(), values);
	}

	private static void put(Map<String, Object> values, String name, @Nullable String value) {
		if (value != null) {
			values.put(name, value);
		}
	}

}
