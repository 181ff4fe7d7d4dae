package io.productops.recommendation;

import java.util.UUID;

import io.productops.system.MetricDetails;
import io.productops.system.MetricPlan;
import io.productops.system.MetricService;
import io.productops.system.MetricSubject;
import io.productops.team.CurrentPerson;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Measures more of an accepted recommendation than its advice said. What builds a system
 * is measured there.
 */
@Service
public class MeasureService {

	private final RecommendationRepository recommendations;

	private final MetricService metrics;

	MeasureService(RecommendationRepository recommendations, MetricService metrics) {
		this.recommendations = recommendations;
		this.metrics = metrics;
	}

	/**
	 * Adds a metric.
	 * @throws NothingMeasuredException when it was never accepted, or builds a system
	 * @throws io.productops.shared.ForbiddenException for those who may only read it
	 * @throws io.productops.shared.NotFoundException for everybody else
	 */
	@Transactional
	public MetricDetails measure(UUID id, MetricPlan plan, CurrentPerson person) {
		Recommendation found = this.recommendations.openForChange(id, person);
		MetricSubject subject = MetricSubject.recommendation(id);
		if (this.metrics.of(subject, person).isEmpty()) {
			throw new NothingMeasuredException(id);
		}
		return this.metrics.add(subject, found.team(), plan, person);
	}

}
