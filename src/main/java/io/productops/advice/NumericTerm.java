package io.productops.advice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The terms that compare numbers or come to one. They keep the slope of each number and
 * report comparisons to the {@link Probe}.
 */
final class NumericTerm {

	private NumericTerm() {
	}

	enum Order {

		LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL;

		boolean holds(int sign) {
			return switch (this) {
				case LESS -> sign < 0;
				case LESS_OR_EQUAL -> sign <= 0;
				case GREATER -> sign > 0;
				case GREATER_OR_EQUAL -> sign >= 0;
			};
		}

		boolean holds(double left, double right) {
			return switch (this) {
				case LESS -> left < right;
				case LESS_OR_EQUAL -> left <= right;
				case GREATER -> left > right;
				case GREATER_OR_EQUAL -> left >= right;
			};
		}

	}

	enum Operator {

		PLUS, MINUS, TIMES, DIVIDED, FLOOR_DIVIDED, CEIL_DIVIDED, MAX, MIN;

		boolean divides() {
			return this == DIVIDED || this == FLOOR_DIVIDED || this == CEIL_DIVIDED;
		}

		/** Not bounded yet. */
		double apply(double left, double right) {
			return switch (this) {
				case PLUS -> left + right;
				case MINUS -> left - right;
				case TIMES -> left * right;
				case DIVIDED -> left / right;
				case FLOOR_DIVIDED -> Math.floor(left / right);
				case CEIL_DIVIDED -> Math.ceil(left / right);
				case MAX -> Math.max(left, right);
				case MIN -> Math.min(left, right);
			};
		}

	}

	/** Compares and tells the probe. */
	private static int compare(Num left, Num right, Evaluation evaluation) {
		double slope = left.slope() - right.slope();
		if (slope != 0) {
			evaluation.probed().compared(left.value() - right.value(), slope);
		}
		return Double.compare(left.value(), right.value());
	}

	record Comparison(Order order, Term left, Term right) implements Term.Pair {

		@Override
		public Object value(Evaluation evaluation) {
			Object first = this.left.value(evaluation);
			Object second = this.right.value(evaluation);
			if (first instanceof Num a && second instanceof Num b) {
				return this.order.holds(compare(a, b, evaluation));
			}
			return Missing.union(first, second);
		}

	}

	record Equality(boolean equal, Term left, Term right) implements Term.Pair {

		@Override
		public Object value(Evaluation evaluation) {
			Object first = this.left.value(evaluation);
			Object second = this.right.value(evaluation);
			if (first instanceof Missing || second instanceof Missing) {
				return Missing.union(first, second);
			}
			boolean same = (first instanceof Num a && second instanceof Num b) ? compare(a, b, evaluation) == 0
					: first.equals(second);
			return same == this.equal;
		}

		@Override
		public void visit(Visitor visitor) {
			Term.Pair.super.visit(visitor);
			Term.options(visitor, this.left, this.right);
			Term.options(visitor, this.right, this.left);
		}

	}

	record Arithmetic(Operator operator, Term left, Term right) implements Term.Pair {

		@Override
		public Object value(Evaluation evaluation) {
			Object first = this.left.value(evaluation);
			Object second = this.right.value(evaluation);
			if (first instanceof Num a && second instanceof Num b) {
				return apply(a, b, evaluation);
			}
			return Missing.union(first, second);
		}

		private Num apply(Num a, Num b, Evaluation evaluation) {
			double value = this.operator.apply(a.value(), b.value());
			return (a.slope() == 0 && b.slope() == 0) ? Num.of(value) : new Num(value, slope(a, b, evaluation));
		}

		private double slope(Num a, Num b, Evaluation evaluation) {
			return switch (this.operator) {
				case PLUS -> a.slope() + b.slope();
				case MINUS -> a.slope() - b.slope();
				case MAX -> ((compare(a, b, evaluation) >= 0) ? a : b).slope();
				case MIN -> ((compare(a, b, evaluation) <= 0) ? a : b).slope();
				case TIMES -> {
					if (a.slope() != 0 && b.slope() != 0) {
						evaluation.probed().bent();
					}
					yield a.slope() * b.value() + b.slope() * a.value();
				}
				case DIVIDED -> {
					if (b.slope() != 0) {
						evaluation.probed().bent();
					}
					yield a.slope() / b.value();
				}
				case FLOOR_DIVIDED, CEIL_DIVIDED -> {
					evaluation.probed().bent();
					yield 0;
				}
			};
		}

	}

	/** The mean of the answered rows of a scale grid. */
	record Mean(int question) implements Term {

		@Override
		public Object value(Evaluation evaluation) {
			Object grid = evaluation.answer(this.question);
			if (grid instanceof Map<?, ?> rows) {
				double sum = 0;
				for (Object cell : rows.values()) {
					sum += ((Num) cell).value();
				}
				return Num.of(sum / rows.size());
			}
			return grid;
		}

		@Override
		public void visit(Visitor visitor) {
			visitor.question(this.question);
			visitor.row(this.question, null);
		}

	}

	/**
	 * How many of some options are chosen, or how many rows of a grid have one of them.
	 *
	 * @param options null counts all but those of {@code except}
	 */
	record Count(int question, @Nullable Set<String> options, Set<String> except) implements Term {

		@Override
		public Object value(Evaluation evaluation) {
			Object answer = evaluation.answer(this.question);
			if (answer instanceof Missing) {
				return answer;
			}
			Collection<?> values = (answer instanceof Map<?, ?> rows) ? rows.values() : (List<?>) answer;
			int count = 0;
			for (Object value : values) {
				if ((this.options == null || this.options.contains(value)) && !this.except.contains(value)) {
					count++;
				}
			}
			return Num.of(count);
		}

		@Override
		public void visit(Visitor visitor) {
			visitor.question(this.question);
			visitor.row(this.question, null);
			visitor.options(this.question, this.options);
		}

	}

}
