package io.productops.recommendation.web;

import java.time.LocalDate;

import io.productops.shared.IsoDay;
import org.jspecify.annotations.Nullable;

/**
 * Says what a change of several did, in the words that its page begins with.
 */
final class BulkWords {

	/** As much of a name as the words have room for. */
	private static final int LONGEST_NAME = 60;

	private BulkWords() {
	}

	/**
	 * @param form without faults
	 * @param owner what the owner that it names is called, or null
	 */
	static String of(BulkForm form, @Nullable String owner, DayWords days) {
		LocalDate read = IsoDay.read(form.day());
		String day = (read != null) ? days.of(read) : null;
		return switch (form.what()) {
			case "decline" -> "Declined";
			case "defer" -> "Deferred until " + day;
			case "start" -> "Started";
			case "drop" -> "Dropped";
			case "reopen" -> "Reopened";
			case "owner" -> (owner != null) ? "Owner set to " + name(owner) : "Owner taken away";
			case "due" -> (day != null) ? "Due date set to " + day : "Due date taken away";
			case "label" -> "Label added: " + name(form.name());
			default ->
				"Accepted" + ((owner != null) ? ", owner " + name(owner) : "") + ((day != null) ? ", due " + day : "");
		};
	}

	/** Set apart, so that a name from right to left does not turn the words behind it. */
	private static String name(String name) {
		int length = name.codePointCount(0, name.length());
		String shown = (length > LONGEST_NAME) ? name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…"
				: name;
		return "\u2068" + shown + "\u2069";
	}

}
