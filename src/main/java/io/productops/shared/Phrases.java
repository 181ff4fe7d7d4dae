package io.productops.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Small matters of language: counts as words, dates, lists, labels inside a sentence.
 */
public final class Phrases {

	private static final List<String> NUMERALS = List.of("no", "one", "two", "three", "four", "five", "six", "seven",
			"eight", "nine", "ten");

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

	private Phrases() {
	}

	/** "three", or "14" above ten. */
	public static String numeral(int count) {
		return (count < NUMERALS.size()) ? NUMERALS.get(count) : String.valueOf(count);
	}

	/** "one system", "three systems". */
	public static String count(int count, String singular, String plural) {
		return numeral(count) + " " + ((count == 1) ? singular : plural);
	}

	/** "18 November 2026". */
	public static String date(LocalDate date) {
		return DATE.format(date);
	}

	/** "18 November 2026", the day of a moment in a zone. */
	public static String date(Instant moment, ZoneId zone) {
		return DATE.format(moment.atZone(zone));
	}

	/** "18 Nov 2026, 16:05", a moment in a zone. */
	public static String time(Instant moment, ZoneId zone) {
		return TIME.format(moment.atZone(zone));
	}

	/** "a, b and c". */
	public static String list(List<String> items) {
		int last = items.size() - 1;
		return (last < 1) ? String.join("", items)
				: String.join(", ", items.subList(0, last)) + " and " + items.get(last);
	}

	/** With a capital at the start. */
	public static String capital(String text) {
		return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
	}

	/**
	 * A label within a sentence: without its capital, unless it is an abbreviation such
	 * as "PM".
	 */
	public static String within(String label) {
		boolean word = label.length() > 1 && Character.isLowerCase(label.charAt(1));
		return word ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1) : label;
	}

}
