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

	Num {
		// there is one zero only: comparisons tell -0.0 from 0.0
		value = value + 0.0;
	}

	static Num of(double value) {
		return new Num(value, 0);
	}

	static BigDecimal exact(double value) {
		return BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.HALF_UP);
	}

	/** Rounded half up. */
	static int rounded(double value) {
		return exact(value).setScale(0, RoundingMode.HALF_UP).intValueExact();
	}

	/** As it stands in the JSON: without trailing zeros. */
	BigDecimal decimal() {
		return Answers.normal(exact(this.value));
	}

}
