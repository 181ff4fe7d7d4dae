package io.productops.recommendation;

/**
 * In which order a list is read.
 */
public enum RecommendationSort {

	/** The newest report first, each in the order of its advice. */
	NEWEST,

	/** What is due first; what has no due date comes last. */
	DUE,

	/** The last changed first. */
	CHANGED

}
