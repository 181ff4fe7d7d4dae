package io.productops.assessment;

import io.productops.advice.PlainText;
import io.productops.shared.TextLine;
import org.jspecify.annotations.Nullable;

/**
 * How long the texts may be that no rule reads.
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

	/** What is wrong with a text, or null; space at its ends does not count. */
	public @Nullable String fault(@Nullable String text) {
		if (text == null || this.line) {
			return TextLine.fault(text, this.codePoints);
		}
		return PlainText.fault(text, this.codePoints);
	}

}
