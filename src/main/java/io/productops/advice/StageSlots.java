package io.productops.advice;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The stage, its second reading and the move as slots.
 */
final class StageSlots {

	private StageSlots() {
	}

	/** A row of a table: the first whose condition holds decides. */
	record Row(@Nullable Term when, String result) {
	}

	/** A row that replaces some results by another. */
	record Correction(Term when, Set<String> from, String result) {
	}

	/**
	 * A decision table.
	 *
	 * @param cites the questions it stands for as evidence, or null for those it reads
	 */
	record Table(List<Row> rows, List<Correction> corrections, @Nullable List<Integer> cites) implements Slot {

		@Override
		public Object compute(Evaluation evaluation) {
			String result = first(evaluation);
			for (Correction correction : this.corrections) {
				if (correction.from().contains(result) && Term.holds(correction.when(), evaluation)) {
					return correction.result();
				}
			}
			return result;
		}

		private String first(Evaluation evaluation) {
			for (Row row : this.rows) {
				if (row.when() == null || Term.holds(row.when(), evaluation)) {
					return row.result();
				}
			}
			throw new IllegalStateException("A table without a last row");
		}

		@Override
		public void visit(Term.Visitor visitor) {
			this.rows.forEach((row) -> {
				if (row.when() != null) {
					row.when().visit(visitor);
				}
			});
			this.corrections.forEach((correction) -> correction.when().visit(visitor));
		}

		@Override
		public void evidence(Evaluation evaluation, Term.Visitor visitor) {
			if (this.cites != null) {
				this.cites.forEach(visitor::question);
			}
			else {
				visit(visitor);
			}
		}

	}

	/** The stage of the second reading. */
	record Second(int stage, List<Term> replacements, List<Integer> cites) implements Slot {

		@Override
		public Object compute(Evaluation evaluation) {
			return evaluation.second().slot(this.stage);
		}

		@Override
		public void visit(Term.Visitor visitor) {
			visitor.slot(this.stage);
			this.replacements.forEach((replacement) -> replacement.visit(visitor));
		}

		@Override
		public void evidence(Evaluation evaluation, Term.Visitor visitor) {
			this.cites.forEach(visitor::question);
		}

	}

}
