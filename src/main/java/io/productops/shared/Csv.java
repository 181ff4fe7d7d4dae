package io.productops.shared;

import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables for spreadsheets (RFC 4180) in which no text of a person can act as a
 * formula.
 */
public final class Csv {

	/**
	 * What a spreadsheet may take for the start of a formula: also behind blanks, which
	 * some leave out, and in the width of East Asian letters.
	 */
	private static final Pattern FORMULA_START = Pattern
		.compile("[\\t\\r\\n\0]|[\\s\\p{Z}\\p{Cf}]*+[=+\\-@\uff1d\uff0b\uff0d\uff20]");

	private final Appendable out;

	private Csv(Appendable out) {
		this.out = out;
	}

	/** Starts a table with its heads. Whoever gives the output closes it. */
	public static Csv start(Appendable out, String... heads) throws IOException {
		Csv csv = new Csv(out);
		csv.row((Object[]) heads);
		return csv;
	}

	/** Adds a row; null is an empty cell. Numbers are written as they are. */
	public void row(@Nullable Object... cells) throws IOException {
		CSVFormat.RFC4180.printRecord(this.out,
				Arrays.stream(cells)
					.map((cell) -> (cell instanceof Number || cell == null) ? cell : safe(cell.toString()))
					.toArray());
	}

	/**
	 * A text that a spreadsheet shows and does not evaluate: with an apostrophe before
	 * it, where it would start a formula.
	 */
	public static String safe(String text) {
		return FORMULA_START.matcher(text).lookingAt() ? "'" + text : text;
	}

}
