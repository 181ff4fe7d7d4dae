package io.productops.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import io.productops.advice.Burden.Subject;
import io.productops.advice.LintFinding.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds results that get worse where the rest of the playbook sees an improvement: an
 * answer is changed, and what hangs on it is better in one place and worse in another.
 * <p>
 * Which answer is the better one is what most of the playbook says: parts of scores that
 * rise, needs that fall, areas that are more mature, flags and signs that go. What
 * disagrees with most is asked about; where figures agree with each other, the rule. Only
 * answers with the same stage and the same questions are compared.
 */
final class WorseCheck {

	/** Sets of answers that are looked at for each burden and size. */
	private static final int SETS = 10;

	private final Lint lint;

	private final List<Burden> burdens;

	private final Neighbours neighbours;

	private final Directions directions = new Directions();

	/** By question: with which change the first gets worse and the second better. */
	private final Map<Integer, Map<Burden, Map<Burden, Change>>> conflicts = new TreeMap<>();

	private final Map<String, Doubt> doubts = new LinkedHashMap<>();

	/**
	 * What is asked about.
	 *
	 * @param why the first example
	 * @param questions whose answers lead to it
	 * @param others what improves
	 */
	private record Doubt(Subject subject, String why, Set<String> questions, Set<String> others) {
	}

	WorseCheck(Lint lint) {
		this.lint = lint;
		this.burdens = Burden.of(lint.playbook());
		this.neighbours = new Neighbours(lint.decided());
	}

	List<LintFinding> check() {
		for (Burden burden : this.burdens) {
			for (Evaluation set : sets(burden)) {
				this.lint.stopIfCancelled();
				vary(set, burden);
			}
		}
		this.conflicts.values().forEach(this::ask);
		this.directions.opposed().forEach((opposed) -> doubt(opposed.change(), opposed.burden(), opposed.against()));
		List<LintFinding> findings = new ArrayList<>();
		this.doubts.values().forEach((doubt) -> {
			List<String> others = new ArrayList<>(doubt.questions());
			others.addAll(doubt.others());
			findings.add(this.lint.finding(Kind.WORSE_WHEN_BETTER, doubt.subject().id(), doubt.subject().part(),
					doubt.why(), false, others));
		});
		return findings;
	}

	/** A few sets of answers for each size that a burden has. */
	private Set<Evaluation> sets(Burden burden) {
		Map<Double, Integer> seen = new LinkedHashMap<>();
		Set<Evaluation> sets = new LinkedHashSet<>();
		for (Evaluation set : this.lint.samples().sets()) {
			double size = burden.rule() ? burden.size(set) : 1;
			if (size > 0 && seen.merge(size, 1, Integer::sum) <= SETS) {
				sets.add(set);
			}
		}
		return sets;
	}

	private void vary(Evaluation set, Burden burden) {
		List<Question> all = this.lint.model().questions();
		Map<Burden, Double> sizes = new HashMap<>();
		for (int place = 0; place < all.size(); place++) {
			if (burden.reads(place) && all.get(place).actionable() && set.answered(place)) {
				if (burden.rule() && all.get(place).type() == Question.Type.SINGLE) {
					this.directions.grade(place, burden, new Grades(set, place, burden).against(place));
				}
				for (Object answer : this.neighbours.of(set, place)) {
					Evaluation other = set.with(place, answer, false);
					if (comparable(set, other)) {
						compare(new Change(place, set, other), sizes);
					}
				}
			}
		}
	}

	/**
	 * Another stage, or another question that is asked, makes two sets hard to compare.
	 */
	private boolean comparable(Evaluation one, Evaluation other) {
		int stage = this.lint.model().rules.corrected();
		if (!one.slot(stage).equals(other.slot(stage))) {
			return false;
		}
		for (int i = 0; i < this.lint.model().questions().size(); i++) {
			if (one.visible(i) != other.visible(i)) {
				return false;
			}
		}
		return true;
	}

	/** Two sets of answers that differ in one. */
	record Change(int question, Evaluation from, Evaluation to) {

		Change back() {
			return new Change(this.question, this.to, this.from);
		}

		Object before() {
			return Objects.requireNonNull(this.from.given(this.question));
		}

		Object after() {
			return Objects.requireNonNull(this.to.given(this.question));
		}

	}

	/**
	 * @param sizes the burdens before the change, as far as they are known
	 */
	private void compare(Change change, Map<Burden, Double> sizes) {
		List<Burden> better = new ArrayList<>();
		List<Burden> worse = new ArrayList<>();
		for (Burden burden : this.burdens) {
			if (burden.reads(change.question())) {
				double grown = burden.size(change.to())
						- sizes.computeIfAbsent(burden, (key) -> key.size(change.from()));
				if (grown > 0) {
					worse.add(burden);
				}
				else if (grown < 0) {
					better.add(burden);
				}
			}
		}
		if (better.stream().anyMatch(Burden::rule) && worse.stream().anyMatch(Burden::rule)) {
			// one flag for another: which of them is the better one, nobody says
			better.removeIf(Burden::rule);
			worse.removeIf(Burden::rule);
		}
		for (Burden gone : better) {
			for (Burden grown : worse) {
				conflict(grown, gone, change);
				conflict(gone, grown, change.back());
			}
		}
		this.directions.add(change, better, worse);
	}

	private void conflict(Burden worse, Burden better, Change change) {
		this.conflicts.computeIfAbsent(change.question(), (key) -> new LinkedHashMap<>())
			.computeIfAbsent(worse, (key) -> new LinkedHashMap<>())
			.putIfAbsent(better, change);
	}

	/** Of two that disagree, the one is asked about that disagrees with more. */
	private void ask(Map<Burden, Map<Burden, Change>> ofQuestion) {
		ofQuestion.forEach((burden, against) -> {
			List<Burden> stronger = against.keySet()
				.stream()
				.filter((other) -> weaker(burden, other, ofQuestion))
				.toList();
			if (!stronger.isEmpty()) {
				doubt(Objects.requireNonNull(against.get(stronger.get(0))), burden, stronger);
			}
		});
	}

	/** A figure is only asked about where another figure disagrees with it too. */
	private static boolean weaker(Burden burden, Burden other, Map<Burden, Map<Burden, Change>> ofQuestion) {
		Set<Burden> against = Objects.requireNonNull(ofQuestion.get(burden)).keySet();
		Set<Burden> againstOther = Objects.requireNonNull(ofQuestion.get(other)).keySet();
		int more = against.size() - againstOther.size();
		if (burden.rule()) {
			return againstOther.stream().allMatch(Burden::rule) || more >= 0;
		}
		return other.rule() ? more > 0 && !against.stream().allMatch(Burden::rule) : more >= 0;
	}

	private void doubt(Change change, Burden burden, List<Burden> improved) {
		Subject subject = burden.subject();
		List<String> others = improved.stream().map((other) -> other.subject().id()).toList();
		Doubt doubt = this.doubts.computeIfAbsent(subject.id(),
				(id) -> new Doubt(subject, why(change, others), new LinkedHashSet<>(), new LinkedHashSet<>()));
		doubt.questions().add(this.lint.model().questions().get(change.question()).id());
		doubt.others().addAll(others);
	}

	private String why(Change change, List<String> improved) {
		Question question = this.lint.model().questions().get(change.question());
		String from = words(question, change.before(), change.after());
		String to = words(question, change.after(), change.before());
		String step = "When “" + question.shortLabel() + "” goes from “" + from + "” to “" + to + "”, ";
		return step + (improved.isEmpty() ? "this gets worse, and elsewhere such a step makes it better"
				: Lint.all(improved) + ((improved.size() == 1) ? " gets" : " get") + " better and this gets worse")
				+ ": is that meant?";
	}

	/** An answer in words, of a grid only the row that differs. */
	private static String words(Question question, Object answer, @Nullable Object other) {
		if (answer instanceof Map<?, ?> rows && other instanceof Map<?, ?> others) {
			for (Map.Entry<?, ?> cell : rows.entrySet()) {
				if (!cell.getValue().equals(others.get(cell.getKey()))) {
					return question.displayRow((String) cell.getKey(), Model.outer(question, cell.getValue()));
				}
			}
		}
		return question.display(Model.outer(question, answer));
	}

}
