package io.productops.advice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The verdict alone is that of the whole advice.
 */
class VerdictTests {

	@Test
	void decidesWhatTheAdviceSays() {
		LongStream.range(0, 500).forEach((seed) -> {
			Answers answers = BuiltIn.answers(RandomAnswers.of(seed));
			Advice advice = AdviceEngine.withoutCounterfactuals(BuiltIn.PLAYBOOK, answers);
			Map<String, @Nullable Integer> scores = new LinkedHashMap<>();
			advice.principles().forEach((score) -> scores.put(score.id(), score.score()));
			Map<String, String> flags = advice.flags()
				.stream()
				.collect(Collectors.toMap(Advice.Flag::id, Advice.Flag::severity));
			assertThat(AdviceEngine.verdict(BuiltIn.PLAYBOOK, answers)).as("seed " + seed)
				.isEqualTo(new Verdict(advice.stage().id(), flags, scores, advice.systems()));
		});
	}

	@Test
	void namesTheCriticalRules() {
		Verdict verdict = new Verdict("first_hire", Map.of("b", "critical", "c", "high", "a", "critical"), Map.of(),
				List.of());
		assertThat(verdict.critical()).containsExactly("a", "b");
	}

}
