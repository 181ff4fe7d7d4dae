package io.productops.system.web;

import java.math.BigDecimal;
import java.time.LocalDate;

import io.productops.system.Reading;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A reading as the API shows it.
 */
@Schema(name = "Reading")
record ReadingJson(@Schema(example = "2026-03-02") LocalDate date, @Schema(example = "38.5") BigDecimal value) {

	static ReadingJson of(Reading reading) {
		return new ReadingJson(reading.day(), reading.value());
	}

}
