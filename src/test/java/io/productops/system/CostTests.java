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
		assertThat(Cost.in(words)).isEqualTo(new Cost(ops, pms));
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
