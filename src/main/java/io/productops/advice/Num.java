package io.productops.advice;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.function.Supplier;

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

	/** Nine places are rounded half up, and the rest after that. */
	private static final double HALF = 0.5 + 0.5e-9;

	private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

	private static final double MOST_PLAIN = 100_000;

	private static final double CLOSE = 1e-10;

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
		return plain(value) ? (int) (value + HALF) : exactlyRounded(value);
	}

	/**
	 * The rounded mean of some numbers.
	 * @param sum of as many as {@code count}, each from 0 to 100; exact to ten places
	 * @param exact the same sum without any loss, asked for where that would show
	 */
	static int mean(double sum, int count, Supplier<BigDecimal> exact) {
		double mean = sum / count;
		return plain(mean) ? (int) (mean + HALF)
				: exactlyRounded(exact.get()
					.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64)
					.setScale(PLACES, RoundingMode.HALF_UP)
					.doubleValue());
	}

	/**
	 * Whether a number is so far from where rounding turns that its last places do not
	 * matter.
	 */
	private static boolean plain(double value) {
		double above = value + HALF;
		return value >= 0 && value < MOST_PLAIN && Math.abs(above - Math.rint(above)) > CLOSE;
	}

	private static int exactlyRounded(double value) {
		long rounded = exact(value).setScale(0, RoundingMode.HALF_UP).longValueExact();
		return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, rounded));
	}

	/** As it stands in the JSON: without trailing zeros. */
	BigDecimal decimal() {
		long whole = (long) this.value;
		return (whole == this.value) ? BigDecimal.valueOf(whole) : Answers.normal(exact(this.value));
	}

	/**
	 * A number in a text, with at most one place, thousands set apart.
	 * @param value without trailing zeros
	 */
	static String words(BigDecimal value) {
		return (value.scale() <= 1 && value.abs().compareTo(THOUSAND) < 0) ? value.toPlainString()
				: String.format(Locale.ROOT, (value.scale() > 0) ? "%,.1f" : "%,.0f", value);
	}

}
