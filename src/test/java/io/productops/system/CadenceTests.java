package io.productops.system;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import net.fortuna.ical4j.model.Recur;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How often something is done: read from words, counted on, and told to calendars.
 */
class CadenceTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			Weekly stand-up of 15 minutes                               | WEEKLY
			a digest every week                                         | WEEKLY
			At each launch, with a digest every fortnight               | EVERY_TWO_WEEKS
			Every two weeks                                             | EVERY_TWO_WEEKS
			Monthly check-in                                            | MONTHLY
			one meeting each month                                      | MONTHLY
			At each launch, with a clear-out every quarter              | QUARTERLY
			Weekly triage of 30 minutes; monthly read-out with sales    | -
			Monthly check-in, quarterly planning                        | -
			Monthly health check; a clear-out every half-year           | -
			Twice a week                                                | -
			Daily, and a look back every month                          | -
			every other week                                            | -
			biweekly                                                    | -
			At each launch                                              | -
			a weekend                                                   | -
			""")
	void isReadOnlyFromWordsThatNameOne(String words, Frequency frequency) {
		assertThat(Frequency.in(words)).isEqualTo(frequency);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-03-02", "2028-02-29", "2027-01-29", "2027-01-30", "2027-01-31", "2026-11-30" })
	void countsTheSameDaysAsACalendarByItsRule(String begin) {
		LocalDate first = LocalDate.parse(begin);
		for (Frequency frequency : Frequency.values()) {
			List<LocalDate> counted = new ArrayList<>();
			for (LocalDate day = first; counted.size() < 30; day = frequency.next(first, day.plusDays(1))) {
				counted.add(day);
			}
			List<LocalDate> told = new Recur<LocalDate>(frequency.rule(first)).getDates(first, first,
					first.plusYears(12));
			assertThat(told).as(frequency + " from " + first).startsWith(counted.toArray(LocalDate[]::new));
		}
	}

	@Test
	void isNextDoneTodayOrLater() {
		Cadence cadence = new Cadence(Frequency.EVERY_TWO_WEEKS, LocalDate.of(2026, 3, 2));
		assertThat(cadence.next(LocalDate.of(2026, 1, 1))).isEqualTo("2026-03-02");
		assertThat(cadence.next(LocalDate.of(2026, 3, 2))).isEqualTo("2026-03-02");
		assertThat(cadence.next(LocalDate.of(2026, 3, 3))).isEqualTo("2026-03-16");
		assertThat(new Cadence(Frequency.WEEKLY, null).next(LocalDate.of(2026, 3, 3))).isNull();
	}

}
