package io.productops.system;

/**
 * Which way of a metric is the good one.
 */
public enum Direction {

	HIGHER, LOWER;

	/** How much better the second value is: above 0 is better, below 0 worse. */
	int compare(java.math.BigDecimal before, java.math.BigDecimal after) {
		int more = after.compareTo(before);
		return (this == HIGHER) ? more : -more;
	}

}
