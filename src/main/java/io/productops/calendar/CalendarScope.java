package io.productops.calendar;

/**
 * Whose dates are in a calendar.
 */
public enum CalendarScope {

	/** What the person owns themselves. */
	MINE,

	/** All of the teams that they have a role in. */
	TEAMS

}
