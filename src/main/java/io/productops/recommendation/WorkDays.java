package io.productops.recommendation;

import java.time.LocalDate;

import io.productops.shared.IsoDay;
import org.jspecify.annotations.Nullable;

/**
 * Which days people may set. What is done late may have been due long ago, but a year
 * that is far off is mistyped. Each check gives what they should mend, or null.
 */
public final class WorkDays {

	/** No recommendation was due before. */
	private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

	private WorkDays() {
	}

	/** By when something is to be done. */
	public static @Nullable String due(String typed, LocalDate today) {
		LocalDate day = IsoDay.read(typed);
		if (day == null) {
			return IsoDay.fault(typed);
		}
		return day.isBefore(FIRST) ? "Enter a day from 2020 on." : far(day, today);
	}

	/** When something is to be decided. */
	public static @Nullable String until(String typed, LocalDate today) {
		LocalDate day = IsoDay.read(typed);
		if (day == null) {
			return IsoDay.fault(typed);
		}
		return !day.isAfter(today) ? "Enter a day after today." : far(day, today);
	}

	private static @Nullable String far(LocalDate day, LocalDate today) {
		return IsoDay.isTooFar(day, today) ? "Enter a day within the next ten years." : null;
	}

}
