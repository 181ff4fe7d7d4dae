package io.productops.shared;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads a day as forms and addresses send it.
 */
public final class IsoDay {

	/** The four digits of a year, which the parser alone would not insist on. */
	private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

	private static final int FURTHEST_YEARS = 10;

	private IsoDay() {
	}

	/** What is wrong with a text that is to be a day, or null. */
	public static @Nullable String fault(String text) {
		if (read(text) != null) {
			return null;
		}
		if (!DAY.matcher(text).matches()) {
			return "Enter the day as year, month and day, such as 2027-01-29.";
		}
		return (text.compareTo("1900") > 0) ? "That day does not exist. Enter another, such as 2027-01-29."
				: "Enter a day from 1900 on.";
	}

	/**
	 * A day such as 2026-11-23, or null where the text is none, or one before 1900: that
	 * is mistyped, and databases differ in how they count such years.
	 */
	public static @Nullable LocalDate read(String text) {
		try {
			return DAY.matcher(text).matches() && text.compareTo("1900") > 0 ? LocalDate.parse(text) : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	/**
	 * Whether a day is more than ten years ahead: nobody plans so far, so that it is
	 * mistyped, or means never.
	 */
	public static boolean isTooFar(@Nullable LocalDate day, LocalDate today) {
		return day != null && day.isAfter(today.plusYears(FURTHEST_YEARS));
	}

}
