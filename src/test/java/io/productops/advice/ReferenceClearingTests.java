package io.productops.advice;

import java.util.Map;
import java.util.stream.LongStream;

import io.productops.advice.Cases.Case;
import io.productops.advice.reference.DomainReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What clears a flag is what trying every change of one answer, then of two, finds:
 * nothing smaller, nothing nearer, nothing left out of the first five. More sets with
 * {@code -Dproductops.clearing.sets=1000}.
 */
class ReferenceClearingTests {

	private static final long SETS = Long.getLong("productops.clearing.sets", 24);

	@ParameterizedTest
	@MethodSource("io.productops.advice.Cases#all")
	void tryingEverythingFindsTheSameForAWorkedCase(Case worked) {
		assertFound(worked.answers());
	}

	@Test
	void tryingEverythingFindsTheSameForRandomAnswers() {
		LongStream.range(0, SETS).parallel().forEach((seed) -> assertFound(RandomAnswers.of(seed)));
	}

	private static void assertFound(Map<String, Object> answers) {
		assertThat(AdviceFields.clearing(BuiltIn.advise(answers))).as(() -> Cases.json(answers))
			.isEqualTo(DomainReading.clearing(answers));
	}

}
