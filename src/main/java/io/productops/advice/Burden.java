package io.productops.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import io.productops.advice.PlaybookDocument.OwnershipModel;
import io.productops.advice.PlaybookDocument.Rule;
import io.productops.advice.PlaybookDocument.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Something in an advice that is better when it is less. No two of them are equal.
 */
final class Burden {

	private final Subject subject;

	private final boolean rule;

	private final long reads;

	private final ToDoubleFunction<Evaluation> size;

	private Burden(Subject subject, boolean rule, long reads, ToDoubleFunction<Evaluation> size) {
		this.subject = subject;
		this.rule = rule;
		this.reads = reads;
		this.size = size;
	}

	/** A part of the playbook by the id that findings use. */
	record Subject(String id, Object part) {
	}

	/** What it comes from. */
	Subject subject() {
		return this.subject;
	}

	/** Whether it is what a rule finds, rather than a figure. */
	boolean rule() {
		return this.rule;
	}

	boolean reads(int question) {
		return (this.reads & (1L << question)) != 0;
	}

	/** How much of it there is; not a number where there is none. */
	double size(Evaluation evaluation) {
		return this.size.applyAsDouble(evaluation);
	}

	/** Everything of that kind in a playbook. */
	static List<Burden> of(Playbook playbook) {
		List<Burden> burdens = new ArrayList<>();
		Model model = playbook.model();
		model.rules.triggers().forEach((rule) -> burdens.add(fires(model, rule, rule.rule().id())));
		model.rules.preconditions().forEach((rule) -> burdens.add(fires(model, rule, rule.rule().id())));
		model.rules.flags().forEach((rule) -> burdens.add(flag(model, rule)));
		for (Rules.Scored scored : model.rules.principles()) {
			for (Rules.Component part : scored.components()) {
				burdens.add(figure(model, part.when(), part.value(), -1,
						new Subject(scored.principle().id() + "." + part.component().id(), part.component())));
			}
		}
		for (Rules.Ranked area : model.rules.areas()) {
			String id = area.area().id();
			burdens.add(new Burden(new Subject(id + ".need", area.area()), false,
					model.reads(false, new Term.Named(area.need())),
					(evaluation) -> ((AreaNeed) evaluation.slot(area.need())).need()));
			burdens.add(figure(model, null, area.maturity(), -1, new Subject(id + ".maturity", area.area())));
		}
		OwnershipModel ownership = playbook.document().ownership();
		if (ownership.question() != null) {
			int grid = model.place(ownership.question());
			burdens.add(new Burden(new Subject("ownership", ownership), false, 1L << grid,
					(evaluation) -> contested(ownership, evaluation.answer(grid))));
		}
		return burdens;
	}

	private static Burden fires(Model model, Rules.Of<?> rule, String id) {
		return new Burden(new Subject(id, rule.rule()), true, model.reads(false, new Term.Named(rule.slot())),
				(evaluation) -> ((RuleOutcome) evaluation.slot(rule.slot())).fires() ? 1 : 0);
	}

	/** The heavier a flag, the more. */
	private static Burden flag(Model model, Rules.Of<Rule> rule) {
		return new Burden(new Subject(rule.rule().id(), rule.rule()), true,
				model.reads(false, new Term.Named(rule.slot())), (evaluation) -> {
					Severity severity = ((RuleOutcome) evaluation.slot(rule.slot())).severity();
					return (severity != null) ? Severity.values().length - severity.ordinal() : 0;
				});
	}

	private static Burden figure(Model model, @Nullable Term when, Term value, double factor, Subject subject) {
		Decided.Part part = new Decided.Part(when, Decided.clipped(value));
		return new Burden(subject, false, model.reads(false, value),
				(evaluation) -> (part.of(evaluation) instanceof Num number) ? factor * number.value() : Double.NaN);
	}

	/** The rows of which nobody can tell who owns them. */
	private static double contested(OwnershipModel ownership, Object grid) {
		return (grid instanceof Map<?, ?> rows) ? rows.values().stream().filter(ownership.contested()::contains).count()
				: Double.NaN;
	}

}
