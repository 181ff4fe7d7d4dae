package io.productops.assessment;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * How long a text of a person may be, counted in code points.
 */
public enum TextLimit {

	/** The name of an organisation. */
	ORGANISATION(200),

	/** A note to a question. */
	NOTE(2_000);

	private final int codePoints;

	TextLimit(int codePoints) {
		this.codePoints = codePoints;
	}

	public int codePoints() {
		return this.codePoints;
	}

	/** What the person should mend, or null where the text is fine. */
	public @Nullable String fault(@Nullable String text) {
		if (text == null) {
			return null;
		}
		if (text.codePoints().anyMatch((c) -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
			return "Take out the characters that are no text.";
		}
		String stripped = text.strip();
		int length = stripped.codePointCount(0, stripped.length());
		return (length <= this.codePoints) ? null : String.format(Locale.ROOT,
				"Shorten this to %,d characters or fewer. It has %,d now.", this.codePoints, length);
	}

}
