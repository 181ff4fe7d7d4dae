package io.productops.recommendation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WorkDaysTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2020-01-01 |
			2026-11-29 |
			2036-11-29 |
			2028-02-29 |
			2019-12-31 | Enter a day from 2020 on.
			2036-11-30 | Enter a day within the next ten years.
			2206-01-29 | Enter a day within the next ten years.
			2026-02-31 | That day does not exist. Enter another, such as 2027-01-29.
			2027-02-29 | That day does not exist. Enter another, such as 2027-01-29.
			2027-13-01 | That day does not exist. Enter another, such as 2027-01-29.
			1899-12-31 | Enter a day from 1900 on.
			29.01.2027 | Enter the day as year, month and day, such as 2027-01-29.
			2027-1-29  | Enter the day as year, month and day, such as 2027-01-29.
			someday    | Enter the day as year, month and day, such as 2027-01-29.
			""")
	void saysWhatIsWrongWithADayToBeDone(String typed, @Nullable String fault) {
		assertThat(WorkDays.due(typed, TODAY)).isEqualTo(fault);
	}

	@Test
	void decidesLaterOnADayThatIsStillToCome() {
		assertThat(WorkDays.until("2026-11-30", TODAY)).isNull();
		assertThat(WorkDays.until("2036-11-29", TODAY)).isNull();
		assertThat(WorkDays.until("2026-11-29", TODAY)).isEqualTo("Enter a day after today.");
		assertThat(WorkDays.until("2036-11-30", TODAY)).isEqualTo("Enter a day within the next ten years.");
		assertThat(WorkDays.until("2027-02-31", TODAY)).startsWith("That day does not exist.");
	}

}
