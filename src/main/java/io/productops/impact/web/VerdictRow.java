package io.productops.impact.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.productops.impact.Difference;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is decided, side by side.
 *
 * @param group what kind of thing it is
 * @param label its name
 */
record VerdictRow(String group, String label, Value before, Value after) {

	public boolean differs() {
		return !this.before.equals(this.after);
	}

	/** Everything that two playbooks decide. */
	static List<VerdictRow> of(Difference difference, Labels labels) {
		List<VerdictRow> rows = new ArrayList<>();
		rows.add(new VerdictRow("Stage", "Next step", Value.of(labels.stage(difference.before().stage())),
				Value.of(labels.stage(difference.after().stage()))));
		Map<String, String> before = difference.before().flags();
		Map<String, String> after = difference.after().flags();
		for (String rule : both(before.keySet(), after.keySet())) {
			rows.add(new VerdictRow("Flag", labels.rule(rule), Value.severity(before.get(rule)),
					Value.severity(after.get(rule))));
		}
		for (String principle : both(difference.before().scores().keySet(), difference.after().scores().keySet())) {
			rows.add(new VerdictRow("Score", labels.principle(principle),
					Value.score(difference.before().scores().get(principle)),
					Value.score(difference.after().scores().get(principle))));
		}
		rows.add(new VerdictRow("Systems", "To build now", systems(difference.before().systems(), labels),
				systems(difference.after().systems(), labels)));
		return rows;
	}

	private static Value systems(List<String> areas, Labels labels) {
		return Value.of(areas.isEmpty() ? "None" : String.join(", ", areas.stream().map(labels::area).toList()));
	}

	private static Set<String> both(Set<String> some, Set<String> others) {
		Set<String> all = new LinkedHashSet<>(some);
		all.addAll(others);
		return all;
	}

	/**
	 * What is decided.
	 *
	 * @param severity of a flag, or null
	 */
	record Value(String words, @Nullable String severity) {

		static Value of(String words) {
			return new Value(words, null);
		}

		static Value severity(@Nullable String severity) {
			return new Value(Labels.severity(severity), severity);
		}

		static Value score(@Nullable Integer score) {
			return of((score != null) ? Objects.toString(score) : "Not scored");
		}

	}

}
