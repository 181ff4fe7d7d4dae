package io.productops.advice;

import java.math.BigDecimal;

import io.productops.advice.Question.Range;

/**
 * A range of numbers, counted in the steps of its question.
 *
 * @param low the first step; above {@code high} where no number is possible
 * @param exact whether the step times a whole number is exact in floating point
 */
record NumberDomain(long low, long high, BigDecimal step, boolean missing, double size,
		boolean exact) implements Domain {

	static NumberDomain of(Question question, boolean missing) {
		Range range = question.range();
		if (range == null) {
			throw new IllegalArgumentException(question.id() + " has no range");
		}
		BigDecimal step = range.step();
		double size = step.doubleValue();
		return new NumberDomain(range.min().divideToIntegralValue(step).longValueExact(),
				range.max().divideToIntegralValue(step).longValueExact(), step, missing, size,
				new BigDecimal(size).compareTo(step) == 0);
	}

	@Override
	public boolean given() {
		return this.low <= this.high;
	}

	/** The number at a step, as an answer has it. */
	double value(long at) {
		return this.exact ? at * this.size : this.step.multiply(BigDecimal.valueOf(at)).doubleValue();
	}

	double lowest() {
		return value(this.low);
	}

	double highest() {
		return value(this.high);
	}

	/**
	 * The last step below a number, or up to it, but neither before the range nor at its
	 * end: a place where the range can be cut.
	 */
	long before(double number, boolean included) {
		if (Double.isNaN(number) || number <= lowest()) {
			return this.low;
		}
		if (number >= highest()) {
			return this.high - 1;
		}
		long at = (long) Math.ceil(number / this.size) + 1;
		while (at > this.low && (included ? value(at) > number : value(at) >= number)) {
			at--;
		}
		return Math.min(at, this.high - 1);
	}

	@Override
	public NumberDomain half(Cut cut, boolean first) {
		if (cut.kind() == Cut.Kind.GIVEN) {
			return first ? with(this.low, this.high, false) : open();
		}
		return first ? with(this.low, Math.min(this.high, cut.at()), this.missing)
				: with(Math.max(this.low, cut.at() + 1), this.high, this.missing);
	}

	private NumberDomain with(long from, long to, boolean orMissing) {
		return new NumberDomain(from, to, this.step, orMissing, this.size, this.exact);
	}

	/** This one number. */
	NumberDomain only(long at) {
		return with(at, at, false);
	}

	@Override
	public Object pick() {
		return Num.of(lowest());
	}

	@Override
	public NumberDomain open() {
		return with(1, 0, true);
	}

}
