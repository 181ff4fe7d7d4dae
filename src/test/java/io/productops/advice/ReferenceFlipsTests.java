package io.productops.advice;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

import io.productops.advice.reference.DomainReading;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random answers reach every stage and most rules, and the quick search for flips finds
 * what trying every number finds.
 */
class ReferenceFlipsTests {

	@Test
	void tryingEveryNumberFindsNoOtherFlip() {
		LongStream.range(0, 16).parallel().forEach((seed) -> {
			Map<String, Object> answers = RandomAnswers.of(seed);
			assertThat(DomainReading.of(answers, false)).as(Cases.json(answers))
				.isEqualTo(DomainReading.of(answers, true));
		});
	}

	@Test
	void randomAnswersReachEveryStageMoveRuleAndFinding() {
		Map<String, Integer> met = new TreeMap<>();
		for (long seed = 0; seed < 3_500; seed++) {
			Map<String, ?> fields = DomainReading.of(RandomAnswers.of(seed), false);
			met.merge("stage " + fields.get("stage"), 1, Integer::sum);
			met.merge("move " + fields.get("move"), 1, Integer::sum);
			met.merge("provisional " + fields.get("provisional"), 1, Integer::sum);
			for (String list : new String[] { "flags", "notes", "contradictions", "pre", "triggers", "openings" }) {
				((Iterable<?>) fields.get(list)).forEach((item) -> met.merge(list + " " + item, 1, Integer::sum));
			}
		}
		assertThat(met).hasSizeGreaterThan(70).allSatisfy((what, times) -> assertThat(times).isGreaterThan(9));
	}

}
