package io.productops.system;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Which way of a metric is the good one.
 */
public enum Direction {

	HIGHER, LOWER;

	private static final Pattern FEWER = words("fewer|less|lower|below|down|falling|halved|shorter|ended");

	private static final Pattern MORE = words("more|higher|above|up|rising|at least|better");

	private static Pattern words(String words) {
		return Pattern.compile("\\b(" + words + ")\\b", Pattern.CASE_INSENSITIVE);
	}

	/**
	 * Which way a text about a metric seems to mean, for somebody to correct: lower where
	 * it speaks of less and not of more.
	 */
	public static Direction in(String text) {
		return (FEWER.matcher(text).find() && !MORE.matcher(text).find()) ? LOWER : HIGHER;
	}

	/** How much better the second value is: above 0 is better, below 0 worse. */
	int compare(BigDecimal before, BigDecimal after) {
		int more = after.compareTo(before);
		return (this == HIGHER) ? more : -more;
	}

}
