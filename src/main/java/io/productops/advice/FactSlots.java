package io.productops.advice;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Facts as slots.
 */
final class FactSlots {

	private FactSlots() {
	}

	/**
	 * A fact with one expression.
	 *
	 * @param cites the questions it stands for as evidence, or null for those it reads
	 */
	record Single(Term value, @Nullable List<Integer> cites) implements Slot {

		@Override
		public Object compute(Evaluation evaluation) {
			return this.value.value(evaluation);
		}

		@Override
		public void visit(Term.Visitor visitor) {
			this.value.visit(visitor);
		}

		@Override
		public void evidence(Evaluation evaluation, Term.Visitor visitor) {
			if (this.cites != null) {
				this.cites.forEach(visitor::question);
			}
			else {
				this.value.visit(visitor);
			}
		}

	}

	/** A member of {@link First}. */
	record Candidate(@Nullable Term when, Term value, @Nullable String basis) {

		boolean applies(Evaluation evaluation) {
			return (this.when == null || Term.holds(this.when, evaluation))
					&& !(this.value.value(evaluation) instanceof Missing);
		}

		void visit(Term.Visitor visitor) {
			if (this.when != null) {
				this.when.visit(visitor);
			}
			this.value.visit(visitor);
		}

	}

	/** The first member that can be had: its value, or how it is known. */
	record First(List<Candidate> members, @Nullable List<Integer> cites, boolean basis) implements Slot {

		@Override
		public Object compute(Evaluation evaluation) {
			Object lacking = new Missing(0);
			for (Candidate member : this.members) {
				if (member.applies(evaluation)) {
					return this.basis ? String.valueOf(member.basis()) : member.value().value(evaluation);
				}
				lacking = lacks(member, evaluation, lacking);
			}
			return lacking;
		}

		/** What would have let a member apply, added to what others lack. */
		private static Object lacks(Candidate member, Evaluation evaluation, Object lacking) {
			Object when = (member.when() != null) ? member.when().value(evaluation) : Boolean.TRUE;
			if (when instanceof Missing) {
				return Missing.union(when, lacking);
			}
			Object value = Boolean.TRUE.equals(when) ? member.value().value(evaluation) : lacking;
			return (value instanceof Missing) ? Missing.union(value, lacking) : lacking;
		}

		@Override
		public void visit(Term.Visitor visitor) {
			this.members.forEach((member) -> member.visit(visitor));
		}

		@Override
		public void evidence(Evaluation evaluation, Term.Visitor visitor) {
			if (this.cites != null) {
				this.cites.forEach(visitor::question);
				return;
			}
			for (Candidate member : this.members) {
				if (member.applies(evaluation)) {
					member.visit(visitor);
					return;
				}
			}
		}

	}

}
