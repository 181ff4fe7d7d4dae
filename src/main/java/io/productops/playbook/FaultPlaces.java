package io.productops.playbook;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.productops.advice.FaultyPlaybookException.Fault;
import io.productops.advice.PlaybookField;
import io.productops.advice.PlaybookText;
import org.jspecify.annotations.Nullable;

/**
 * Finds the field that a fault of a text is in.
 */
public final class FaultPlaces {

	/** Such as: “label” is missing. */
	private static final Pattern NAMED = Pattern.compile("^“([A-Za-z0-9_]+)” is (?:missing|empty)");

	private FaultPlaces() {
	}

	/** The field, or null for a fault that is in none. */
	public static @Nullable PlaybookField field(PlaybookText text, Fault fault) {
		Matcher named = NAMED.matcher(fault.message());
		if (named.find()) {
			PlaybookField missing = text.fields()
				.stream()
				.filter((field) -> field.key().equals(named.group(1)) && field.line() == fault.line()
						&& belongs(field, fault))
				.findFirst()
				.orElse(null);
			if (missing != null) {
				return missing;
			}
		}
		PlaybookField last = null;
		for (PlaybookField field : text.fields()) {
			if (field.present() && belongs(field, fault) && before(field, fault)
					&& (last == null || later(field, last))) {
				last = field;
			}
		}
		return last;
	}

	private static boolean belongs(PlaybookField field, Fault fault) {
		return fault.where().isEmpty() || Arrays.asList(field.path().split("/")).contains(fault.where());
	}

	private static boolean before(PlaybookField field, Fault fault) {
		return field.line() < fault.line() || field.line() == fault.line() && field.column() <= fault.column();
	}

	private static boolean later(PlaybookField field, PlaybookField other) {
		return field.line() > other.line() || field.line() == other.line() && field.column() > other.column();
	}

}
