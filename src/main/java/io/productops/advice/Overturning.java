package io.productops.advice;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import io.productops.advice.Advice.Change;
import io.productops.advice.Advice.PrincipleScore;
import io.productops.advice.PlaybookDocument.OrderGroup;
import io.productops.advice.PlaybookDocument.OrderGroup.Kind;
import io.productops.advice.PlaybookDocument.Removal;

/**
 * Finds what other answers would have kept a recommendation from being made, by itself or
 * as part of another one. Only what speaks for it is changed: making something else worse
 * is no way to be rid of it.
 */
final class Overturning {

	/** The most evaluations for one recommendation; more hardly ever find more. */
	private static final int BUDGET = 300;

	private final Playbook playbook;

	private final Model model;

	private final Evaluation base;

	Overturning(Playbook playbook, Evaluation base) {
		this.playbook = playbook;
		this.model = playbook.model();
		this.base = base;
	}

	/**
	 * At most five alternatives, in question order, then option order.
	 * @param id of a recommendation that these answers bring about
	 */
	List<List<Change>> of(String id) {
		Rules rules = this.model.rules;
		String subject = id.substring(id.indexOf(':') + 1);
		return switch (id.substring(0, id.indexOf(':'))) {
			case "flag" ->
				ofRule(rules.flags().stream().filter((rule) -> rule.rule().id().equals(subject)).findFirst());
			case "precondition" ->
				ofRule(rules.preconditions().stream().filter((rule) -> rule.rule().id().equals(subject)).findFirst());
			case "capacity" ->
				ofRule(rules.capacities().stream().filter((rule) -> rule.rule().id().equals(subject)).findFirst());
			case "removal" -> ofRemoval(id, subject);
			case "system" -> ofSystem(subject);
			case "principle" -> ofPrinciple(subject);
			default -> ofStage();
		};
	}

	private List<List<Change>> ofStage() {
		return new Flips(this.model, this.base).find()
			.stream()
			.filter((flip) -> this.playbook.question(flip.question()).actionable())
			.limit(Clearing.MOST)
			.map((flip) -> List.of(new Change(flip.question(), flip.to())))
			.toList();
	}

	private List<List<Change>> ofRule(Optional<? extends Rules.Of<?>> rule) {
		return Clearing.ofRule(this.model, this.base, rule.orElseThrow().slot()).find();
	}

	private List<List<Change>> ofRemoval(String id, String subject) {
		Removal removal = this.playbook.document()
			.removals()
			.stream()
			.filter((each) -> each.id().equals(subject))
			.findFirst()
			.orElseThrow();
		return search((visitor) -> this.model.rules.flags()
			.stream()
			.filter((rule) -> removal.standsFor().rules().contains(rule.rule().id()))
			.forEach((rule) -> visitor.slot(rule.slot())), (evaluation) -> !made(evaluation, id));
	}

	private List<List<Change>> ofSystem(String area) {
		Rules.Ranked ranked = this.model.rules.areas()
			.stream()
			.filter((each) -> each.area().id().equals(area))
			.findFirst()
			.orElseThrow();
		return search((visitor) -> {
			visitor.slot(ranked.need());
			ranked.maturity().visit(visitor);
		}, (evaluation) -> !AreaReport.ranking(this.model, evaluation).systems().contains(area));
	}

	private List<List<Change>> ofPrinciple(String principle) {
		Rules.Scored scored = this.model.rules.principles()
			.stream()
			.filter((each) -> each.principle().id().equals(principle))
			.findFirst()
			.orElseThrow();
		int below = this.playbook.document()
			.order()
			.stream()
			.filter((group) -> group.kind() == Kind.PRINCIPLES)
			.mapToInt(OrderGroup::below)
			.max()
			.orElseThrow();
		return search((visitor) -> scored.components().forEach((component) -> {
			if (component.when() != null) {
				component.when().visit(visitor);
			}
			component.value().visit(visitor);
		}), (evaluation) -> {
			PrincipleScore score = new Scores(this.playbook, evaluation).score(scored);
			return score.score() != null && score.score() >= below;
		});
	}

	private List<List<Change>> search(Consumer<Term.Visitor> reader, Predicate<Evaluation> cleared) {
		return new Clearing(this.model, this.base, reader, cleared, true, BUDGET).find();
	}

	private boolean made(Evaluation evaluation, String id) {
		return new Recommendations(this.playbook, evaluation, new Findings(this.playbook, evaluation),
				new Scores(this.playbook, evaluation).all())
			.ids()
			.contains(id);
	}

}
