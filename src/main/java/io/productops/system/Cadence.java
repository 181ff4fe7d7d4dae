package io.productops.system;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How often what a system needs is done, and from which day on.
 *
 * @param from the first day; null until somebody has said it, and until then it is in no
 * calendar
 */
public record Cadence(Frequency frequency, @Nullable LocalDate from) {

	/** The next day, today included; null where there is no first one. */
	public @Nullable LocalDate next(LocalDate today) {
		return (this.from != null) ? this.frequency.next(this.from, today) : null;
	}

	static @Nullable Cadence of(@Nullable Frequency frequency, @Nullable LocalDate from) {
		return (frequency != null) ? new Cadence(frequency, from) : null;
	}

}
