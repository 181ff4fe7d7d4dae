package io.productops.advice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import io.productops.advice.LintFinding.Kind;

/**
 * Finds rules that fire for exactly the same answers.
 */
final class TogetherCheck {

	/** Where not all answers are covered, two rules fired together so often at least. */
	private static final int ENOUGH = 20;

	private final Lint lint;

	private final List<Rules.Of<?>> rules;

	private final List<Rules.Of<?>> reported = new ArrayList<>();

	TogetherCheck(Lint lint) {
		this.lint = lint;
		this.rules = RuleIds.findings(lint.model().rules);
	}

	List<LintFinding> check() {
		List<LintFinding> findings = new ArrayList<>();
		for (int i = 0; i < this.rules.size(); i++) {
			for (int j = i + 1; j < this.rules.size(); j++) {
				Rules.Of<?> first = this.rules.get(i);
				Rules.Of<?> second = this.rules.get(j);
				if (!this.reported.contains(second) && !echoes(first, second)) {
					compare(first, second, findings);
				}
			}
		}
		return findings;
	}

	/** A remark about a rule is meant to come with it. */
	private boolean echoes(Rules.Of<?> first, Rules.Of<?> second) {
		return first.rule().getClass() != second.rule().getClass() && (names(first, second) || names(second, first));
	}

	private boolean names(Rules.Of<?> rule, Rules.Of<?> other) {
		boolean[] names = { false };
		this.lint.model().slot(rule.slot()).visit(new Term.Visitor() {
			@Override
			public void question(int question) {
			}

			@Override
			public void slot(int slot) {
				names[0] |= slot == other.slot();
			}
		});
		return names[0];
	}

	private void compare(Rules.Of<?> first, Rules.Of<?> second, List<LintFinding> findings) {
		BitSet fired = fired(first);
		if (fired.isEmpty() || !fired.equals(fired(second))) {
			return;
		}
		boolean same = this.lint.model().slot(first.slot()).equals(this.lint.model().slot(second.slot()));
		boolean complete = same || never(first, second) && never(second, first);
		if (complete || fired.cardinality() >= ENOUGH && fired(first).equals(fired(second))) {
			String id = RuleIds.of(first.rule());
			this.reported.add(second);
			findings.add(this.lint.finding(Kind.ALWAYS_TOGETHER, RuleIds.of(second.rule()), second.rule(),
					complete ? "It fires for exactly the same answers as " + id + "."
							: "It fired together with " + id + " for all answers that were tried, "
									+ fired.cardinality() + " times; there are too many to try them all.",
					!complete, List.of(id)));
		}
	}

	private BitSet fired(Rules.Of<?> rule) {
		List<Evaluation> sets = this.lint.samples().sets();
		BitSet fired = new BitSet(sets.size());
		for (int i = 0; i < sets.size(); i++) {
			fired.set(i, ((RuleOutcome) sets.get(i).slot(rule.slot())).fires());
		}
		return fired;
	}

	/** Whether the first never fires without the second. */
	private boolean never(Rules.Of<?> first, Rules.Of<?> second) {
		Search.Result result = this.lint.search()
			.find(Condition.fires(first.slot()).and(Condition.fires(second.slot()).not()));
		if (result.found() != null) {
			this.lint.samples().add(result.found());
		}
		return result.impossible();
	}

}
