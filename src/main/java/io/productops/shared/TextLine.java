package io.productops.shared;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * One line that somebody typed, such as a name: it stands inside other sentences and in
 * the title of a window, so it may neither break them nor turn what follows around.
 */
public final class TextLine {

	private TextLine() {
	}

	/**
	 * What is wrong with a line, or null.
	 * @param codePoints the most characters that it may have, without space at its ends
	 */
	public static @Nullable String fault(@Nullable String text, int codePoints) {
		if (text == null) {
			return null;
		}
		String unreadable = unreadable(text);
		if (unreadable != null) {
			return unreadable;
		}
		String stripped = text.strip();
		if (stripped.codePoints().anyMatch(TextLine::isNoPartOfALine)) {
			return "Keep this on one line, without tabs or characters that change the direction of text.";
		}
		return tooLong(stripped, codePoints);
	}

	/**
	 * Makes a line of a longer text: what is no part of one becomes a space, and what is
	 * too much is left out behind an ellipsis.
	 */
	public static String fit(String text, int codePoints) {
		StringBuilder line = new StringBuilder();
		text.codePoints()
			.map((c) -> isNoPartOfALine(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
			.forEach(line::appendCodePoint);
		return shortened(line.toString().replaceAll(" +", " "), codePoints);
	}

	/** The beginning of a text that is too long, with an ellipsis. */
	public static String shortened(String text, int codePoints) {
		String stripped = text.strip();
		if (stripped.codePointCount(0, stripped.length()) <= codePoints) {
			return stripped;
		}
		return stripped.substring(0, stripped.offsetByCodePoints(0, codePoints - 1)).strip() + "…";
	}

	/** What no database and no page can hold: NUL and half a pair of surrogates. */
	private static @Nullable String unreadable(String text) {
		boolean readable = text.codePoints()
			.noneMatch((c) -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
		return readable ? null : "Take out the characters that are no text.";
	}

	private static @Nullable String tooLong(String text, int codePoints) {
		int length = text.codePointCount(0, text.length());
		return (length <= codePoints) ? null : String.format(Locale.ROOT,
				"Shorten this to %,d characters or fewer. It has %,d now.", codePoints, length);
	}

	/** The marks that only join a letter to its script are fine. */
	private static boolean isNoPartOfALine(int c) {
		return Character.getType(c) == Character.CONTROL || c == '\u2028' || c == '\u2029'
				|| c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
	}

}
