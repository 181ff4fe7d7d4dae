package io.productops.recommendation;

/**
 * A recommendation has as many labels as it may.
 */
class TooManyLabelsException extends RuntimeException {

	TooManyLabelsException() {
		super("At most " + WorkText.MOST_LABELS + " labels of one recommendation");
	}

}
