package io.productops.advice;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Text as a person types it, and what keeps it from being kept.
 */
public final class PlainText {

	private PlainText() {
	}

	/**
	 * What the person should mend, or null where the text is fine.
	 * @param most how long it may be without the white space around it, in code points
	 */
	public static @Nullable String fault(String text, int most) {
		if (text.codePoints().anyMatch((c) -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
			return "Take out the characters that are no text.";
		}
		String stripped = text.strip();
		int length = stripped.codePointCount(0, stripped.length());
		return (length <= most) ? null
				: String.format(Locale.ROOT, "Shorten this to %,d characters or fewer. It has %,d now.", most, length);
	}

}
