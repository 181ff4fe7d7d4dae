package io.productops.system;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads the questions of weeks that were pasted as lines of week and three numbers.
 */
public final class InboundLines {

	private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");

	private InboundLines() {
	}

	/** A number of questions, up to 999,999, or null. */
	public static @Nullable Integer count(String text) {
		return COUNT.matcher(text).matches() ? Integer.valueOf(text) : null;
	}

	/**
	 * Reads each line; those that cannot be used have a fault.
	 * @param today no week begins later
	 */
	public static List<CsvLine<InboundWeek>> read(String text, LocalDate today) {
		Map<LocalDate, Integer> seen = new HashMap<>();
		return CsvLine.read(text, List.of("week", "how to", "status", "opportunity"), (cells, number) -> {
			LocalDate monday = Days.monday(cells.get(0));
			if (monday == null) {
				throw new IllegalArgumentException("Name the week as 2026-W48, or by one of its days as 2026-11-23.");
			}
			SystemText.require(ReadingService.fault(monday, today));
			Integer before = seen.putIfAbsent(monday, number);
			if (before != null) {
				throw new IllegalArgumentException("Line " + before + " has this week already.");
			}
			return new InboundWeek(monday, number(cells.get(1)), number(cells.get(2)), number(cells.get(3)));
		});
	}

	private static int number(String cell) {
		Integer count = count(cell);
		if (count == null) {
			throw new IllegalArgumentException("“" + cell + "” is no number of questions.");
		}
		return count;
	}

}
