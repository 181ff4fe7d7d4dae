package io.productops.calendar;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A day in a calendar.
 *
 * @param name tells it from all others for ever, such as "rec-4f1c"; lower-case letters,
 * digits and hyphens
 * @param sequence grows with each change
 * @param changedAt when it changed last
 * @param title one line
 * @param words what it is about
 * @param path of its page
 * @param cancelled whether it was called off
 * @param repeats how it comes again, as a rule of RFC 5545 such as "FREQ=WEEKLY"; null
 * for once
 */
public record CalendarEvent(String name, long sequence, Instant changedAt, LocalDate day, String title, String words,
		String path, boolean cancelled, @Nullable String repeats) {
}
