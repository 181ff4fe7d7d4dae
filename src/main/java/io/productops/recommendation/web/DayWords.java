package io.productops.recommendation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes days and times as a person reads them: short, and in their zone.
 *
 * @param today the day where they are
 */
record DayWords(LocalDate today, ZoneId zone) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

	private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

	/** "15 Jan", with the year when it is another one. */
	String of(LocalDate day) {
		return ((day.getYear() == this.today.getYear()) ? DAY : DAY_AND_YEAR).format(day);
	}

	/** The day of a moment. */
	String day(Instant instant) {
		return of(instant.atZone(this.zone).toLocalDate());
	}

	/** "20 Nov, 16:05". */
	String of(Instant instant) {
		return day(instant) + ", " + TIME.format(instant.atZone(this.zone));
	}

}
