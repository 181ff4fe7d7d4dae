package io.productops.recommendation;

/**
 * How much a team expects of a recommendation, or how sure it is of that.
 */
public enum Grade {

	LOW, MEDIUM, HIGH

}
