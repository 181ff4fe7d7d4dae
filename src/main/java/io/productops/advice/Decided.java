package io.productops.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.productops.advice.PlaybookDocument.Activity;
import io.productops.advice.PlaybookDocument.AreaModel;
import io.productops.advice.PlaybookDocument.OwnershipModel;
import org.jspecify.annotations.Nullable;

/**
 * Everything in an advice that answers decide. Not part of it are the answers that are
 * quoted, and what could not be evaluated for lack of an answer.
 */
final class Decided {

	private static final int MOST_SCORE = 100;

	private final Playbook playbook;

	private final Rules rules;

	private final List<Part> parts = new ArrayList<>();

	/** The named values that texts name. */
	private final Set<Integer> told = new TreeSet<>();

	/** A value that counts where its condition holds. */
	record Part(@Nullable Term when, Term value) {

		void visit(Term.Visitor visitor) {
			if (this.when != null) {
				this.when.visit(visitor);
			}
			this.value.visit(visitor);
		}

		Object of(Evaluation evaluation) {
			if (this.when != null && !Term.holds(this.when, evaluation)) {
				return "";
			}
			return seen(this.value.value(evaluation));
		}

		private static Object seen(Object value) {
			if (value instanceof AreaNeed need) {
				return need.need();
			}
			return (value instanceof Missing) ? "" : value;
		}

	}

	Decided(Playbook playbook) {
		this.playbook = playbook;
		this.rules = playbook.model().rules;
		playbook.texts().names((term) -> {
			if (term instanceof Term.Named named) {
				this.told.add(named.slot());
			}
		});
		collect();
	}

	private void collect() {
		findings().forEach((rule) -> outcome(rule.slot()));
		this.rules.pillars().forEach((rule) -> outcome(rule.slot()));
		add(new Term.Named(this.rules.load()));
		add(new Term.Named(this.rules.loadBasis()));
		add(new Term.Named(this.rules.corrected()));
		add(new Term.Named(this.rules.move()));
		this.rules.checks().forEach((check) -> {
			condition(check.when());
			this.parts.add(new Part(check.when(), condition(check.met(), 1, 0)));
		});
		this.rules.principles()
			.forEach((scored) -> scored.components()
				.forEach((part) -> this.parts.add(new Part(part.when(), clipped(part.value())))));
		this.rules.areas().forEach((area) -> {
			add(new Term.Named(area.need()));
			add(area.maturity());
			area.addOns().forEach((addOn) -> condition(addOn.when()));
		});
		Stream
			.of(this.rules.sizing(), this.rules.recheck(), this.rules.days30(), this.rules.days60(),
					this.rules.days90())
			.flatMap(List::stream)
			.forEach((text) -> condition(text.when()));
		this.told.forEach((slot) -> add(new Term.Named(slot)));
	}

	/** The triggers, preconditions, flags, remarks and what makes room for a system. */
	private Stream<Rules.Of<?>> findings() {
		return Stream.<List<? extends Rules.Of<?>>>of(this.rules.triggers(), this.rules.preconditions(),
				this.rules.flags(), this.rules.notes(), this.rules.contradictions(), this.rules.openings(),
				this.rules.capacities())
			.flatMap(List::stream);
	}

	/**
	 * Whether a rule fires and how severely; one that is open counts like a silent one.
	 */
	private void outcome(int slot) {
		RuleSlots.Ladder ladder = (RuleSlots.Ladder) this.playbook.model().slot(slot);
		add(new Term.RuleTest(slot, !ladder.severities().isEmpty()));
	}

	private void add(Term term) {
		this.parts.add(new Part(null, term));
	}

	/** What is missing counts like what does not hold. */
	private void condition(@Nullable Term when) {
		if (when != null) {
			this.parts.add(new Part(when, new Term.Constant(true)));
		}
	}

	private static Term condition(Term when, double held, double otherwise) {
		return new Term.Conditional(when, new Term.Constant(Num.of(held)), new Term.Constant(Num.of(otherwise)));
	}

	static Term clipped(Term value) {
		return new NumericTerm.Arithmetic(NumericTerm.Operator.MAX, new Term.Constant(Num.of(0)),
				new NumericTerm.Arithmetic(NumericTerm.Operator.MIN, new Term.Constant(Num.of(MOST_SCORE)), value));
	}

	List<Part> parts() {
		return this.parts;
	}

	/** Every part in order, to be compared with those of other answers. */
	List<Object> of(Evaluation evaluation) {
		List<Object> values = new ArrayList<>(this.parts.size() + 3);
		this.parts.forEach((part) -> values.add(part.of(evaluation)));
		values.add(pains(evaluation));
		values.add(candidates(evaluation));
		values.add(owners(evaluation));
		return values;
	}

	/** Tells everything that answers decide it by. */
	Consumer<Term.Visitor> reader() {
		return (visitor) -> {
			this.parts.forEach((part) -> part.visit(visitor));
			visit(visitor);
		};
	}

	/** Tells what is read beside the terms. */
	private void visit(Term.Visitor visitor) {
		AreaModel areas = this.playbook.document().areas();
		int pains = this.playbook.model().place(areas.painQuestion());
		visitor.question(pains);
		visitor.options(pains, areas.list().stream().flatMap((area) -> area.pains().stream()).toList());
		String candidates = this.playbook.document().candidatesQuestion();
		if (candidates != null) {
			visitor.question(this.playbook.model().place(candidates));
			visitor.options(this.playbook.model().place(candidates), null);
		}
		OwnershipModel ownership = this.playbook.document().ownership();
		if (ownership.question() != null) {
			int grid = this.playbook.model().place(ownership.question());
			for (Activity activity : ownership.activities()) {
				if (activity.gridRow() != null) {
					visitor.question(grid);
					visitor.row(grid, activity.gridRow());
					visitor.options(grid, null);
				}
			}
		}
	}

	/** The areas of the pains that are named, in their order. */
	private List<Integer> pains(Evaluation evaluation) {
		AreaModel areas = this.playbook.document().areas();
		List<Integer> named = new ArrayList<>();
		if (evaluation.answer(this.playbook.model().place(areas.painQuestion())) instanceof List<?> pains) {
			for (Object pain : pains) {
				for (int i = 0; i < areas.list().size(); i++) {
					if (areas.list().get(i).pains().contains(pain) && !named.contains(i)) {
						named.add(i);
					}
				}
			}
		}
		return named;
	}

	private Object candidates(Evaluation evaluation) {
		String question = this.playbook.document().candidatesQuestion();
		return (question == null) ? "" : Part.seen(evaluation.answer(this.playbook.model().place(question)));
	}

	private List<Object> owners(Evaluation evaluation) {
		OwnershipModel ownership = this.playbook.document().ownership();
		List<Object> owners = new ArrayList<>();
		if (ownership.question() != null) {
			int grid = this.playbook.model().place(ownership.question());
			ownership.activities()
				.stream()
				.filter((activity) -> activity.gridRow() != null)
				.forEach((activity) -> owners
					.add(Part.seen(new Term.Cell(grid, String.valueOf(activity.gridRow())).value(evaluation))));
		}
		return owners;
	}

}
