package io.productops.notification;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A morning on which somebody gets a digest.
 *
 * @param day by their calendar
 * @param begin eight o'clock of their own time: what happens later is for the next one
 */
record DigestDay(LocalDate day, Instant begin) {

	/** For so long after eight a digest that could not be sent is tried again. */
	private static final Duration OPEN = Duration.ofHours(4);

	/** The morning that it is for them just now, if it is one of such a digest. */
	static Optional<DigestDay> at(Instant now, ZoneId zone, Delivery delivery) {
		LocalDate day = LocalDate.ofInstant(now, zone);
		// also where the clock is put forward, the day has a moment that counts as eight
		Instant begin = day.atTime(LocalTime.of(8, 0)).atZone(zone).toInstant();
		boolean open = !now.isBefore(begin) && now.isBefore(begin.plus(OPEN));
		boolean due = delivery == Delivery.DAILY
				|| delivery == Delivery.WEEKLY && day.getDayOfWeek() == DayOfWeek.MONDAY;
		return (open && due) ? Optional.of(new DigestDay(day, begin)) : Optional.empty();
	}

}
