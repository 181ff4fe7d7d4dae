package io.productops.audit;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Which events to show. An empty text, or null for a day, lets all through.
 *
 * @param from the first day, in UTC
 * @param to the last day, in UTC
 * @param actor the id of an actor, or a part of a name in any case
 * @param action a whole name, or its first words: "role" finds "role.changed"
 * @param object a whole object, or what comes before its colon: "person" finds all people
 */
public record AuditFilter(@Nullable LocalDate from, @Nullable LocalDate to, String actor, String action,
		String object) {

	/** Lets every event through. */
	public static final AuditFilter ALL = new AuditFilter(null, null, "", "", "");

	public AuditFilter {
		actor = StoredText.of(actor.strip(), 200);
		action = StoredText.of(action.strip(), 200);
		object = StoredText.of(object.strip(), 200);
	}

	/** What the log says of an export with this filter. */
	Map<String, ?> values() {
		Map<String, Object> values = new TreeMap<>();
		if (this.from != null) {
			values.put("from", this.from);
		}
		if (this.to != null) {
			values.put("to", this.to);
		}
		Map.of("actor", this.actor, "action", this.action, "object", this.object).forEach((name, text) -> {
			if (!text.isEmpty()) {
				values.put(name, text);
			}
		});
		return values;
	}

}
