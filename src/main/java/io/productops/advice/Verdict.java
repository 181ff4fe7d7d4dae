package io.productops.advice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a playbook decides about one set of answers, in ids and numbers only: enough to
 * tell whether another playbook decides differently. {@link AdviceEngine#verdict} makes
 * it. Immutable; the order of flags and scores makes no difference between two verdicts,
 * that of systems does.
 *
 * @param stage id of the next defensible step
 * @param flags severity ids, such as {@code high}, by the ids of the rules that fire
 * @param scores 0 to 100 by the ids of the principles; null when not scored
 * @param systems ids of the areas to build a system for, the most urgent first
 */
public record Verdict(String stage, Map<String, String> flags, Map<String, @Nullable Integer> scores,
		List<String> systems) {

	public Verdict {
		flags = Collections.unmodifiableMap(new LinkedHashMap<>(flags));
		scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
		systems = List.copyOf(systems);
	}

	/** The ids of the rules that fire at the highest severity. */
	public List<String> critical() {
		return this.flags.entrySet()
			.stream()
			.filter((flag) -> flag.getValue().equals(PlaybookDocument.Severity.CRITICAL.id()))
			.map(Map.Entry::getKey)
			.sorted()
			.toList();
	}

}
