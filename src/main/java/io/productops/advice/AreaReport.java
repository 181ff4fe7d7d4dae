package io.productops.advice;

import java.util.ArrayList;
import java.util.List;

import io.productops.advice.Advice.Area;
import io.productops.advice.AreaRanking.Rank;
import org.jspecify.annotations.Nullable;

/**
 * Tells the problem areas in order, and the pillar that the next step belongs to.
 */
final class AreaReport {

	private final Playbook playbook;

	private final Model model;

	private final Evaluation evaluation;

	private final AreaRanking ranking;

	AreaReport(Playbook playbook, Evaluation evaluation) {
		this.playbook = playbook;
		this.model = playbook.model();
		this.evaluation = evaluation;
		this.ranking = ranking(this.model, evaluation);
	}

	static AreaRanking ranking(Model model, Evaluation evaluation) {
		return (AreaRanking) evaluation.slot(model.rules.ranking());
	}

	List<String> systems() {
		return this.ranking.systems();
	}

	List<Area> all() {
		List<Area> areas = new ArrayList<>();
		for (Rank rank : this.ranking.ranks()) {
			Rules.Ranked ranked = this.model.rules.areas().get(rank.area());
			AreaNeed need = (AreaNeed) this.evaluation.slot(ranked.need());
			List<String> addOns = systems().contains(ranked.area().id()) ? addOns(ranked) : List.of();
			areas.add(new Area(ranked.area().id(), need.need(), rank.priority(), rank.needed(),
					evidence(this.model, this.evaluation, ranked), addOns));
		}
		return areas;
	}

	/** The questions behind the strongest evidence. */
	static List<String> evidence(Model model, Evaluation evaluation, Rules.Ranked ranked) {
		AreaNeed need = (AreaNeed) evaluation.slot(ranked.need());
		return (need.strongest() < 0) ? List.of()
				: List.copyOf(model.evidence(evaluation, ranked.evidence().get(need.strongest())));
	}

	private List<String> addOns(Rules.Ranked ranked) {
		return ranked.addOns()
			.stream()
			.filter((addOn) -> Term.holds(addOn.when(), this.evaluation))
			.map((addOn) -> addOn.addOn().id())
			.toList();
	}

	@Nullable String pillar() {
		for (Rules.Of<PlaybookDocument.PillarRule> rule : this.model.rules.pillars()) {
			if (((RuleOutcome) this.evaluation.slot(rule.slot())).fires()) {
				return rule.rule().pillar();
			}
		}
		return systems().stream()
			.findFirst()
			.flatMap((first) -> this.playbook.document()
				.areas()
				.list()
				.stream()
				.filter((area) -> area.id().equals(first))
				.findFirst())
			.map(PlaybookDocument.ProblemArea::pillar)
			.orElse(null);
	}

}
