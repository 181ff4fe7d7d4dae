package io.productops.team;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What names and e-mail addresses look like. Both end up in e-mails and in the log, so
 * neither may hold a line break.
 */
final class Entries {

	static final int NAME = 100;

	/**
	 * Plain characters only: two addresses that differ in a letter that merely looks
	 * alike would be taken for one.
	 */
	private static final Pattern EMAIL = Pattern
		.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,180}[A-Za-z0-9])?");

	private static final Pattern NO_PART_OF_A_LINE = Pattern
		.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202a-\\u202e\\u2066-\\u2069]");

	private Entries() {
	}

	/** What to mend in an e-mail address, or null. */
	static @Nullable String emailFault(String email) {
		String normal = Person.normal(email);
		if (normal.isEmpty()) {
			return "Enter an e-mail address.";
		}
		return (EMAIL.matcher(normal).matches() && !normal.contains("..")) ? null
				: "Enter an e-mail address like name@example.org, without spaces.";
	}

	/** What to mend in the name of a person, or null. */
	static @Nullable String nameFault(String name) {
		String stripped = name.strip();
		int length = stripped.codePointCount(0, stripped.length());
		if (length == 0) {
			return "Enter a name.";
		}
		if (NO_PART_OF_A_LINE.matcher(stripped).find()) {
			return "Keep this on one line, without tabs or characters that change the direction of text.";
		}
		return (length <= NAME) ? null
				: String.format(Locale.ROOT, "Shorten this to %,d characters or fewer. It has %,d now.", NAME, length);
	}

}
