package io.productops.system;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Pattern;

import io.productops.shared.IsoDay;

import org.jspecify.annotations.Nullable;

/**
 * Reads days and weeks as people type them; what cannot be read is null.
 */
public final class Days {

	private static final Pattern WEEK = Pattern.compile("[0-9]{4}-W[0-9]{2}");

	private static final DateTimeFormatter WEEK_NAME = DateTimeFormatter.ofPattern("YYYY-'W'ww", Locale.UK);

	private Days() {
	}

	/** The Monday of a week that is named as 2026-W48 or by one of its days. */
	public static @Nullable LocalDate monday(String text) {
		try {
			LocalDate day = WEEK.matcher(text).matches() ? LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE)
					: IsoDay.read(text);
			return (day != null) ? monday(day) : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	public static LocalDate monday(LocalDate day) {
		return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
	}

	/** The name of its week by ISO 8601, such as 2026-W48. */
	public static String week(LocalDate day) {
		return WEEK_NAME.format(day);
	}

}
