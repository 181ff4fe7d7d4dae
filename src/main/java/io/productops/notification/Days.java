package io.productops.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Days and times as people read them.
 */
final class Days {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

	private Days() {
	}

	static String words(LocalDate day) {
		return DAY.format(day);
	}

	static String words(Instant time, ZoneId zone) {
		return TIME.format(time.atZone(zone));
	}

}
