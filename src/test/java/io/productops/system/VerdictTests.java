package io.productops.system;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether something worked, as far as a reading says.
 */
class VerdictTests {

	@ParameterizedTest
	@CsvSource({ "HIGHER, 10, 20, 20, REACHED", "HIGHER, 10, 20, 15, BETTER", "HIGHER, 10, 20, 10.0, SAME",
			"HIGHER, 10, 20, 9, WORSE", "LOWER, 30, 20, 20, REACHED", "LOWER, 30, 20, 25, BETTER",
			"LOWER, 30, 20, 31, WORSE", "LOWER, , 20, 19, REACHED", "LOWER, , 20, 21, OPEN", "HIGHER, 10, , 11, BETTER",
			"HIGHER, , , 11, OPEN", "HIGHER, 10, 20, , OPEN" })
	void comparesTheLatestReading(Direction direction, @Nullable BigDecimal baseline, @Nullable BigDecimal target,
			@Nullable BigDecimal latest, Verdict verdict) {
		MetricDetails metric = new MetricDetails(UUID.randomUUID(), 0, UUID.randomUUID(),
				MetricSubject.system(UUID.randomUUID()), new MetricPlan("Days", "days", direction, baseline, target),
				(latest != null) ? new Reading(LocalDate.of(2026, 11, 1), latest) : null, true);
		assertThat(metric.verdict()).isEqualTo(verdict);
	}

}
