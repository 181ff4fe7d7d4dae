package io.productops.advice;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The text of an expression, before anything reads it.
 */
final class ExpressionText {

	/** Most characters of an expression; what needs more is made of facts. */
	static final int LIMIT = 2_000;

	private ExpressionText() {
	}

	/** What keeps an expression from being read at all, or null. */
	static @Nullable String fault(String text) {
		int length = text.codePointCount(0, text.length());
		return (length <= LIMIT) ? null : String.format(Locale.ROOT,
				"An expression has at most %,d characters, this one has %,d: make facts of its parts.", LIMIT, length);
	}

	/**
	 * Whether an expression stays by itself when others stand beside it: its brackets are
	 * closed, and its texts are plain ones. Others are compiled alone.
	 */
	static boolean closed(String text) {
		int depth = 0;
		int at = 0;
		while (at < text.length() && depth >= 0) {
			char c = text.charAt(at);
			if (c == '\'' || c == '"') {
				at = text.indexOf(c, at + 1);
				if (at < 0) {
					return false;
				}
			}
			depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
			if (depth == 0 && c == ',') {
				return false;
			}
			at++;
		}
		return depth == 0 && !text.contains("\\") && !text.contains("//") && !text.contains("\n")
				&& !text.contains("'''") && !text.contains("\"\"\"");
	}

}
