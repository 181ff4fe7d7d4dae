package io.productops.advice;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number inside an expression.
 *
 * @param value exact for whole numbers and halves
 * @param slope by how much it grows when the probed answer grows by 1; 0 without a
 * {@link Probe}
 */
record Num(double value, double slope) {

	/** Nine places are kept, so that thirds that add up to a half are a half. */
	private static final int PLACES = 9;

	/** Beyond this whole numbers are no longer exact. */
	private static final double MOST = 1e15;

	Num {
		value = bounded(value);
	}

	static Num of(double value) {
		return new Num(value, 0);
	}

	static BigDecimal exact(double value) {
		return BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.HALF_UP);
	}

	/** Without what no answer and no result of a rule can be. */
	static double bounded(double value) {
		// there is one zero only: comparisons tell -0.0 from 0.0
		return Math.max(-MOST, Math.min(MOST, value)) + 0.0;
	}

	/** Rounded half up; at most as large as an int can be. */
	static int rounded(double value) {
		long rounded = exact(value).setScale(0, RoundingMode.HALF_UP).longValueExact();
		return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, rounded));
	}

	/** As it stands in the JSON: without trailing zeros. */
	BigDecimal decimal() {
		return Answers.normal(exact(this.value));
	}

}
