package io.productops.system;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One line of pasted values, with what it means or what is wrong with it.
 *
 * @param number of the line in the text, from 1
 * @param value what it means; null where there is a fault
 * @param fault what to mend, or null
 */
public record CsvLine<T>(int number, String text, @Nullable T value, @Nullable String fault) {

	/** The most lines of one text. */
	public static final int MOST = 1_000;

	/**
	 * Reads a text line by line; empty lines and a line of heads are passed over.
	 * @param columns the names of the columns, in lower case
	 */
	static <T> List<CsvLine<T>> read(String text, List<String> columns, Reader<T> reader) {
		List<CsvLine<T>> lines = new ArrayList<>();
		int number = 0;
		for (String line : text.replace("\ufeff", "").lines().toList()) {
			number++;
			List<String> cells = Arrays.stream(line.split("[,;\t]", -1)).map(String::strip).toList();
			boolean heads = lines.isEmpty()
					&& cells.stream().map((cell) -> cell.toLowerCase(java.util.Locale.ROOT)).toList().equals(columns);
			if (!line.isBlank() && !heads) {
				lines.add(line(number, line.strip(), cells, columns, reader));
			}
		}
		return lines;
	}

	private static <T> CsvLine<T> line(int number, String text, List<String> cells, List<String> columns,
			Reader<T> reader) {
		try {
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
		 * @throws IllegalArgumentException with what to mend
		 */
		T read(List<String> cells, int number);

	}

}
