package io.productops.advice.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.productops.advice.reference.Scores.Score;

/**
 * The recommendations in order, and what each of them stands for.
 */
final class Order {

	private static final List<String> MISTAKES = List.of("M1", "M5", "M4", "M3", "M2");

	private static final List<String> REMOVED = List.of("M3-R1", "M3-R2", "M3-R3");

	private static final Map<String, String> PRINCIPLES = Map.ofEntries(Map.entry("M1-R1", "PR4"),
			Map.entry("M1-R2", "PR4"), Map.entry("M1-R3", "PR4"), Map.entry("M1-R4", "PR4"), Map.entry("M2-R1", "PR2"),
			Map.entry("M2-R2", "PR2"), Map.entry("M2-R3", "PR2"), Map.entry("M2-R4", "PR2"), Map.entry("M2-R5", "PR2"),
			Map.entry("M3-R1", "PR3"), Map.entry("M3-R2", "PR3"), Map.entry("M3-R3", "PR5"), Map.entry("M3-R4", "PR5"),
			Map.entry("M4-R1", "PR1"), Map.entry("M4-R2", "PR1"), Map.entry("M4-R3", "PR1"), Map.entry("M5-R1", "PR4"),
			Map.entry("M5-R2", "PR4"), Map.entry("M5-R3", "PR4"), Map.entry("M5-R4", "PR2"), Map.entry("M5-R5", "PR2"),
			Map.entry("M5-R6", "PR4"));

	/** What each listed item stands for; in order of the list. */
	final Map<String, Set<String>> absorbs = new LinkedHashMap<>();

	private final Map<String, Set<String>> covers = new LinkedHashMap<>();

	private final Set<String> gone = new HashSet<>();

	private final Verdict verdict;

	Order(Verdict verdict, List<String> preconditions, List<String> systems, Map<String, Score> scores) {
		this.verdict = verdict;
		if (verdict.rule("M2-R1").fires()) {
			standFor("flag:M2-R1", List.of("M2-R3", "M4-R1", "M4-R2", "M4-R3", "M5-R1", "M5-R5"));
			this.covers.get("flag:M2-R1").add("PR2");
			this.gone.add("M2-R1");
		}
		flags("critical");
		preconditions.forEach((id) -> list("precondition:" + id));
		list("stage:" + verdict.stage);
		if ("nobody".equals(verdict.facts.given.get("build_capacity")) && !systems.isEmpty()) {
			list("capacity:first-system");
		}
		systems.forEach((area) -> list("system:" + area));
		flags("high");
		principles(scores);
		flags("medium");
	}

	private void list(String id) {
		this.absorbs.put(id, new LinkedHashSet<>());
	}

	/** Lists an item in place of those of the rules that fire. */
	private void standFor(String id, List<String> rules) {
		list(id);
		Set<String> principles = new HashSet<>();
		for (String rule : rules) {
			if (this.verdict.rule(rule).fires()) {
				this.absorbs.get(id).add("flag:" + rule);
				principles.add(PRINCIPLES.get(rule));
				this.gone.add(rule);
			}
		}
		this.covers.put(id, principles);
	}

	private void flags(String severity) {
		for (String mistake : MISTAKES) {
			for (String rule : Verdict.RULES) {
				boolean due = rule.startsWith(mistake) && !this.gone.contains(rule)
						&& severity.equals(this.verdict.rule(rule).severity());
				if (due && REMOVED.contains(rule) && this.verdict.removesProcess()) {
					standFor("removal:process", REMOVED);
				}
				else if (due) {
					list("flag:" + rule);
					if (!"medium".equals(severity)) {
						this.covers.put("flag:" + rule, Set.of(PRINCIPLES.get(rule)));
					}
				}
			}
		}
	}

	private void principles(Map<String, Score> scores) {
		List<String> low = new ArrayList<>();
		scores.forEach((id, score) -> {
			Integer points = score.score();
			if (points != null && points < 75) {
				low.add(id);
			}
		});
		low.sort(Comparator.comparing((id) -> scores.get(id).score()));
		for (String id : low) {
			this.covers.keySet()
				.stream()
				.filter((item) -> this.covers.get(item).contains(id))
				.findFirst()
				.ifPresentOrElse((item) -> this.absorbs.get(item).add("principle:" + id),
						() -> list("principle:" + id));
		}
	}

}
