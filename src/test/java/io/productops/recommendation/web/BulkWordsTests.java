package io.productops.recommendation.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How it is said what was done to several recommendations.
 */
class BulkWordsTests {

	private static final DayWords DAYS = new DayWords(LocalDate.of(2026, 11, 20), ZoneOffset.UTC);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			accept  |            |       | Accepted
			accept  | 2027-01-12 |       | Accepted, due 12 Jan 2027
			accept  | 2026-12-12 | Priya | Accepted, owner Priya, due 12 Dec
			decline | 2026-12-12 | Priya | Declined
			defer   | 2026-12-12 |       | Deferred until 12 Dec
			start   |            |       | Started
			drop    |            |       | Dropped
			reopen  |            |       | Reopened
			owner   |            | Priya | Owner set to Priya
			owner   |            |       | Owner taken away
			due     | 2026-12-12 |       | Due date set to 12 Dec
			due     |            |       | Due date taken away
			label   |            |       | Label added: pilot
			""")
	void areWhatWasDone(String what, @Nullable String day, @Nullable String owner, String words) {
		String said = BulkWords.of(form(what, (day != null) ? day : "", "pilot"), owner, DAYS);
		assertThat(said.replaceAll("[\u2068\u2069]", "")).isEqualTo(words);
	}

	@Test
	void setNamesApartAndHaveRoomInTheirColumn() {
		String said = BulkWords.of(form("accept", "2027-01-12", ""), "\u05d0".repeat(3), DAYS);
		assertThat(said).isEqualTo("Accepted, owner \u2068\u05d0\u05d0\u05d0\u2069, due 12 Jan 2027");
		assertThat(BulkWords.of(form("accept", "2027-01-12", ""), "🙂".repeat(100), DAYS)).hasSizeLessThan(200)
			.contains("🙂…\u2069");
	}

	private static BulkForm form(String what, String day, String name) {
		return new BulkForm(what, "", "", day, "", name, "", List.of(), List.of());
	}

}
