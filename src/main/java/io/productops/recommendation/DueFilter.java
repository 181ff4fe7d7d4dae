package io.productops.recommendation;

/**
 * Which due dates a list is to show.
 */
public enum DueFilter {

	/** Due before today, and not decided against or done. */
	OVERDUE,

	/** Due today or within the next seven days, and not decided against or done. */
	WEEK,

	/** Without a due date. */
	NONE

}
