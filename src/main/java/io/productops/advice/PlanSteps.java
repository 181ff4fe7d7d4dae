package io.productops.advice;

import io.productops.advice.NumericTerm.Operator;
import io.productops.advice.NumericTerm.Order;

/**
 * The steps of expressions: each does what the {@link Term} of its name does, for
 * primitive values.
 */
final class PlanSteps {

	private PlanSteps() {
	}

	private static long truth(boolean truth) {
		return truth ? PlanStep.YES : PlanStep.NO;
	}

	record Constant(long value) implements PlanStep {

		@Override
		public long of(Sheet sheet) {
			return this.value;
		}

	}

	/** All or any of some conditions; any that is {@code deciding} decides alone. */
	record Junction(PlanStep[] parts, long deciding) implements PlanStep {

		@Override
		public long of(Sheet sheet) {
			long result = 0;
			for (PlanStep part : this.parts) {
				long value = part.of(sheet);
				if (value == this.deciding) {
					return value;
				}
				result = Math.max(result, value);
			}
			return result;
		}

	}

	record Not(PlanStep operand) implements PlanStep {

		@Override
		public long of(Sheet sheet) {
			long value = this.operand.of(sheet);
			return PlanStep.missing(value) ? value : value ^ 1;
		}

	}

	record Conditional(PlanStep condition, PlanStep then, PlanStep otherwise) implements PlanStep {

		@Override
		public long of(Sheet sheet) {
			long value = this.condition.of(sheet);
			return PlanStep.missing(value) ? value : ((value == YES) ? this.then : this.otherwise).of(sheet);
		}

	}

	/** A comparison with a fixed number. */
	record Threshold(Order order, PlanStep left, double right) implements PlanStep {

		@Override
		public long of(Sheet sheet) {
			long value = this.left.of(sheet);
			return PlanStep.missing(value) ? value : truth(this.order.holds(PlanStep.number(value), this.right));
		}

	}

	record Comparison(Order order, PlanStep left, PlanStep right) implements PlanStep {

		@Override
		public long of(Sheet sheet) {
			long first = this.left.of(sheet);
			long second = this.right.of(sheet);
			return (PlanStep.missing(first) || PlanStep.missing(second)) ? Math.max(first, second)
					: truth(this.order.holds(PlanStep.number(first), PlanStep.number(second)));
		}

	}

	/** Whether two numbers or two conditions are the same: one pattern is one value. */
	record Same(PlanStep left, PlanStep right, boolean wanted) implements PlanStep {

		@Override
		public long of(Sheet sheet) {
			long first = this.left.of(sheet);
			long second = this.right.of(sheet);
			return (PlanStep.missing(first) || PlanStep.missing(second)) ? Math.max(first, second)
					: truth((first == second) == this.wanted);
		}

	}

	/** Whether one of some texts is chosen. */
	record Chosen(PlanStep choice, long mask, boolean wanted) implements PlanStep {

		@Override
		public long of(Sheet sheet) {
			long value = this.choice.of(sheet);
			return PlanStep.missing(value) ? value : truth((value & this.mask) != 0 == this.wanted);
		}

	}

	/** Whether exactly some texts are chosen. */
	record Exactly(PlanStep choice, long mask, boolean wanted) implements PlanStep {

		@Override
		public long of(Sheet sheet) {
			long value = this.choice.of(sheet);
			return PlanStep.missing(value) ? value : truth((value == this.mask) == this.wanted);
		}

	}

	/**
	 * Whether two choices share a text.
	 *
	 * @param translation the bits of the right choice for each bit of the left one
	 */
	record Shared(PlanStep left, long[] translation, PlanStep right, boolean wanted) implements PlanStep {

		@Override
		public long of(Sheet sheet) {
			long first = this.left.of(sheet);
			long second = this.right.of(sheet);
			return (PlanStep.missing(first) || PlanStep.missing(second)) ? Math.max(first, second)
					: truth((translate(first, this.translation) & second) != 0 == this.wanted);
		}

	}

	/** A choice with the bits of another domain. */
	record Translated(PlanStep choice, long[] translation) implements PlanStep {

		@Override
		public long of(Sheet sheet) {
			long value = this.choice.of(sheet);
			return PlanStep.missing(value) ? value : translate(value, this.translation);
		}

	}

	private static long translate(long bits, long[] translation) {
		long translated = 0;
		for (long left = bits; left != 0; left &= left - 1) {
			translated |= translation[Long.numberOfTrailingZeros(left)];
		}
		return translated;
	}

	/** Whether a row of a grid is answered. */
	record Row(int question, int field) implements PlanStep {

		@Override
		public long of(Sheet sheet) {
			return sheet.given(this.question) ? truth(this.field >= 0 && !PlanStep.missing(sheet.field(this.field)))
					: LACKING;
		}

	}

	record Arithmetic(Operator operator, PlanStep left, PlanStep right) implements PlanStep {

		@Override
		public long of(Sheet sheet) {
			long first = this.left.of(sheet);
			long second = this.right.of(sheet);
			return (PlanStep.missing(first) || PlanStep.missing(second)) ? Math.max(first, second)
					: PlanStep.bits(Num.bounded(this.operator.apply(PlanStep.number(first), PlanStep.number(second))));
		}

	}

	/** How many of some options are chosen. */
	record Count(int field, long mask) implements PlanStep {

		@Override
		public long of(Sheet sheet) {
			long value = sheet.field(this.field);
			return PlanStep.missing(value) ? value : PlanStep.bits(Long.bitCount(value & this.mask));
		}

	}

	/** How many rows of a grid have one of some options. */
	record CountRows(int question, int[] rows, long mask) implements PlanStep {

		@Override
		public long of(Sheet sheet) {
			if (!sheet.given(this.question)) {
				return LACKING;
			}
			int count = 0;
			for (int row : this.rows) {
				long value = sheet.field(row);
				count += (!PlanStep.missing(value) && (value & this.mask) != 0) ? 1 : 0;
			}
			return PlanStep.bits(count);
		}

	}

	/** The mean of the answered rows. */
	record Mean(int[] rows) implements PlanStep {

		@Override
		public long of(Sheet sheet) {
			double sum = 0;
			int count = 0;
			for (int row : this.rows) {
				long value = sheet.field(row);
				if (!PlanStep.missing(value)) {
					sum += PlanStep.number(value);
					count++;
				}
			}
			return (count == 0) ? LACKING : PlanStep.bits(Num.bounded(sum / count));
		}

	}

	/** What only a {@link Term} can work out. */
	record Unplanned(Term term) implements PlanStep {

		@Override
		public long of(Sheet sheet) {
			Object value = this.term.value(sheet.evaluation());
			if (value instanceof Missing missing) {
				return (missing.questions() != 0) ? LACKING : NOTHING;
			}
			return (value instanceof Num number) ? PlanStep.bits(number.value()) : truth(Boolean.TRUE.equals(value));
		}

	}

}
