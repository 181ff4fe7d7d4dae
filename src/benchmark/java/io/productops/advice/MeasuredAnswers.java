package io.productops.advice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A thousand different sets of answers, the same in every run.
 */
final class MeasuredAnswers {

	static final int COUNT = 1_000;

	static final List<Answers> SETS = sets();

	private MeasuredAnswers() {
	}

	private static List<Answers> sets() {
		Set<Answers> sets = new LinkedHashSet<>();
		for (long seed = 0; sets.size() < COUNT; seed++) {
			sets.add(BuiltIn.answers(RandomAnswers.of(seed)));
		}
		return List.copyOf(sets);
	}

}
