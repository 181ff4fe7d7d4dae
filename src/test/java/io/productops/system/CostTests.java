package io.productops.system;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Hours and directions that are read from the words of an advice, for people to correct.
 */
class CostTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			6–10 weeks at 50 % to set up, then 4 hours a week; tools are paid for     | 4   | -
			6–8 weeks at 40 % to set up, then 4–6 hours a week; one hour a month per PM | -   | -
			4 weeks at 40 % to set up, then 3 hours per tier 1 launch                  | -   | -
			then 1 hour a week per PM at most                                          | -   | -
			2.5 hours a week of product ops, 12 PM hours a month                       | 2.5 | 12
			1 hour each week; 8 hours a month of all PMs together                      | 1   | 8
			4 hours a week in spring and 2 hours a week in summer                      | -   | -
			""")
	void takesOnlyPlainNumbers(String words, BigDecimal ops, BigDecimal pms) {
		assertThat(Cost.in(words, 0)).isEqualTo(new Cost(ops, pms));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			then 4–6 hours a week; one hour a month per PM; for ten PMs    | 5    | 5
			then one hour a week per PM at most; next to no money          | 3    | 13
			2.5 hours each month for each PM                               | 4    | 10
			12 PM hours a month                                            | 4    | 12
			two hours a week per PM                                        | 0    | -
			twenty-one hours a month per PM                                | 4    | -
			1–2 hours a month per PM                                       | 4    | -
			one hour a month per PM, two hours a month per PM in spring    | 4    | -
			3 hours per tier 1 launch                                      | 4    | -
			9999 hours a month per PM                                      | 2    | -
			""")
	void multipliesWhatEachPmIsToSpend(String words, int pms, BigDecimal hours) {
		assertThat(Cost.in(words, pms).pmHoursPerMonth()).isEqualTo(hours);
	}

	@Test
	void guessesWhichWayIsBetterFromWhatAMetricSays() {
		assertThat(Direction.in("Days from a repeated signal to the person who decides, 30 or fewer"))
			.isEqualTo(Direction.LOWER);
		assertThat(Direction.in("Hours that PMs spend pulling data, halved in a quarter")).isEqualTo(Direction.LOWER);
		assertThat(Direction.in("Share of logged decisions that cite evidence, at least 70 %"))
			.isEqualTo(Direction.HIGHER);
		assertThat(Direction.in("Fewer tickets and more users")).isEqualTo(Direction.HIGHER);
		assertThat(Direction.in("Points of contact in use")).isEqualTo(Direction.HIGHER);
	}

}
