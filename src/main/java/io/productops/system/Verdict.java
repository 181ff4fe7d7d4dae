package io.productops.system;

/**
 * Whether it worked, as far as the latest reading of a metric says.
 */
public enum Verdict {

	/** The target is reached. */
	REACHED,

	/** Better than the baseline. */
	BETTER,

	/** As the baseline. */
	SAME,

	/** Worse than the baseline. */
	WORSE,

	/** There is no reading, or nothing to hold it against. */
	OPEN

}
