package io.productops.assessment;

import io.productops.advice.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * How long a text of a person may be, counted in code points.
 */
public enum TextLimit {

	/** The name of an organisation. */
	ORGANISATION(200, true),

	/** A note to a question. */
	NOTE(2_000, false);

	private final int codePoints;

	private final boolean line;

	TextLimit(int codePoints, boolean line) {
		this.codePoints = codePoints;
		this.line = line;
	}

	public int codePoints() {
		return this.codePoints;
	}

	/** What the person should mend, or null where the text is fine. */
	public @Nullable String fault(@Nullable String text) {
		if (text == null) {
			return null;
		}
		String fault = PlainText.fault(text, this.codePoints);
		if (fault == null && this.line && text.strip().codePoints().anyMatch(TextLimit::isNoPartOfALine)) {
			return "Keep this on one line, without tabs or characters that change the direction of text.";
		}
		return fault;
	}

	/**
	 * A name stands inside other sentences and in the title of a window, where a change
	 * of direction would turn what follows it too. The marks that only join a letter to
	 * its script are fine.
	 */
	private static boolean isNoPartOfALine(int c) {
		return Character.getType(c) == Character.CONTROL || c >= '\u202a' && c <= '\u202e'
				|| c >= '\u2066' && c <= '\u2069';
	}

}
