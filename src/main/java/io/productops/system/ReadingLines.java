package io.productops.system;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.productops.shared.IsoDay;

/**
 * Reads readings that were pasted as lines of day and value.
 */
public final class ReadingLines {

	private ReadingLines() {
	}

	/**
	 * Reads each line; those that cannot be used have a fault.
	 * @param today no reading is of a later day
	 */
	public static List<CsvLine<Reading>> read(String text, LocalDate today) {
		Map<LocalDate, Integer> seen = new HashMap<>();
		return CsvLine.read(text, List.of("date", "value"), (cells, number) -> {
			LocalDate day = IsoDay.read(cells.get(0));
			SystemText.require(ReadingService.fault(day, today));
			BigDecimal value = Amount.number(cells.get(1));
			if (day == null || value == null) {
				throw new IllegalArgumentException("The value is no number such as 12.5.");
			}
			Integer before = seen.putIfAbsent(day, number);
			if (before != null) {
				throw new IllegalArgumentException("Line " + before + " has a value for this day already.");
			}
			return new Reading(day, value);
		});
	}

}
