package io.productops.system.web;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * How the vertical axis of a chart is chosen.
 */
class ScaleTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0 100       | 0   | 50   | 100
			30 45.5     | 30  | 5    | 50
			3 9         | 0   | 5    | 10
			62 65       | 62  | 1    | 65
			-3 5        | -4  | 2    | 6
			-40 -30     | -40 | 5    | -30
			-40 -10     | -40 | 10   | 0
			7           | 2   | 2    | 12
			0           | 0   | 0.5  | 1
			0.01 0.02   | 0   | 0.005| 0.02
			""")
	void endsAtRoundNumbersThatHoldEveryValue(String values, double low, double step, double high) {
		List<Double> all = Arrays.stream(values.split(" ")).map(Double::valueOf).toList();
		Scale scale = Scale.of(all);
		assertThat(scale.low()).isCloseTo(low, within(1e-9));
		assertThat(scale.step()).isCloseTo(step, within(1e-9));
		assertThat(scale.high()).isCloseTo(high, within(1e-9));
		assertThat(all).allSatisfy((value) -> assertThat(scale.share(value)).isBetween(-1e-9, 1 + 1e-9));
	}

	@Test
	void drawsALineAtEachStep() {
		assertThat(Scale.of(List.of(3.0, 9.0)).ticks()).containsExactly(0.0, 5.0, 10.0);
	}

}
