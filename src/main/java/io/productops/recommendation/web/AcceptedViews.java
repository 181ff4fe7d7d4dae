package io.productops.recommendation.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.productops.recommendation.RecommendationDetails;
import io.productops.recommendation.RecommendationService;
import io.productops.recommendation.StatusChange;
import io.productops.system.MetricSubject;
import io.productops.system.SystemDetails;
import io.productops.system.SystemService;
import io.productops.system.web.MetricViews;
import io.productops.system.web.WeightViews;
import io.productops.team.CurrentPerson;

import org.springframework.stereotype.Component;

/**
 * Shows beside a recommendation whether it worked, or what accepting it adds.
 */
@Component
class AcceptedViews {

	private final RecommendationService recommendations;

	private final SystemService systems;

	private final MetricViews metrics;

	private final WeightViews weights;

	AcceptedViews(RecommendationService recommendations, SystemService systems, MetricViews metrics,
			WeightViews weights) {
		this.recommendations = recommendations;
		this.systems = systems;
		this.metrics = metrics;
		this.weights = weights;
	}

	AcceptedView of(UUID id, CurrentPerson person) {
		RecommendationDetails it = this.recommendations.find(id, person);
		if (it.advised().system() == null) {
			return new AcceptedView(null, null, this.metrics.of(MetricSubject.recommendation(id), person));
		}
		Optional<SystemDetails> system = this.systems.ofRecommendation(id, person);
		boolean open = system.isEmpty() && StatusChange.ACCEPT.leadsOnFrom(it.work().status());
		return new AcceptedView(open ? this.weights.of(it.team(), person) : null,
				system.map((each) -> "/systems/" + each.id()).orElse(null), List.of());
	}

}
