package io.productops.system;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How often what a system needs is done.
 */
public enum Frequency {

	WEEKLY(ChronoUnit.WEEKS, 1, "weekly|(every|each|a|per) week"),

	EVERY_TWO_WEEKS(ChronoUnit.WEEKS, 2, "(every|each|a|per) fortnight|fortnightly|every (two|2) weeks"),

	MONTHLY(ChronoUnit.MONTHS, 1, "monthly|(every|each|a|per) month"),

	QUARTERLY(ChronoUnit.MONTHS, 3, "quarterly|(every|each|a|per) quarter");

	/**
	 * What else comes again, so that words which name it do not name one of these alone.
	 */
	private static final Pattern OTHER = words("daily|days?|twice|(bi|half)[- ]?(week|month|year|quarter)\\w*"
			+ "|yearly|year|annual|annually|every (other|second|third|[3-9]|three|four|five|six) \\w+");

	private final ChronoUnit unit;

	private final int each;

	private final Pattern words;

	Frequency(ChronoUnit unit, int each, String words) {
		this.unit = unit;
		this.each = each;
		this.words = words(words);
	}

	private static Pattern words(String words) {
		return Pattern.compile("\\b(" + words + ")\\b", Pattern.CASE_INSENSITIVE);
	}

	/** The only one that a text names, or null where it names none, several or others. */
	public static @Nullable Frequency in(String text) {
		List<Frequency> named = new ArrayList<>(List.of(values()));
		named.removeIf((each) -> !each.words.matcher(text).find());
		return (named.size() == 1 && !OTHER.matcher(text).find()) ? named.get(0) : null;
	}

	/**
	 * The first day on which it is done, not before another day. What began at the end of
	 * a month is done on the last day of a shorter one.
	 */
	LocalDate next(LocalDate first, LocalDate earliest) {
		if (!first.isBefore(earliest)) {
			return first;
		}
		long times = this.unit.between(first, earliest) / this.each;
		LocalDate day = first.plus(times * this.each, this.unit);
		return day.isBefore(earliest) ? first.plus((times + 1) * this.each, this.unit) : day;
	}

	/** The same as a rule of RFC 5545, for a calendar with that first day. */
	String rule(LocalDate first) {
		String interval = (this.each > 1) ? ";INTERVAL=" + this.each : "";
		if (this.unit == ChronoUnit.WEEKS) {
			return "FREQ=WEEKLY" + interval;
		}
		// a day of the month alone would leave shorter months out
		return "FREQ=MONTHLY" + interval + switch (first.getDayOfMonth()) {
			case 29 -> ";BYMONTHDAY=28,29;BYSETPOS=-1";
			case 30 -> ";BYMONTHDAY=28,29,30;BYSETPOS=-1";
			case 31 -> ";BYMONTHDAY=-1";
			default -> "";
		};
	}

}
