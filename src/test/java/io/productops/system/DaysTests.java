package io.productops.system;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How days and weeks are read.
 */
class DaysTests {

	@ParameterizedTest
	@CsvSource({ "2026-W48, 2026-11-23", "2026-11-29, 2026-11-23", "2026-11-23, 2026-11-23", "2026-W01, 2025-12-29",
			"2027-01-01, 2026-12-28", "2020-W53, 2020-12-28" })
	void readsAWeekByItsNameOrByOneOfItsDays(String text, LocalDate monday) {
		assertThat(Days.monday(text)).isEqualTo(monday);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-23, 2026-W48", "2025-12-29, 2026-W01", "2027-01-03, 2026-W53", "2024-12-30, 2025-W01" })
	void namesAWeekByIso(LocalDate day, String week) {
		assertThat(Days.week(day)).isEqualTo(week);
		assertThat(Days.monday(week)).isEqualTo(Days.monday(day));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2026-W54", "2026-W00", "2021-W53", "2026-02-30", "2026-1-1", "26-W01", "2026W48",
			"+2026-01-01" })
	void readsNothingElse(String text) {
		assertThat(Days.monday(text)).isNull();
	}

}
