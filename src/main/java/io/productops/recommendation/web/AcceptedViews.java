package io.productops.recommendation.web;

import java.util.List;
import java.util.Optional;

import io.productops.recommendation.Beginning;
import io.productops.recommendation.DecisionService;
import io.productops.recommendation.RecommendationDetails;
import io.productops.recommendation.StatusChange;
import io.productops.recommendation.web.AcceptedView.BeginsView;
import io.productops.system.MetricSubject;
import io.productops.system.SystemDetails;
import io.productops.system.SystemService;
import io.productops.system.web.MetricForm;
import io.productops.system.web.MetricView;
import io.productops.system.web.MetricViews;
import io.productops.system.web.OptionView;
import io.productops.system.web.WeightViews;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Shows beside a recommendation whether it worked, or what accepting it adds.
 */
@Component
class AcceptedViews {

	private final DecisionService decisions;

	private final SystemService systems;

	private final MetricViews metrics;

	private final WeightViews weights;

	AcceptedViews(DecisionService decisions, SystemService systems, MetricViews metrics, WeightViews weights) {
		this.decisions = decisions;
		this.systems = systems;
		this.metrics = metrics;
		this.weights = weights;
	}

	/** What accepting it begins as long as nobody says something else. */
	Beginning offered(RecommendationDetails it) {
		return this.decisions.offered(it);
	}

	/**
	 * @param decide the form of the decision, as it was typed or as it first comes
	 * @param typed whether it was typed, and is to be shown what that adds
	 * @param metric what was typed about another metric, or null
	 */
	AcceptedView of(RecommendationDetails it, DecideForm decide, boolean typed, @Nullable MetricForm metric,
			CurrentPerson person) {
		boolean open = StatusChange.ACCEPT.leadsOnFrom(it.work().status());
		List<OptionView> directions = OptionView.directions(decide.direction());
		if (it.advised().system() == null) {
			List<MetricView> measured = this.metrics.of(MetricSubject.recommendation(it.id()), person);
			MetricForm another = (metric != null) ? metric : MetricForm.EMPTY;
			return new AcceptedView(
					(open && it.decidable() && measured.isEmpty()) ? new BeginsView(null, null, directions) : null,
					null, null, null, false, measured, (it.decidable() && !measured.isEmpty()) ? another : null);
		}
		Optional<SystemDetails> system = this.systems.ofRecommendation(it.id(), person);
		if (system.isPresent()) {
			return new AcceptedView(null, this.weights.of(system.get(), person), "/systems/" + system.get().id(),
					Words.of(system.get().stage()), system.get().stage().live(), List.of(), null);
		}
		BeginsView begins = new BeginsView(this.weights.of(it.team(), person),
				typed ? this.weights.adds(it.team(), decide.cost(), person) : null, directions);
		return new AcceptedView(open ? begins : null, null, null, null, false, List.of(), null);
	}

}
