package io.productops.calendar;

import java.util.List;

import io.productops.team.CurrentPerson;

/**
 * Knows the dates of one feature. Every bean of this type is asked each time that a
 * program fetches a feed, so it must be cheap: a bounded query with an index.
 */
public interface CalendarSource {

	/**
	 * The dates that the person may read, those that changed last if there are too many.
	 * Calling one off is an event too: it stays, cancelled.
	 */
	List<CalendarEvent> events(CurrentPerson person, CalendarScope scope);

}
