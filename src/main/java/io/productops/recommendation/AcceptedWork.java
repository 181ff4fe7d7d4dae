package io.productops.recommendation;

import java.util.Objects;

import io.productops.system.MetricService;
import io.productops.system.MetricSubject;
import io.productops.system.PlannedSystem;
import io.productops.system.SystemService;
import io.productops.team.CurrentPerson;

import org.springframework.stereotype.Component;

/**
 * Sees to what follows when a recommendation is accepted: a system is planned where it
 * builds one, and its metric waits for readings in either case.
 */
@Component
class AcceptedWork {

	private static final String UNTIL_IT_WORKS = "Its success metric has reached the target and stays there";

	private final SystemService systems;

	private final MetricService metrics;

	AcceptedWork(SystemService systems, MetricService metrics) {
		this.systems = systems;
		this.metrics = metrics;
	}

	/**
	 * Does nothing where that was done before; the caller has locked the recommendation.
	 */
	void begin(Recommendation accepted, CurrentPerson person) {
		Advised advised = accepted.details(true).advised();
		String system = advised.system();
		if (system == null) {
			this.metrics.begin(MetricSubject.recommendation(accepted.id()), accepted.team(), advised.metric(), person);
			return;
		}
		this.systems.plan(new PlannedSystem(accepted.team(), accepted.id(), advised.title(), system,
				Objects.requireNonNullElse(advised.exitCriterion(), UNTIL_IT_WORKS), advised.metric(),
				accepted.work().owner(), advised.reviewAfterDays()), person);
	}

}
