package io.productops.recommendation;

/**
 * Whether what was done helped.
 */
public enum Outcome {

	HELPED, NO_EFFECT, WORSE, NOT_KNOWN

}
