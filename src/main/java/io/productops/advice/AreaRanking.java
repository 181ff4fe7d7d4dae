package io.productops.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.productops.advice.PlaybookDocument.AreaModel;
import io.productops.advice.PlaybookDocument.ProblemArea;
import io.productops.advice.PlaybookDocument.StageLevel;

/**
 * The problem areas in order of priority, and those to build a system for now.
 *
 * @param ranks the most urgent first
 * @param systems the ids of the recommended areas, in the same order
 */
record AreaRanking(List<Rank> ranks, List<String> systems) {

	/**
	 * @param area the area's place in the playbook
	 * @param priority 0 to 100
	 * @param maturity as rated, or what stands for a missing rating
	 * @param linked whether one of its pains is named
	 */
	record Rank(int area, int priority, boolean needed, int maturity, boolean linked) {
	}

	/**
	 * Ranks the areas.
	 *
	 * @param suppressors for each area the slots of the rules that keep it from being
	 * recommended
	 */
	record Ranker(AreaModel model, List<Rules.Ranked> areas, int painQuestion, List<List<Integer>> suppressors,
			int stage, List<StageLevel> levels) implements Slot {

		@Override
		public Object compute(Evaluation evaluation) {
			List<Rank> ranks = new ArrayList<>();
			for (int i = 0; i < this.areas.size(); i++) {
				ranks.add(rank(i, evaluation));
			}
			ranks.sort(Comparator.comparingInt(Rank::priority)
				.reversed()
				.thenComparingInt((rank) -> painPlace(rank.area(), evaluation))
				.thenComparingInt(Rank::area));
			String stage = (String) evaluation.slot(this.stage);
			int limit = this.levels.stream()
				.filter((level) -> level.id().equals(stage))
				.mapToInt(StageLevel::systemLimit)
				.findFirst()
				.orElseThrow();
			List<String> systems = ranks.stream()
				.filter((rank) -> rank.needed() && !suppressed(rank.area(), evaluation))
				.limit(limit)
				.map((rank) -> this.areas.get(rank.area()).area().id())
				.toList();
			return new AreaRanking(List.copyOf(ranks), systems);
		}

		private Rank rank(int place, Evaluation evaluation) {
			Rules.Ranked ranked = this.areas.get(place);
			int need = ((AreaNeed) evaluation.slot(ranked.need())).need();
			Object rated = ranked.maturity().value(evaluation);
			int maturity = (rated instanceof Num number) ? Num.rounded(number.value()) : this.model.missingMaturity();
			boolean linked = painPlace(place, evaluation) < Integer.MAX_VALUE;
			int priority = this.model.priority(need, maturity, linked);
			return new Rank(place, priority, this.model.needed(need, maturity, priority), maturity, linked);
		}

		/**
		 * How early one of the area's pains is named; the largest number when none is.
		 */
		private int painPlace(int place, Evaluation evaluation) {
			List<String> pains = this.areas.get(place).area().pains();
			if (evaluation.answer(this.painQuestion) instanceof List<?> named) {
				for (int i = 0; i < named.size(); i++) {
					if (pains.contains(named.get(i))) {
						return i;
					}
				}
			}
			return Integer.MAX_VALUE;
		}

		private boolean suppressed(int place, Evaluation evaluation) {
			ProblemArea area = this.areas.get(place).area();
			return area.suppressedBy() != null
					&& RuleSlots.stands(area.suppressedBy(), evaluation, this.suppressors.get(place));
		}

		@Override
		public void visit(Term.Visitor visitor) {
			visitor.slot(this.stage);
			visitor.question(this.painQuestion);
			visitor.options(this.painQuestion,
					this.areas.stream().flatMap((ranked) -> ranked.area().pains().stream()).toList());
			for (Rules.Ranked ranked : this.areas) {
				visitor.slot(ranked.need());
				ranked.maturity().visit(visitor);
			}
			this.suppressors.forEach((rules) -> rules.forEach(visitor::slot));
		}

	}

	/** The recommended areas as a value for expressions. */
	record Systems(int ranking) implements Slot {

		@Override
		public Object compute(Evaluation evaluation) {
			return ((AreaRanking) evaluation.slot(this.ranking)).systems();
		}

		@Override
		public void visit(Term.Visitor visitor) {
			visitor.slot(this.ranking);
		}

	}

}
