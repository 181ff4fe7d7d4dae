package io.productops.system;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the rituals of a team weigh.
 */
class ProcessWeightTests {

	@ParameterizedTest
	@CsvSource({ "0, 10, 0, false", "2.5, 10, 25, false", "10, 10, 100, false", "10.01, 10, 100, true",
			"250, 10, 100, true", "0, 0, 0, false", "1, 0, 100, true", "1, 3, 33, false" })
	void holdsTheHoursAgainstTheBudget(BigDecimal hours, BigDecimal budget, int percent, boolean over) {
		ProcessWeight weight = new ProcessWeight(hours, BigDecimal.ZERO, budget);
		assertThat(weight.percent()).isEqualTo(percent);
		assertThat(weight.over()).isEqualTo(over);
	}

	@Test
	void isNeverOverABudgetThatIsNotSet() {
		assertThat(new ProcessWeight(new BigDecimal("999"), BigDecimal.ONE, null).over()).isFalse();
	}

	@Test
	void showsWhatMoreWouldMake() {
		ProcessWeight weight = new ProcessWeight(new BigDecimal("8.00"), BigDecimal.ZERO, BigDecimal.TEN);
		assertThat(weight.with(new BigDecimal("2")).over()).isFalse();
		assertThat(weight.with(new BigDecimal("2.5")).over()).isTrue();
		assertThat(weight.hours()).isEqualTo(new BigDecimal("8"));
	}

	@Test
	void knowsWhatComesWhenThePlannedBegins() {
		ProcessWeight weight = new ProcessWeight(new BigDecimal("8"), new BigDecimal("4.50"), BigDecimal.TEN);
		assertThat(weight.all()).isEqualTo(new BigDecimal("12.5"));
		assertThat(weight.overLater()).isTrue();
		assertThat(weight.with(new BigDecimal("3")).overLater()).isFalse();
		ProcessWeight without = weight.without(new Cost(null, new BigDecimal("3")));
		assertThat(without).isEqualTo(new ProcessWeight(new BigDecimal("8"), new BigDecimal("1.5"), BigDecimal.TEN));
		assertThat(without.overLater()).isFalse();
		assertThat(weight.without(Cost.UNKNOWN)).isEqualTo(weight);
	}

}
