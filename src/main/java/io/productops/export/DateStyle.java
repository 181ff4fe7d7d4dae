package io.productops.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How a file writes days, because importers read them in different ways.
 */
public enum DateStyle {

	/** 2027-01-29. */
	ISO("uuuu-MM-dd"),

	/** 01/29/2027. */
	US("MM/dd/uuuu"),

	/** 29/Jan/27, as Jira's own forms have it. */
	JIRA("dd/MMM/yy");

	private final DateTimeFormatter format;

	DateStyle(String pattern) {
		this.format = DateTimeFormatter.ofPattern(pattern, Locale.US);
	}

	/** The style of that name in lower case; empty for any other text. */
	public static Optional<DateStyle> of(String name) {
		return Arrays.stream(values())
			.filter((style) -> style.name().toLowerCase(Locale.ROOT).equals(name))
			.findFirst();
	}

	@Nullable String text(@Nullable LocalDate day) {
		return (day != null) ? this.format.format(day) : null;
	}

}
