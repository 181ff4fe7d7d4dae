package io.productops.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.productops.advice.Advice.Finding;
import io.productops.advice.Advice.Flag;
import io.productops.advice.Advice.NotEvaluated;
import io.productops.advice.Advice.Quiet;
import io.productops.advice.PlaybookDocument.Mistake;
import io.productops.advice.PlaybookDocument.Note;
import io.productops.advice.PlaybookDocument.Precondition;
import io.productops.advice.PlaybookDocument.Rule;
import io.productops.advice.PlaybookDocument.Severity;
import io.productops.advice.PlaybookDocument.Trigger;

/**
 * What the rules found: triggers, preconditions, flags and notes, each with the answers
 * it rests on.
 */
final class Findings {

	private final Playbook playbook;

	private final Model model;

	private final Evaluation evaluation;

	private final List<Rules.Of<Rule>> firing = new ArrayList<>();

	Findings(Playbook playbook, Evaluation evaluation) {
		this.playbook = playbook;
		this.model = playbook.model();
		this.evaluation = evaluation;
		for (Rules.Of<Rule> rule : this.model.rules.flags()) {
			if (outcome(rule).fires()) {
				this.firing.add(rule);
			}
		}
	}

	/** The rules that flag a mistake, in the order of the playbook. */
	List<Rules.Of<Rule>> firing() {
		return this.firing;
	}

	private RuleOutcome outcome(Rules.Of<?> rule) {
		return (RuleOutcome) this.evaluation.slot(rule.slot());
	}

	List<String> evidence(Rules.Of<?> rule) {
		return List.copyOf(this.model.evidence(this.evaluation, rule.levels().get(Math.max(outcome(rule).level(), 0))));
	}

	List<Finding> found(List<? extends Rules.Of<?>> rules) {
		return rules.stream()
			.filter((rule) -> outcome(rule).fires())
			.map((rule) -> new Finding(id(rule.rule()), evidence(rule)))
			.toList();
	}

	List<String> openings() {
		return found(this.model.rules.openings()).stream().map(Finding::id).toList();
	}

	/** Heaviest first, then in the order of the playbook. */
	List<Flag> flags(boolean clearing) {
		List<Rules.Of<Rule>> heaviest = new ArrayList<>(this.firing);
		heaviest.sort(Comparator.comparing((Rules.Of<Rule> rule) -> severity(rule)));
		List<Flag> flags = new ArrayList<>();
		for (Rules.Of<Rule> rule : heaviest) {
			flags.add(new Flag(rule.rule().id(), rule.rule().mistake(), severity(rule).id(),
					Objects.requireNonNull(rule.rule().guidance().principle()), evidence(rule),
					clearing ? Clearing.ofRule(this.model, this.evaluation, rule.slot()).find() : List.of()));
		}
		return flags;
	}

	private Severity severity(Rules.Of<Rule> rule) {
		return Objects.requireNonNull(outcome(rule).severity());
	}

	/** The mistakes that no rule flags. */
	List<Quiet> quiet() {
		List<Quiet> quiet = new ArrayList<>();
		for (Mistake mistake : this.playbook.document().mistakes()) {
			if (this.firing.stream().noneMatch((rule) -> rule.rule().mistake().equals(mistake.id()))) {
				Set<String> evidence = new LinkedHashSet<>();
				this.model.rules.flags()
					.stream()
					.filter((rule) -> rule.rule().mistake().equals(mistake.id()))
					.forEach((rule) -> evidence
						.addAll(this.model.evidence(this.evaluation, rule.levels().toArray(new Term[0]))));
				quiet.add(new Quiet(mistake.id(), List.copyOf(evidence)));
			}
		}
		return quiet;
	}

	/** A rule that lacks only answers to questions that are not asked is left out. */
	List<NotEvaluated> notEvaluated() {
		List<NotEvaluated> open = new ArrayList<>();
		Stream
			.of(this.model.rules.triggers(), this.model.rules.preconditions(), this.model.rules.flags(),
					this.model.rules.notes())
			.flatMap(List::stream)
			.filter((rule) -> outcome(rule).open())
			.forEach((rule) -> {
				List<String> missing = this.model.ids(outcome(rule).missing())
					.stream()
					.filter((question) -> this.evaluation.visible(this.model.place(question)))
					.toList();
				if (!missing.isEmpty()) {
					open.add(new NotEvaluated(id(rule.rule()), missing));
				}
			});
		return open;
	}

	private static String id(Object rule) {
		if (rule instanceof Trigger trigger) {
			return trigger.id();
		}
		if (rule instanceof Precondition precondition) {
			return precondition.id();
		}
		return (rule instanceof Rule flag) ? flag.id() : ((Note) rule).id();
	}

}
