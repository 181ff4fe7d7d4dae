package io.productops.system;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.productops.audit.AuditService;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Tells the audit log of stages and budgets, and nothing of what people write.
 */
@Component
class SystemLog {

	private final AuditService audit;

	SystemLog(AuditService audit) {
		this.audit = audit;
	}

	void planned(OpsSystem system, CurrentPerson by) {
		record("system.planned", system, Map.of(), Map.of("team", system.team(), "stage", system.stage().name()), by);
	}

	void calledOff(OpsSystem system, CurrentPerson by) {
		record("system.called_off", system, Map.of("team", system.team(), "stage", system.stage().name()), Map.of(),
				by);
	}

	void moved(OpsSystem system, Stage before, CurrentPerson by) {
		record("system.moved", system, Map.of("stage", before.name()),
				Map.of("team", system.team(), "stage", system.stage().name()), by);
	}

	void exit(OpsSystem system, CurrentPerson by) {
		record("system.exit", system, Map.of("met", !system.exitMet()),
				Map.of("team", system.team(), "met", system.exitMet()), by);
	}

	/** Which values, and not what people wrote. */
	void changed(OpsSystem system, List<SystemChange> changes, CurrentPerson by) {
		record("system.changed", system, Map.of(), Map.of("team", system.team(), "fields", fields(changes)), by);
	}

	static List<String> fields(List<SystemChange> changes) {
		return changes.stream().map((change) -> change.field().name().toLowerCase(Locale.ROOT)).toList();
	}

	/** A budget of null hours is none. */
	void budget(UUID team, @Nullable BigDecimal before, @Nullable BigDecimal after, CurrentPerson by) {
		this.audit.record(by.actor(), "budget.changed", "team:" + team, hours(before), hours(after));
	}

	private static Map<String, ?> hours(@Nullable BigDecimal hours) {
		return (hours != null) ? Map.of("hours", hours.toPlainString()) : Map.of();
	}

	private void record(String action, OpsSystem system, Map<String, ?> before, Map<String, ?> after,
			CurrentPerson by) {
		this.audit.record(by.actor(), action, "system:" + system.id(), before, after);
	}

}
