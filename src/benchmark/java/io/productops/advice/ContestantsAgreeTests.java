package io.productops.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who is measured does the same work: all say the same of every condition.
 */
class ContestantsAgreeTests {

	private static final Contestant TERMS = new OwnTerms();

	@Test
	void allSayTheSameOfEveryCondition() {
		Map<String, Contestant> others = new LinkedHashMap<>();
		others.put("Java", new HandWritten());
		others.put("the plan", new OwnPlan());
		others.put("CEL", new CelRuntimePrograms());
		others.put("Drools", new DroolsRules());
		List<String> differences = new ArrayList<>();
		// twice, so that nothing of the answers before is left
		for (int i = 0; i < 2 * MeasuredAnswers.COUNT; i++) {
			int set = i % MeasuredAnswers.COUNT;
			long holding = TERMS.holding(set);
			others.forEach((name, other) -> differences.addAll(differences(name, holding, other.holding(set), set)));
		}
		assertThat(differences).isEmpty();
	}

	private static List<String> differences(String name, long expected, long said, int set) {
		List<String> differences = new ArrayList<>();
		for (long left = expected ^ said; left != 0; left &= left - 1) {
			int place = Long.numberOfTrailingZeros(left);
			String condition = (place < MeasuredConditions.COUNT) ? MeasuredConditions.ALL.get(place).text() : "none";
			differences.add(name + ", set " + set + ", condition " + place + ": " + condition);
		}
		return differences;
	}

	@Test
	void everyConditionHoldsForSomeAnswersAndNotForOthers() {
		long sometimes = 0;
		long always = -1;
		for (int set = 0; set < MeasuredAnswers.COUNT; set++) {
			long holding = TERMS.holding(set);
			sometimes |= holding;
			always &= holding;
		}
		assertThat(MeasuredConditions.ALL).hasSize(MeasuredConditions.COUNT);
		assertThat(sometimes).isEqualTo((1L << MeasuredConditions.COUNT) - 1);
		assertThat(always).isZero();
	}

}
