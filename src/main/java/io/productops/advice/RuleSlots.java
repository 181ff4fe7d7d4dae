package io.productops.advice;

import java.util.List;
import java.util.function.Predicate;

import io.productops.advice.PlaybookDocument.Severity;
import io.productops.advice.PlaybookDocument.Suppression;
import org.jspecify.annotations.Nullable;

/**
 * The outcomes of rules, triggers and areas as slots.
 */
final class RuleSlots {

	private RuleSlots() {
	}

	/**
	 * The first condition that holds decides, unless another one drops the whole.
	 *
	 * @param severities one for each level; empty where there is no severity
	 */
	record Ladder(List<Term> levels, List<Severity> severities, @Nullable Term unless) implements Slot {

		private static final RuleOutcome SILENT = new RuleOutcome(-1, null, 0);

		@Override
		public Object compute(Evaluation evaluation) {
			long missing = 0;
			int held = -1;
			for (int i = 0; i < this.levels.size() && held < 0; i++) {
				Object value = this.levels.get(i).value(evaluation);
				if (value instanceof Missing lacking) {
					missing |= lacking.questions();
				}
				else if (Boolean.TRUE.equals(value)) {
					held = i;
				}
			}
			if (held < 0 && missing == 0 || this.unless != null && Term.holds(this.unless, evaluation)) {
				return SILENT;
			}
			if (held < 0) {
				return new RuleOutcome(-1, null, missing);
			}
			return new RuleOutcome(held, this.severities.isEmpty() ? null : this.severities.get(held), 0);
		}

		@Override
		public void visit(Term.Visitor visitor) {
			this.levels.forEach((level) -> level.visit(visitor));
			if (this.unless != null) {
				this.unless.visit(visitor);
			}
		}

		@Override
		public void evidence(Evaluation evaluation, Term.Visitor visitor) {
			RuleOutcome outcome = (RuleOutcome) compute(evaluation);
			if (outcome.fires()) {
				this.levels.get(outcome.level()).visit(visitor);
			}
			else {
				this.levels.forEach((level) -> level.visit(visitor));
			}
		}

	}

	/**
	 * How many of some outcomes count.
	 *
	 * @param cited those that it rests on as evidence
	 */
	record Tally(List<Integer> outcomes, Predicate<RuleOutcome> counted, Predicate<RuleOutcome> cited) implements Slot {

		@Override
		public Object compute(Evaluation evaluation) {
			return Num.of(this.outcomes.stream()
				.filter((slot) -> this.counted.test((RuleOutcome) evaluation.slot(slot)))
				.count());
		}

		@Override
		public void visit(Term.Visitor visitor) {
			this.outcomes.forEach(visitor::slot);
		}

		@Override
		public void evidence(Evaluation evaluation, Term.Visitor visitor) {
			this.outcomes.stream()
				.filter((slot) -> this.cited.test((RuleOutcome) evaluation.slot(slot)))
				.forEach(visitor::slot);
		}

	}

	/** The need of an area: its strongest evidence, at most 100. */
	record NeedOf(@Nullable Term when, List<Term> values, List<@Nullable Term> unless) implements Slot {

		static final int MOST = 100;

		@Override
		public Object compute(Evaluation evaluation) {
			int need = 0;
			int strongest = -1;
			if (this.when == null || Term.holds(this.when, evaluation)) {
				for (int i = 0; i < this.values.size(); i++) {
					Term dropped = this.unless.get(i);
					Object value = this.values.get(i).value(evaluation);
					if (value instanceof Num number && Num.rounded(number.value()) > need
							&& (dropped == null || !Term.holds(dropped, evaluation))) {
						need = Math.min(Num.rounded(number.value()), MOST);
						strongest = i;
					}
				}
			}
			return new AreaNeed(need, strongest);
		}

		@Override
		public void visit(Term.Visitor visitor) {
			if (this.when != null) {
				this.when.visit(visitor);
			}
			for (int i = 0; i < this.values.size(); i++) {
				this.values.get(i).visit(visitor);
				Term dropped = this.unless.get(i);
				if (dropped != null) {
					dropped.visit(visitor);
				}
			}
		}

		@Override
		public void evidence(Evaluation evaluation, Term.Visitor visitor) {
			AreaNeed need = (AreaNeed) compute(evaluation);
			if (need.strongest() >= 0) {
				this.values.get(need.strongest()).visit(visitor);
			}
		}

	}

	/** Whether rules with some severities are there. */
	static boolean stands(Suppression suppression, Evaluation evaluation, List<Integer> slots) {
		return slots.stream()
			.map((slot) -> ((RuleOutcome) evaluation.slot(slot)).severity())
			.anyMatch((severity) -> severity != null && suppression.severities().contains(severity));
	}

}
