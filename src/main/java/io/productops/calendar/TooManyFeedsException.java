package io.productops.calendar;

/**
 * The person has as many calendar addresses as anybody may have at a time.
 */
public class TooManyFeedsException extends RuntimeException {

	TooManyFeedsException() {
		super("At most " + CalendarFeedService.MOST + " calendar addresses at a time");
	}

}
