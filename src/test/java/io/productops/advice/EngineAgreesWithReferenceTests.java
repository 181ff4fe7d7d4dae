package io.productops.advice;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Thousands of random answer sets: the engine agrees with a second reading of the
 * knowledge model, and its advice keeps the rules that hold for all. More sets with
 * {@code -Dproductops.fuzz.sets=1000000}.
 */
class EngineAgreesWithReferenceTests {

	private static final long SETS = Long.getLong("productops.fuzz.sets", 5_000);

	private static Survey survey;

	@BeforeAll
	static void adviseOnRandomAnswers() {
		survey = new Survey().check("agrees with the second reading", 1, AdviceRules::agrees)
			.check("names every flip", 250, AdviceRules::namesEveryFlip)
			.check("cites only visible answers", 1, AdviceRules::citesVisibleAnswers)
			.check("clears each flag as it says", 40, AdviceRules::clearsFlags)
			.check("flips the stage as it says", 20, AdviceRules::flipsTheStage)
			.check("never scores a decision right higher", 20, AdviceRules::decisionsNeverHelp)
			.check("hires only to start or grow", 1, AdviceRules::hiresOnlyToStartOrGrow)
			.check("adds no process where it is removed", 1, AdviceRules::addsNoProcessWhereItIsRemoved)
			.check("repeats no sentence", 1, AdviceRules::repeatsNoSentence)
			.run(SETS);
	}

	@Test
	void neverThrows() {
		assertThat(survey.violations("throws")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "agrees with the second reading", "names every flip", "cites only visible answers",
			"clears each flag as it says", "flips the stage as it says", "never scores a decision right higher",
			"hires only to start or grow", "adds no process where it is removed", "repeats no sentence" })
	void adviceAlways(String rule) {
		assertThat(survey.violations(rule)).as(rule).isEmpty();
		assertThat(survey.checked(rule)).isGreaterThanOrEqualTo((int) (SETS / 250));
	}

}
