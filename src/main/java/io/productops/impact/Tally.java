package io.productops.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.productops.impact.ImpactSummary.FlagMove;
import io.productops.impact.ImpactSummary.ScoreMove;
import io.productops.impact.ImpactSummary.StageMove;
import io.productops.impact.ImpactSummary.SystemMove;

/**
 * Counts differences. Its size is that of the playbooks, however much it counts.
 */
final class Tally {

	/**
	 * What is counted, and how often: the kind, the thing, what it was and what it is.
	 */
	private final Map<List<String>, Integer> counts = new HashMap<>();

	private int changed;

	private int withoutTeam;

	private int reordered;

	private int unreadable;

	void add(Difference difference, boolean ofTeam) {
		this.changed++;
		this.withoutTeam += ofTeam ? 0 : 1;
		if (difference.stage()) {
			count("stage", difference.before().stage(), difference.after().stage());
		}
		for (String rule : difference.flags()) {
			count("flag", rule, difference.before().flags().getOrDefault(rule, ""),
					difference.after().flags().getOrDefault(rule, ""));
		}
		for (String principle : difference.scores()) {
			Integer before = difference.before().scores().get(principle);
			Integer after = difference.after().scores().get(principle);
			count("score", principle, (after != null && (before == null || after > before)) ? "up" : "down");
		}
		countSystems(difference.before().systems(), difference.after().systems());
	}

	private void countSystems(List<String> before, List<String> after) {
		Set<String> had = new HashSet<>(before);
		Set<String> has = new HashSet<>(after);
		if (had.equals(has)) {
			this.reordered += before.equals(after) ? 0 : 1;
			return;
		}
		after.stream().filter((area) -> !had.contains(area)).forEach((area) -> count("system", area, "added"));
		before.stream().filter((area) -> !has.contains(area)).forEach((area) -> count("system", area, "dropped"));
	}

	private void count(String... what) {
		this.counts.merge(List.of(what), 1, Integer::sum);
	}

	/** Answers that nobody can read. */
	void addUnreadable() {
		this.unreadable++;
	}

	void add(Tally other) {
		other.counts.forEach((what, count) -> this.counts.merge(what, count, Integer::sum));
		this.changed += other.changed;
		this.withoutTeam += other.withoutTeam;
		this.reordered += other.reordered;
		this.unreadable += other.unreadable;
	}

	ImpactSummary summary() {
		List<StageMove> stages = new ArrayList<>();
		List<FlagMove> flags = new ArrayList<>();
		Map<String, ScoreMove> scores = new TreeMap<>();
		Map<String, SystemMove> systems = new TreeMap<>();
		this.counts.entrySet()
			.stream()
			.sorted(Comparator.comparing((entry) -> entry.getKey().toString()))
			.forEach((entry) -> {
				List<String> what = entry.getKey();
				int count = entry.getValue();
				String id = what.get(1);
				switch (what.get(0)) {
					case "stage" -> stages.add(new StageMove(id, what.get(2), count));
					case "flag" -> flags.add(new FlagMove(id, what.get(2).isEmpty() ? null : what.get(2),
							what.get(3).isEmpty() ? null : what.get(3), count));
					case "score" -> scores.merge(id,
							what.get(2).equals("up") ? new ScoreMove(id, count, 0) : new ScoreMove(id, 0, count),
							(one, two) -> new ScoreMove(id, one.up() + two.up(), one.down() + two.down()));
					default -> systems.merge(id,
							what.get(2).equals("added") ? new SystemMove(id, count, 0) : new SystemMove(id, 0, count),
							(one, two) -> new SystemMove(id, one.added() + two.added(), one.dropped() + two.dropped()));
				}
			});
		stages.sort(Comparator.comparingInt(StageMove::count).reversed());
		flags.sort(Comparator.comparingInt(FlagMove::count).reversed());
		return new ImpactSummary(this.changed, this.withoutTeam, List.copyOf(stages), List.copyOf(flags),
				List.copyOf(scores.values()), List.copyOf(systems.values()), this.reordered, this.unreadable);
	}

}
