package io.productops.advice;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;

import io.productops.advice.Advice.Change;
import io.productops.advice.Advice.Recommendation;
import io.productops.advice.Cases.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What would keep a recommendation from being made does so when it is answered.
 */
class OverturningTests {

	private static final long SETS = Long.getLong("productops.overturning.sets", 20);

	@ParameterizedTest
	@MethodSource("io.productops.advice.Cases#all")
	void keepsEachRecommendationOfAWorkedCaseFromBeingMade(Case worked) {
		assertOverturned(worked.answers(), new TreeMap<>());
	}

	@Test
	void keepsMostRecommendationsFromBeingMade() {
		Map<String, int[]> found = new TreeMap<>();
		LongStream.range(0, SETS).forEach((seed) -> assertOverturned(RandomAnswers.of(seed), found));
		assertThat(found.keySet()).contains("capacity", "flag", "precondition", "principle", "removal", "stage",
				"system");
		found.forEach((kind, counts) -> assertThat((double) counts[1] / counts[0]).as(kind).isGreaterThan(0.3));
	}

	/** Of one number no nearer one does it. */
	@Test
	void goesNoFurtherThanItHasTo() {
		int numbers = 0;
		for (long seed = 0; seed < SETS; seed++) {
			Map<String, Object> raw = RandomAnswers.of(seed);
			Answers answers = BuiltIn.answers(raw);
			for (Recommendation each : AdviceEngine.advise(BuiltIn.PLAYBOOK, answers).recommendations()) {
				for (List<Change> together : AdviceEngine.clearing(BuiltIn.PLAYBOOK, answers, each.id())) {
					Change change = together.get(0);
					if (together.size() == 1 && raw.get(change.question()) instanceof Number present
							&& change.to() instanceof Number to) {
						assertNearest(raw, each.id(), change.question(), present.doubleValue(), to.doubleValue());
						numbers++;
					}
				}
			}
		}
		assertThat(numbers).isPositive();
	}

	private static void assertNearest(Map<String, Object> raw, String id, String question, double present, double to) {
		Question.Range range = BuiltIn.PLAYBOOK.question(question).range();
		double step = Math.copySign((range != null) ? range.step().doubleValue() : 1, to - present);
		for (double at = present + step; Math.abs(to - at) > 0.01; at += step) {
			assertThat(made(with(raw, new Change(question, at)), id)).as(question + " " + at).isTrue();
		}
	}

	@Test
	void addsAPriorityUpFromItsParts() {
		for (long seed = 0; seed < SETS; seed++) {
			Answers answers = BuiltIn.answers(RandomAnswers.of(seed));
			for (Advice.Area area : AdviceEngine.advise(BuiltIn.PLAYBOOK, answers).areas()) {
				AreaPriority priority = AdviceEngine.priority(BuiltIn.PLAYBOOK, answers, area.id());
				assertThat(priority.whole()).isEqualTo(area.priority())
					.isEqualTo(priority.need() + priority.maturity() + priority.pain());
				assertThat(List.of(priority.maturity(), priority.pain())).allMatch((part) -> part >= 0);
				assertThat(priority.need() > 0).isEqualTo(area.need() > 0);
			}
		}
	}

	private static void assertOverturned(Map<String, Object> raw, Map<String, int[]> found) {
		Answers answers = BuiltIn.answers(raw);
		for (Recommendation each : AdviceEngine.advise(BuiltIn.PLAYBOOK, answers).recommendations()) {
			List<List<Change>> clearing = AdviceEngine.clearing(BuiltIn.PLAYBOOK, answers, each.id());
			assertThat(clearing).hasSizeLessThanOrEqualTo(5)
				.doesNotHaveDuplicates()
				.allMatch((together) -> !together.isEmpty() && together.size() <= 2)
				.allMatch((together) -> together.stream()
					.allMatch((change) -> BuiltIn.PLAYBOOK.question(change.question()).actionable()));
			int[] counts = found.computeIfAbsent(each.kind(), (kind) -> new int[2]);
			counts[0]++;
			counts[1] += clearing.isEmpty() ? 0 : 1;
			for (List<Change> together : clearing) {
				Map<String, Object> changed = raw;
				for (Change change : together) {
					changed = with(changed, change);
				}
				assertThat(made(changed, each.id()))
					.as(() -> each.id() + " after " + together + " of " + Cases.json(raw))
					.isFalse();
			}
		}
	}

	private static boolean made(Map<String, Object> raw, String id) {
		Set<String> ids = new HashSet<>();
		BuiltIn.advise(raw).recommendations().forEach((each) -> {
			ids.add(each.id());
			ids.addAll(each.absorbs());
		});
		return ids.contains(id);
	}

	/** Of a grid the changed rows only. */
	private static Map<String, Object> with(Map<String, Object> raw, Change change) {
		Map<String, Object> changed = new LinkedHashMap<>(raw);
		if (change.to() instanceof Map<?, ?> rows) {
			Map<Object, Object> all = new HashMap<>((Map<?, ?>) raw.get(change.question()));
			all.putAll(rows);
			changed.put(change.question(), all);
		}
		else {
			changed.put(change.question(), change.to());
		}
		return changed;
	}

}
