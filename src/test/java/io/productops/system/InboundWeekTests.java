package io.productops.system;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is worked out of the questions of a week.
 */
class InboundWeekTests {

	private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

	@ParameterizedTest
	@CsvSource({ "0, 0, 1, 100", "3, 1, 0, 0", "1, 1, 1, 33", "1, 0, 2, 67", "5, 2, 1, 13", "199, 0, 1, 1" })
	void countsTheShareOfOpportunities(int howTo, int status, int opportunity, int index) {
		assertThat(new InboundWeek(MONDAY, howTo, status, opportunity).index()).hasValue(index);
	}

	@Test
	void hasNoIndexWithoutQuestions() {
		assertThat(new InboundWeek(MONDAY, 0, 0, 0).index()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "7, 2, 3.5", "10, 3, 3.3", "0, 4, 0.0", "20, 3, 6.7" })
	void sharesTheVolumeAmongThePms(int volume, int pms, String each) {
		assertThat(new InboundWeek(MONDAY, volume, 0, 0).perPm(pms)).isEqualTo(each);
	}

}
