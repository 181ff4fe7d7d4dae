package io.productops.shared;

import java.io.IOException;
import java.util.Arrays;

import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables for spreadsheets (RFC 4180) in which no text of a person can act as a
 * formula.
 */
public final class Csv {

	/** What a spreadsheet may take for the start of a formula. */
	private static final String FORMULA_STARTS = "=+-@\t\r\0";

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
		boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
		return formula ? "'" + text : text;
	}

}
