package io.productops.recommendation;

/**
 * How much work a recommendation is, as its team sees it: days, weeks or months.
 */
public enum Effort {

	SMALL, MEDIUM, LARGE

}
