package io.productops.system;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.audit.AuditService;
import io.productops.team.CurrentPerson;

import org.springframework.stereotype.Component;

/**
 * Writes down what happens to metrics: in the history of the system that one belongs to,
 * and in the audit log, there without what people wrote.
 */
@Component
class MetricLog {

	private final MetricRepository metrics;

	private final OpsSystemRepository systems;

	private final OpsSystemEventRepository events;

	private final AuditService audit;

	private final Clock clock;

	MetricLog(MetricRepository metrics, OpsSystemRepository systems, OpsSystemEventRepository events,
			AuditService audit, Clock clock) {
		this.metrics = metrics;
		this.systems = systems;
		this.events = events;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Before a metric is locked for a change of what it measures, so that everybody locks
	 * systems first and then metrics.
	 */
	void lockSystemOf(UUID metric) {
		this.metrics.findSystem(metric).ifPresent(this.systems::findForChange);
	}

	void added(Metric metric, CurrentPerson by) {
		List<SystemChange> name = List.of(new SystemChange(SystemField.METRIC, null, metric.plan().name()));
		tell("metric_added", metric, name, by);
		record("metric.added", metric, Map.of("team", metric.team()), by);
	}

	void removed(Metric metric, CurrentPerson by) {
		this.audit.record(by.actor(), "metric.removed", "metric:" + metric.id(), Map.of("team", metric.team()),
				Map.of());
	}

	/** What is different now; says nothing where nothing is. */
	void changed(MetricPlan before, Metric metric, CurrentPerson by) {
		MetricPlan after = metric.plan();
		List<SystemChange> changes = before.changes(after);
		if (changes.isEmpty()) {
			return;
		}
		List<SystemChange> told = new ArrayList<>();
		told.add(new SystemChange(SystemField.METRIC, before.name(), after.name()));
		changes.stream().filter((change) -> change.field() != SystemField.METRIC).forEach(told::add);
		tell("metric_changed", metric, told, by);
		record("metric.changed", metric, Map.of("team", metric.team(), "fields", SystemLog.fields(changes)), by);
	}

	private void tell(String action, Metric metric, List<SystemChange> changes, CurrentPerson by) {
		UUID system = metric.subject().idOf(MetricSubject.Kind.SYSTEM);
		if (system != null) {
			this.systems.findForChange(system)
				.ifPresent((found) -> this.events.save(
						found.measure(action, changes, by.id(), this.clock.instant().truncatedTo(ChronoUnit.MICROS))));
		}
	}

	private void record(String action, Metric metric, Map<String, ?> after, CurrentPerson by) {
		this.audit.record(by.actor(), action, "metric:" + metric.id(), Map.of(), after);
	}

}
