package io.productops.advice;

import java.util.List;
import java.util.Map;

import io.productops.advice.Cases.Case;
import io.productops.advice.reference.DomainReading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The second reading of the knowledge model, which checks the engine, is checked itself.
 */
class ReferenceCasesTests {

	@ParameterizedTest
	@MethodSource("io.productops.advice.Cases#all")
	void givesWhatTheWorkedCaseExpects(Case worked) {
		Map<String, @Nullable Object> fields = DomainReading.of(worked.answers(), true);
		assertThat(Cases.outcome(fields)).containsAllEntriesOf(Cases.expectation(worked));
		assertThat(Cases.outOfRange(worked, fields)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("io.productops.advice.Cases#all")
	void findsTheSameFlipsBesideTheNumbersThatMatter(Case worked) {
		assertThat(DomainReading.of(worked.answers(), false)).isEqualTo(DomainReading.of(worked.answers(), true));
	}

	@ParameterizedTest(name = "{0}: {2}")
	@MethodSource("io.productops.advice.Boundaries#stages")
	void putsTheBoundaryWhereTheModelSays(String name, Map<String, Object> answers, String stage, String move) {
		assertThat(DomainReading.of(answers, false)).containsEntry("stage", stage).containsEntry("move", move);
	}

	@ParameterizedTest(name = "{0}:{1} is {2}")
	@MethodSource("io.productops.advice.Boundaries#ratios")
	void weighsPeopleAgainstProductManagers(int productManagers, int people, String severity) {
		List<?> flags = (List<?>) DomainReading.of(Boundaries.withPeople(productManagers, people), false).get("flags");
		assertThat(flags).asString()
			.matches("silent".equals(severity) ? "(?!.*M2-R3).*" : ".*M2-R3 " + severity + ".*");
	}

}
