package io.productops.impact.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes points in time for people.
 */
final class Times {

	private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);

	private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.UK);

	private Times() {
	}

	static String of(Instant instant, ZoneId zone) {
		return FORMAT.format(instant.atZone(zone));
	}

	/** With the zone, for what is still to come. */
	static String exactly(Instant instant, ZoneId zone) {
		String offset = "UTC" + OFFSET.format(instant.atZone(zone));
		return of(instant, zone) + " (" + (zone.getId().equals("UTC") ? "UTC" : zone.getId() + ", " + offset) + ")";
	}

}
