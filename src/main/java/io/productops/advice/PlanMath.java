package io.productops.advice;

/**
 * The operations of a plan: each does what the {@link Term} or {@link Slot} of its name
 * does, for values as {@link Sheet} describes them. They have no effects and never fail,
 * so that both sides of a condition can be worked out without a branch.
 */
final class PlanMath {

	static final long NO = 0;

	static final long YES = 1;

	/** Not to be had, but not for want of an answer: no member of a fact applies. */
	static final long NOTHING = 0x7FF8_0000_0000_0000L;

	/** Answers are missing that would decide it. */
	static final long LACKING = NOTHING + 1;

	/** The bits of texts stay below {@link #NOTHING}. */
	static final int MOST_TEXTS = 62;

	/** The bit of a result that no correction changes any more. */
	private static final long FINAL = 1L << (MOST_TEXTS - 1);

	private PlanMath() {
	}

	/** The answer to a question that an assessment cannot do without. */
	static long given(Sheet sheet, int field) {
		return sheet.fields[field];
	}

	static boolean missing(long value) {
		return value >= NOTHING;
	}

	static double number(long value) {
		return Double.longBitsToDouble(value);
	}

	static long bits(double number) {
		return Double.doubleToRawLongBits(number);
	}

	private static long truth(boolean truth) {
		return truth ? YES : NO;
	}

	// what is on the sheet

	static long field(Sheet sheet, int field) {
		return sheet.fields[field];
	}

	static long keep(long value, Sheet sheet, int slot) {
		sheet.kept[slot] = value;
		return value;
	}

	static long unplanned(Sheet sheet, int term) {
		return sheet.unplanned(term);
	}

	static long second(Sheet sheet, int slot) {
		return sheet.second().value(slot);
	}

	static long systems(Sheet sheet) {
		return sheet.systems();
	}

	// conditions

	static long and(long left, long right) {
		return (left == NO || right == NO) ? NO : (left > right) ? left : right;
	}

	static long or(long left, long right) {
		return (left == YES || right == YES) ? YES : (left > right) ? left : right;
	}

	static long not(long operand) {
		return (operand >= NOTHING) ? operand : operand ^ 1;
	}

	static long conditional(long condition, long then, long otherwise) {
		return missing(condition) ? condition : (condition == YES) ? then : otherwise;
	}

	static long between(long value, double low, double high) {
		double number = Double.longBitsToDouble(value);
		return (value >= NOTHING) ? value : (number >= low && number <= high) ? YES : NO;
	}

	static long less(long left, long right) {
		return (missing(left) || missing(right)) ? Math.max(left, right) : truth(number(left) < number(right));
	}

	static long lessOrEqual(long left, long right) {
		return (missing(left) || missing(right)) ? Math.max(left, right) : truth(number(left) <= number(right));
	}

	/** Of two numbers or two conditions: one pattern is one value. */
	static long same(long left, long right) {
		return (missing(left) || missing(right)) ? Math.max(left, right) : truth(left == right);
	}

	// conditions of which nothing can be missing

	static long both(long left, long right) {
		return left & right;
	}

	static long either(long left, long right) {
		return left | right;
	}

	static long opposite(long operand) {
		return operand ^ 1;
	}

	static long within(long value, double low, double high) {
		double number = Double.longBitsToDouble(value);
		return (number >= low && number <= high) ? YES : NO;
	}

	static long has(long texts, long mask) {
		return ((texts & mask) != 0) ? YES : NO;
	}

	// texts

	/** Whether one of some texts is chosen. */
	static long chosen(long texts, long mask) {
		return (texts >= NOTHING) ? texts : ((texts & mask) != 0) ? YES : NO;
	}

	/** Whether exactly these texts are chosen. */
	static long exactly(long texts, long mask) {
		return missing(texts) ? texts : truth(texts == mask);
	}

	/** Whether two choices share a text. */
	static long shared(long left, long right) {
		return (missing(left) || missing(right)) ? Math.max(left, right) : truth((left & right) != 0);
	}

	/** Adds a text of another domain to what is translated so far. */
	static long translated(long translated, long texts, long bit, long meaning) {
		return missing(texts) ? texts : ((texts & bit) != 0) ? translated | meaning : translated;
	}

	/** Whether a row of a grid is answered. */
	static long row(Sheet sheet, int question, int field) {
		return sheet.given(question) ? truth(field >= 0 && !missing(sheet.fields[field])) : LACKING;
	}

	// numbers

	/** Of the result of two operands. */
	private static long bounded(long left, long right, double result) {
		return (left >= NOTHING || right >= NOTHING) ? ((left > right) ? left : right) : bits(Num.bounded(result));
	}

	static long plus(long left, long right) {
		return bounded(left, right, number(left) + number(right));
	}

	static long minus(long left, long right) {
		return bounded(left, right, number(left) - number(right));
	}

	static long times(long left, long right) {
		return bounded(left, right, number(left) * number(right));
	}

	static long divided(long left, long right) {
		return bounded(left, right, number(left) / number(right));
	}

	static long floorDivided(long left, long right) {
		return bounded(left, right, Math.floor(number(left) / number(right)));
	}

	static long ceilDivided(long left, long right) {
		return bounded(left, right, Math.ceil(number(left) / number(right)));
	}

	static long max(long left, long right) {
		return bounded(left, right, Math.max(number(left), number(right)));
	}

	static long min(long left, long right) {
		return bounded(left, right, Math.min(number(left), number(right)));
	}

	static long count(long texts, long mask) {
		return missing(texts) ? texts : bits(Long.bitCount(texts & mask));
	}

	/** In how many rows of a grid one of some options is chosen. */
	static long countRows(Sheet sheet, int question, int first, int rows, long mask) {
		if (!sheet.given(question)) {
			return LACKING;
		}
		int count = 0;
		for (int row = first; row < first + rows; row++) {
			count += (chosen(sheet.fields[row], mask) == YES) ? 1 : 0;
		}
		return bits(count);
	}

	/** The mean of the rows of a grid that are answered. */
	static long mean(Sheet sheet, int first, int rows) {
		double sum = 0;
		int count = 0;
		for (int row = first; row < first + rows; row++) {
			long value = sheet.fields[row];
			sum += missing(value) ? 0 : number(value);
			count += missing(value) ? 0 : 1;
		}
		return (count == 0) ? LACKING : bits(Num.bounded(sum / count));
	}

	// named values, each folded from its parts: what came of those before is the first
	// operand

	/** The bit of the first level that holds; else what the levels so far lack. */
	static long level(long before, long value, long bit) {
		return (before < NOTHING) ? before : (value == YES) ? bit : (before > value) ? before : value;
	}

	/** The bit of a level, or that of silence, or that of an open outcome. */
	static long outcome(long level, long unless, long silent, long open) {
		return (unless == YES || level == NOTHING) ? silent : (level == LACKING) ? open : level;
	}

	static long tally(long before, long outcome, long counted) {
		return before + (((outcome & counted) != 0) ? 1 : 0);
	}

	/** A count as a number. */
	static long tallied(long count) {
		return bits(count);
	}

	static long need(long before, long value, long unless) {
		long need = (missing(value) || unless == YES) ? 0 : Num.rounded(number(value));
		return (need > before) ? Math.min(need, RuleSlots.NeedOf.MOST) : before;
	}

	static long needed(long need, long when) {
		return bits((when == YES) ? need : 0);
	}

	/** The first member of a fact that can be had, or what those so far lack. */
	static long member(long before, long when, long value, long shown) {
		long had = (when == YES) ? value : when;
		return (before < NOTHING) ? before
				: (had < NOTHING) ? ((when == YES) ? shown : before) : (before > had) ? before : had;
	}

	/** The result of the first row that holds; 0 for none so far. */
	static long tableRow(long before, long when, long result) {
		return (before != 0 || when != YES) ? before : result;
	}

	static long corrected(long before, long when, long from, long result) {
		return ((before & FINAL) == 0 && (before & from) != 0 && when == YES) ? result | FINAL : before;
	}

	static long result(long corrected) {
		return corrected & ~FINAL;
	}

	/** The bit of a condition that holds, added to those of others. */
	static long holding(long before, long condition, long bit) {
		return (condition == YES) ? before | bit : before;
	}

}
