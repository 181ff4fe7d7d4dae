package io.productops.assessment.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import io.productops.shared.Phrases;

/**
 * Writes points in time for people, in the zone of the application's clock.
 */
record Dates(Clock clock) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

	String day(Instant instant) {
		return Phrases.date(instant, this.clock.getZone());
	}

	private String zone(Instant instant) {
		return DateTimeFormatter.ofPattern("zzz", Locale.UK)
			.format(instant.atZone(this.clock.getZone()))
			.replace("Z", "UTC");
	}

	/** The time of a save today; with the day when it was on another. */
	String time(Instant instant) {
		String time = TIME.format(instant.atZone(this.clock.getZone())) + " " + zone(instant);
		return day(instant).equals(day(this.clock.instant())) ? time : time + " on " + day(instant);
	}

}
