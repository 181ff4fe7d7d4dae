package io.productops.system;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a metric was on a day.
 */
public record Reading(LocalDate day, BigDecimal value) {

	public Reading {
		value = Amount.plain(value);
	}

}
