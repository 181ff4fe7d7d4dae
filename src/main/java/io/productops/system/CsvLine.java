package io.productops.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * One line of pasted values, with what it means or what is wrong with it.
 *
 * @param number of the line in the text, from 1
 * @param value what it means; null where there is a fault, and where it is no value
 * @param fault what to mend, or null
 */
public record CsvLine<T>(int number, String text, @Nullable T value, @Nullable String fault) {

	/** The most lines of one text. */
	public static final int MOST = 1_000;

	private static final String SEPARATORS = "\t;,";

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreSurroundingSpaces(true).get();

	/**
	 * Reads a text line by line; empty lines and a line of heads are passed over. Cells
	 * end at a tab, a semicolon or a comma, whichever comes first in this order.
	 * @param columns the names of the columns, in lower case
	 */
	static <T> List<CsvLine<T>> read(String text, List<String> columns, Reader<T> reader) {
		List<CsvLine<T>> lines = new ArrayList<>();
		int number = 0;
		for (String line : text.replace("\ufeff", "").lines().toList()) {
			number++;
			if (!line.isBlank() && !(lines.isEmpty() && isHeads(line, columns))) {
				lines.add(line(number, line.strip(), columns, reader));
			}
		}
		return lines;
	}

	private static boolean isHeads(String line, List<String> columns) {
		return List.of(line.toLowerCase(Locale.ROOT).split("[" + SEPARATORS + "]"))
			.stream()
			.map((cell) -> cell.replace("\"", "").strip())
			.toList()
			.equals(columns);
	}

	private static List<String> cells(String line) {
		char separator = (char) SEPARATORS.chars().filter((each) -> line.indexOf(each) >= 0).findFirst().orElse(',');
		try (CSVParser parser = CSVParser.parse(line, FORMAT.builder().setDelimiter(separator).get())) {
			return parser.getRecords().stream().flatMap(CSVRecord::stream).map(String::strip).toList();
		}
		catch (IOException | UncheckedIOException ex) {
			throw new IllegalArgumentException("A quotation mark is not closed, or something stands behind it.", ex);
		}
	}

	private static <T> CsvLine<T> line(int number, String text, List<String> columns, Reader<T> reader) {
		try {
			List<String> cells = cells(text);
			if (cells.size() != columns.size()) {
				throw new IllegalArgumentException("Give " + String.join(", ", columns) + " and nothing else.");
			}
			return new CsvLine<>(number, text, reader.read(cells, number), null);
		}
		catch (IllegalArgumentException ex) {
			return new CsvLine<>(number, text, null, ex.getMessage());
		}
	}

	/** The values of lines without a fault. */
	public static <T> List<T> values(List<CsvLine<T>> lines) {
		List<T> values = new ArrayList<>();
		for (CsvLine<T> line : lines) {
			if (line.value() != null) {
				values.add(line.value());
			}
		}
		return values;
	}

	/**
	 * Makes something of the cells of a line.
	 */
	interface Reader<T> {

		/**
		 * Null for a line that is fine and holds none of the values.
		 * @throws IllegalArgumentException with what to mend
		 */
		@Nullable T read(List<String> cells, int number);

	}

}
