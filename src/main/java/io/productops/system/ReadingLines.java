package io.productops.system;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.productops.shared.IsoDay;
import org.jspecify.annotations.Nullable;

/**
 * Readings that were pasted as lines of day and value.
 *
 * @param lines those that cannot be used have a fault
 * @param direction which way is better, where a line such as "direction,lower" says it;
 * else null
 */
public record ReadingLines(List<CsvLine<Reading>> lines, @Nullable Direction direction) {

	private static final String DIRECTION = "direction";

	/**
	 * Reads each line.
	 * @param today no reading is of a later day
	 */
	public static ReadingLines read(String text, LocalDate today) {
		Map<LocalDate, Integer> seen = new HashMap<>();
		Set<Direction> directions = EnumSet.noneOf(Direction.class);
		List<CsvLine<Reading>> lines = CsvLine.read(text, List.of("date", "value"), (cells, number) -> {
			if (cells.get(0).equalsIgnoreCase(DIRECTION)) {
				directions.add(direction(cells.get(1)));
				if (directions.size() > 1) {
					throw new IllegalArgumentException("A line before says that the other way is better.");
				}
				return null;
			}
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
		return new ReadingLines(lines, directions.stream().findFirst().orElse(null));
	}

	private static Direction direction(String cell) {
		return Arrays.stream(Direction.values())
			.filter((each) -> each.name().equalsIgnoreCase(cell))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Say that higher is better, or lower."));
	}

}
