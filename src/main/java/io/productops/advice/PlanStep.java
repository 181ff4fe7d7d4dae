package io.productops.advice;

import java.util.List;

/**
 * A part of a {@link Plan}: what an expression, or some of it, comes to for the answers
 * of a {@link Sheet}.
 * <p>
 * Everything is a {@code long}: a condition is 0 or 1, a number the bits of its
 * {@code double}, a choice has one bit for each chosen text of its domain. What is
 * missing is a pattern that no value has, above all values, so that the larger of two
 * operands is what they lack together.
 */
interface PlanStep {

	long NO = 0;

	long YES = 1;

	/** Not to be had, but not for want of an answer: no member of a fact applies. */
	long NOTHING = 0x7FF8_0000_0000_0000L;

	/** Answers are missing that would decide it. */
	long LACKING = NOTHING + 1;

	/** The bits of a choice stay below {@link #NOTHING}. */
	int MOST_TEXTS = 62;

	long of(Sheet sheet);

	static boolean missing(long value) {
		return value >= NOTHING;
	}

	static double number(long value) {
		return Double.longBitsToDouble(value);
	}

	static long bits(double number) {
		return Double.doubleToRawLongBits(number);
	}

	/**
	 * A step that comes to texts.
	 *
	 * @param domain the text that each bit stands for; several bits may stand for one
	 */
	record Choice(List<String> domain, PlanStep step) {

		/** The bits that stand for a text. */
		long mask(String text) {
			long mask = 0;
			for (int i = 0; i < this.domain.size(); i++) {
				mask |= this.domain.get(i).equals(text) ? 1L << i : 0;
			}
			return mask;
		}

	}

	/** The answer to a question, or to one row of a grid. */
	record Field(int field) implements PlanStep {

		@Override
		public long of(Sheet sheet) {
			return sheet.field(this.field);
		}

	}

	/** Something that is worked out once for each sheet, when it is first asked for. */
	record Kept(int place) implements PlanStep {

		@Override
		public long of(Sheet sheet) {
			return sheet.kept(this.place);
		}

	}

}
