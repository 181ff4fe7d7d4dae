package io.productops.advice;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A compiled expression. It comes to a {@code Boolean}, {@link Num}, {@code String},
 * {@code List} or {@code Map}, or to {@link Missing}.
 */
interface Term {

	Object value(Evaluation evaluation);

	/** Tells what it mentions, in order. */
	void visit(Visitor visitor);

	/** Is told the questions and named values that a term mentions. */
	interface Visitor {

		void question(int question);

		void slot(int slot);

		/** This row of a grid is looked at on its own; null is all of them. */
		default void row(int question, @Nullable String row) {
		}

		/** These options of a question are told from the others; null is all of them. */
		default void options(int question, @Nullable Collection<?> options) {
		}

	}

	/** Tells the options that a comparison of an answer with fixed texts tells apart. */
	static void options(Visitor visitor, Term answer, Term texts) {
		int question = (answer instanceof Answer whole) ? whole.question()
				: (answer instanceof Cell cell) ? cell.question() : -1;
		if (question >= 0) {
			Object fixed = (texts instanceof Constant constant) ? constant.constant() : null;
			visitor.options(question, (fixed instanceof String text) ? List.of(text)
					: (fixed instanceof Collection<?> several) ? several : null);
		}
	}

	/** Whether a condition holds; one that is not evaluated does not. */
	static boolean holds(Term condition, Evaluation evaluation) {
		return Boolean.TRUE.equals(condition.value(evaluation));
	}

	/** A term of two others, the left one mentioned first. */
	interface Pair extends Term {

		Term left();

		Term right();

		@Override
		default void visit(Visitor visitor) {
			left().visit(visitor);
			right().visit(visitor);
		}

	}

	record Constant(Object constant) implements Term {

		@Override
		public Object value(Evaluation evaluation) {
			return this.constant;
		}

		@Override
		public void visit(Visitor visitor) {
		}

	}

	record Answer(int question) implements Term {

		@Override
		public Object value(Evaluation evaluation) {
			return evaluation.answer(this.question);
		}

		@Override
		public void visit(Visitor visitor) {
			visitor.question(this.question);
			visitor.row(this.question, null);
		}

	}

	/** One row of a grid. */
	record Cell(int question, String row) implements Term {

		@Override
		public Object value(Evaluation evaluation) {
			Object grid = evaluation.answer(this.question);
			Object cell = (grid instanceof Map<?, ?> rows) ? rows.get(this.row) : grid;
			return (cell != null) ? cell : Missing.of(this.question);
		}

		@Override
		public void visit(Visitor visitor) {
			visitor.question(this.question);
			visitor.row(this.question, this.row);
		}

	}

	/** A named value: a fact, a counter, the stage. */
	record Named(int slot) implements Term {

		@Override
		public Object value(Evaluation evaluation) {
			return evaluation.slot(this.slot);
		}

		@Override
		public void visit(Visitor visitor) {
			visitor.slot(this.slot);
		}

	}

	/** Whether a rule flags, or how severely. */
	record RuleTest(int slot, boolean severity) implements Term {

		@Override
		public Object value(Evaluation evaluation) {
			RuleOutcome outcome = (RuleOutcome) evaluation.slot(this.slot);
			return this.severity ? outcome.severityId() : (Object) outcome.fires();
		}

		@Override
		public void visit(Visitor visitor) {
			visitor.slot(this.slot);
		}

	}

	/** How much an area is needed. */
	record Need(int slot) implements Term {

		@Override
		public Object value(Evaluation evaluation) {
			return Num.of(((AreaNeed) evaluation.slot(this.slot)).need());
		}

		@Override
		public void visit(Visitor visitor) {
			visitor.slot(this.slot);
		}

	}

	/** Both or either of two conditions, where one side may decide alone. */
	record Junction(boolean and, Term left, Term right) implements Pair {

		@Override
		public Object value(Evaluation evaluation) {
			Object first = this.left.value(evaluation);
			if (decides(first)) {
				return first;
			}
			Object second = this.right.value(evaluation);
			return decides(second) ? second : Missing.union(first, second);
		}

		private boolean decides(Object side) {
			return side instanceof Boolean truth && truth != this.and;
		}

	}

	record Not(Term operand) implements Term {

		@Override
		public Object value(Evaluation evaluation) {
			Object value = this.operand.value(evaluation);
			return (value instanceof Boolean truth) ? (Object) !truth : value;
		}

		@Override
		public void visit(Visitor visitor) {
			this.operand.visit(visitor);
		}

	}

	record Conditional(Term condition, Term then, Term otherwise) implements Term {

		@Override
		public Object value(Evaluation evaluation) {
			Object value = this.condition.value(evaluation);
			if (value instanceof Boolean truth) {
				return (truth ? this.then : this.otherwise).value(evaluation);
			}
			return value;
		}

		@Override
		public void visit(Visitor visitor) {
			this.condition.visit(visitor);
			this.then.visit(visitor);
			this.otherwise.visit(visitor);
		}

	}

	/** Whether a text is one of a list, or an option is among the chosen. */
	record In(Term element, Term list) implements Term {

		@Override
		public Object value(Evaluation evaluation) {
			Object wanted = this.element.value(evaluation);
			Object among = this.list.value(evaluation);
			if (wanted instanceof Missing || among instanceof Missing) {
				return Missing.union(wanted, among);
			}
			if (among instanceof Map<?, ?> rows) {
				return rows.containsKey(wanted);
			}
			return ((List<?>) among).contains(wanted);
		}

		@Override
		public void visit(Visitor visitor) {
			this.element.visit(visitor);
			this.list.visit(visitor);
			Term.options(visitor, this.element, this.list);
			Term.options(visitor, this.list, this.element);
		}

	}

}
