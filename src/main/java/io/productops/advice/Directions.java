package io.productops.advice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.productops.advice.WorseCheck.Change;
import org.jspecify.annotations.Nullable;

/**
 * Which way a number or a choice should go, by the rules that read it. That only counts
 * where no score, need or maturity says which way is better.
 */
final class Directions {

	/** The questions of which a figure says which answer is better. */
	private final Set<Integer> valued = new HashSet<>();

	/** By question and rule: the first change upwards that made it worse. */
	private final Map<Integer, Map<Burden, Change>> worseAbove = new LinkedHashMap<>();

	/** By question and rule: the first change downwards that made it worse. */
	private final Map<Integer, Map<Burden, Change>> worseBelow = new LinkedHashMap<>();

	/** By single choice and rule: a change that breaks the order of its severities. */
	private final Map<Integer, Map<Burden, Change>> graded = new LinkedHashMap<>();

	/**
	 * Rules that pull the other way than the rest.
	 *
	 * @param change with which it gets worse
	 * @param against what gets better that way; empty where the rule contradicts itself
	 */
	record Opposed(Burden burden, Change change, List<Burden> against) {
	}

	void add(Change change, List<Burden> better, List<Burden> worse) {
		if (better.stream().anyMatch((burden) -> !burden.rule())
				|| worse.stream().anyMatch((burden) -> !burden.rule())) {
			this.valued.add(change.question());
		}
		else if (change.before() instanceof Num before && change.after() instanceof Num after) {
			boolean up = after.value() > before.value();
			better.forEach((burden) -> note(change.back(), burden, !up));
			worse.forEach((burden) -> note(change, burden, up));
		}
	}

	private void note(Change change, Burden burden, boolean up) {
		(up ? this.worseAbove : this.worseBelow).computeIfAbsent(change.question(), (key) -> new LinkedHashMap<>())
			.putIfAbsent(burden, change);
	}

	/** A change with which a rule breaks the order of its own severities, or null. */
	void grade(int question, Burden burden, @Nullable Change change) {
		if (change != null) {
			this.graded.computeIfAbsent(question, (key) -> new LinkedHashMap<>()).putIfAbsent(burden, change);
		}
	}

	List<Opposed> opposed() {
		List<Opposed> opposed = new ArrayList<>();
		this.graded.forEach((question, burdens) -> {
			if (!this.valued.contains(question)) {
				burdens.forEach((burden, change) -> opposed.add(new Opposed(burden, change, List.of())));
			}
		});
		this.worseAbove.forEach((question, above) -> {
			Map<Burden, Change> below = this.worseBelow.getOrDefault(question, Map.of());
			if (!this.valued.contains(question) && !below.isEmpty()) {
				oppose(above, below, opposed);
			}
		});
		return opposed;
	}

	private static void oppose(Map<Burden, Change> above, Map<Burden, Change> below, List<Opposed> opposed) {
		List<Burden> up = new ArrayList<>(above.keySet());
		List<Burden> down = new ArrayList<>(below.keySet());
		up.removeAll(below.keySet());
		down.removeAll(above.keySet());
		below.forEach((burden, change) -> {
			if (above.containsKey(burden)) {
				opposed.add(new Opposed(burden, change, List.of()));
			}
		});
		if (!up.isEmpty() && !down.isEmpty()) {
			boolean fewerUp = up.size() < down.size();
			for (Burden burden : fewerUp ? up : down) {
				opposed.add(new Opposed(burden, (fewerUp ? above : below).get(burden), fewerUp ? down : up));
			}
		}
	}

}
