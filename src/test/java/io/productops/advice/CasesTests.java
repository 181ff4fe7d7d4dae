package io.productops.advice;

import java.util.Map;

import io.productops.advice.Cases.Case;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The engine with the built-in playbook gives what the worked cases and boundaries say.
 */
class CasesTests {

	@ParameterizedTest
	@MethodSource("io.productops.advice.Cases#all")
	void givesWhatTheWorkedCaseExpects(Case worked) {
		Map<String, @Nullable Object> fields = AdviceFields.of(BuiltIn.advise(worked.answers()));
		assertThat(Cases.outcome(fields)).containsAllEntriesOf(Cases.expectation(worked));
		assertThat(Cases.outOfRange(worked, fields)).isEmpty();
	}

	@ParameterizedTest(name = "{0}: {2}")
	@MethodSource("io.productops.advice.Boundaries#stages")
	void putsTheBoundaryWhereTheModelSays(String name, Map<String, Object> answers, String stage, String move) {
		Advice.Stage given = BuiltIn.advise(answers).stage();
		assertThat(given.id()).isEqualTo(stage);
		assertThat(given.move()).isEqualTo(move);
	}

	@ParameterizedTest(name = "{0}:{1} is {2}")
	@MethodSource("io.productops.advice.Boundaries#ratios")
	void weighsPeopleAgainstProductManagers(int productManagers, int people, String severity) {
		Map<String, String> flags = AdviceFields
			.severities(BuiltIn.advise(Boundaries.withPeople(productManagers, people)));
		assertThat(flags.getOrDefault("M2-R3", "silent")).isEqualTo(severity);
	}

}
