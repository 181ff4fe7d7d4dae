package io.productops.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import io.productops.advice.NumericTerm.Arithmetic;
import io.productops.advice.NumericTerm.Comparison;
import io.productops.advice.NumericTerm.Count;
import io.productops.advice.NumericTerm.Equality;
import io.productops.advice.NumericTerm.Mean;
import io.productops.advice.Question.Type;
import io.productops.advice.PlanStep.Choice;
import org.jspecify.annotations.Nullable;

/**
 * Turns terms into steps. What two expressions have in common becomes one step.
 */
final class Planner {

	private final Model model;

	private final SheetLayout layout;

	private final Map<Term, PlanStep> planned = new HashMap<>();

	Planner(Model model, SheetLayout layout) {
		this.model = model;
		this.layout = layout;
	}

	/** Something that only {@link Term}s can work out. */
	static final class UnplannedException extends RuntimeException {

		UnplannedException(String message) {
			super(message);
		}

	}

	/**
	 * The step of a condition or a number.
	 * @throws UnplannedException when it has none
	 */
	PlanStep step(Term term) {
		PlanStep known = this.planned.get(term);
		if (known == null) {
			known = make(term);
			this.planned.put(term, known);
		}
		return known;
	}

	/** The step of a term of any kind. */
	PlanStep any(Term term) {
		return textual(term) ? choice(term).step() : step(term);
	}

	private PlanStep make(Term term) {
		if (term instanceof Term.Constant constant) {
			return constant(constant.constant());
		}
		if (term instanceof Term.Junction junction) {
			List<PlanStep> parts = new ArrayList<>();
			collect(junction, junction.and(), parts);
			return new PlanSteps.Junction(parts.toArray(new PlanStep[0]), junction.and() ? PlanStep.NO : PlanStep.YES);
		}
		if (term instanceof Comparison comparison) {
			return comparison(comparison);
		}
		if (term instanceof Equality equality) {
			return equality(equality);
		}
		if (term instanceof Term.In in) {
			return in(in);
		}
		if (term instanceof Term.Not not) {
			return new PlanSteps.Not(step(not.operand()));
		}
		if (term instanceof Term.Conditional conditional && !textual(conditional)) {
			return new PlanSteps.Conditional(step(conditional.condition()), step(conditional.then()),
					step(conditional.otherwise()));
		}
		if (term instanceof Arithmetic arithmetic) {
			return new PlanSteps.Arithmetic(arithmetic.operator(), step(arithmetic.left()), step(arithmetic.right()));
		}
		return leaf(term);
	}

	private PlanStep leaf(Term term) {
		if (term instanceof Term.RuleTest test && !test.severity()) {
			Choice outcome = outcome(test.slot());
			return new PlanSteps.Chosen(outcome.step(), fires(test.slot()), true);
		}
		if (term instanceof Term.Answer answer && numeric(answer.question())) {
			return new PlanStep.Field(this.layout.field(answer.question()));
		}
		if (term instanceof Term.Cell cell && type(cell.question()) == Type.SCALE_GRID) {
			return new PlanStep.Field(this.layout.field(cell.question(), cell.row()));
		}
		if (term instanceof Term.Named named && !textual(term)) {
			return new PlanStep.Kept(named.slot());
		}
		if (term instanceof Term.Need need) {
			return new PlanStep.Kept(need.slot());
		}
		if (term instanceof Mean mean) {
			return new PlanSteps.Mean(this.layout.rows(mean.question()));
		}
		if (term instanceof Count count) {
			return count(count);
		}
		throw new UnplannedException(term.toString());
	}

	private static PlanStep constant(Object constant) {
		if (constant instanceof Boolean truth) {
			return new PlanSteps.Constant(truth ? PlanStep.YES : PlanStep.NO);
		}
		if (constant instanceof Num number) {
			return new PlanSteps.Constant(PlanStep.bits(number.value()));
		}
		throw new UnplannedException("A text alone");
	}

	/** The conditions of a chain. */
	private void collect(Term term, boolean and, List<PlanStep> parts) {
		if (term instanceof Term.Junction junction && junction.and() == and) {
			collect(junction.left(), and, parts);
			collect(junction.right(), and, parts);
		}
		else {
			parts.add(step(term));
		}
	}

	private PlanStep comparison(Comparison comparison) {
		PlanStep left = step(comparison.left());
		PlanStep right = step(comparison.right());
		return (right instanceof PlanSteps.Constant constant)
				? new PlanSteps.Threshold(comparison.order(), left, PlanStep.number(constant.value()))
				: new PlanSteps.Comparison(comparison.order(), left, right);
	}

	private PlanStep equality(Equality equality) {
		if (several(equality.left()) || several(equality.right())) {
			return sameList(equality);
		}
		if (!textual(equality.left())) {
			return new PlanSteps.Same(step(equality.left()), step(equality.right()), equality.equal());
		}
		String text = text(equality.right());
		if (text != null) {
			return chosen(choice(equality.left()), text, equality.equal());
		}
		text = text(equality.left());
		return (text != null) ? chosen(choice(equality.right()), text, equality.equal())
				: shared(choice(equality.left()), choice(equality.right()), equality.equal());
	}

	/**
	 * Whether exactly these options are chosen; a list in another order is never equal.
	 */
	private PlanStep sameList(Equality equality) {
		boolean left = several(equality.left());
		Term list = left ? equality.left() : equality.right();
		Term other = left ? equality.right() : equality.left();
		if (!(list instanceof Term.Answer answer) || !(other instanceof Term.Constant constant)
				|| question(answer.question()).ordered() && ((List<?>) constant.constant()).size() > 1) {
			throw new UnplannedException("An order of options");
		}
		Choice choice = choice(list);
		List<?> texts = (List<?>) constant.constant();
		boolean inOrder = choice.domain().stream().filter(texts::contains).toList().equals(texts);
		return new PlanSteps.Exactly(choice.step(), inOrder ? mask(choice, texts) : PlanStep.LACKING, equality.equal());
	}

	private PlanStep in(Term.In in) {
		if (in.list() instanceof Term.Constant constant) {
			Choice element = choice(in.element());
			return new PlanSteps.Chosen(element.step(), mask(element, (List<?>) constant.constant()), true);
		}
		String text = text(in.element());
		if (in.list() instanceof Term.Answer grid && !question(grid.question()).rows().isEmpty()) {
			if (text == null) {
				throw new UnplannedException("A row that is not fixed");
			}
			boolean there = question(grid.question()).row(text).isPresent();
			return new PlanSteps.Row(grid.question(), there ? this.layout.field(grid.question(), text) : -1);
		}
		Choice list = choice(in.list());
		return (text != null) ? chosen(list, text, true) : shared(choice(in.element()), list, true);
	}

	private static PlanStep chosen(Choice choice, String text, boolean wanted) {
		return new PlanSteps.Chosen(choice.step(), choice.mask(text), wanted);
	}

	private static long mask(Choice choice, List<?> texts) {
		long mask = 0;
		for (Object text : texts) {
			mask |= choice.mask((String) text);
		}
		return mask;
	}

	/** Whether two choices have a text in common. */
	private static PlanStep shared(Choice left, Choice right, boolean wanted) {
		return new PlanSteps.Shared(left.step(), left.domain().stream().mapToLong(right::mask).toArray(), right.step(),
				wanted);
	}

	private PlanStep count(Count count) {
		Question question = question(count.question());
		Choice domain = domain(count.question(), new PlanSteps.Constant(0));
		long mask = (count.options() != null) ? mask(domain, List.copyOf(count.options()))
				: (1L << question.options().size()) - 1;
		mask &= ~mask(domain, List.copyOf(count.except()));
		return question.rows().isEmpty() ? new PlanSteps.Count(this.layout.field(count.question()), mask)
				: new PlanSteps.CountRows(count.question(), this.layout.rows(count.question()), mask);
	}

	/**
	 * A term that comes to texts.
	 * @throws UnplannedException when there are too many of them
	 */
	Choice choice(Term term) {
		if (term instanceof Term.Constant constant && constant.constant() instanceof String text) {
			return choice(List.of(text), new PlanSteps.Constant(1));
		}
		if (term instanceof Term.Answer answer) {
			return domain(answer.question(), new PlanStep.Field(this.layout.field(answer.question())));
		}
		if (term instanceof Term.Cell cell) {
			return domain(cell.question(), new PlanStep.Field(this.layout.field(cell.question(), cell.row())));
		}
		if (term instanceof Term.RuleTest test) {
			return outcome(test.slot());
		}
		if (term instanceof Term.Named named) {
			return choice(texts(named.slot()), new PlanStep.Kept(named.slot()));
		}
		if (term instanceof Term.Conditional conditional) {
			List<String> domain = List.copyOf(texts(conditional));
			return choice(domain, new PlanSteps.Conditional(step(conditional.condition()),
					into(domain, conditional.then()), into(domain, conditional.otherwise())));
		}
		throw new UnplannedException(term.toString());
	}

	/** A choice in a larger domain. */
	PlanStep into(List<String> domain, Term term) {
		Choice choice = choice(term);
		Choice target = choice(domain, choice.step());
		return domain.equals(choice.domain()) ? choice.step()
				: new PlanSteps.Translated(choice.step(), choice.domain().stream().mapToLong(target::mask).toArray());
	}

	private static Choice choice(List<String> domain, PlanStep step) {
		if (domain.size() > PlanStep.MOST_TEXTS) {
			throw new UnplannedException("More texts than fit: " + domain.size());
		}
		return new Choice(domain, step);
	}

	private Choice domain(int question, PlanStep step) {
		return choice(question(question).options().stream().map(Question.Option::id).toList(), step);
	}

	/** The outcome of a rule: its levels as their severities, then silent, then open. */
	Choice outcome(int slot) {
		RuleSlots.Ladder ladder = (RuleSlots.Ladder) this.model.slot(slot);
		List<String> domain = new ArrayList<>();
		for (int i = 0; i < ladder.levels().size(); i++) {
			domain.add(ladder.severities().isEmpty() ? "" : ladder.severities().get(i).id());
		}
		domain.add("");
		domain.add("");
		return choice(domain, new PlanStep.Kept(slot));
	}

	/** The bits of an outcome where the rule fires. */
	long fires(int slot) {
		return (1L << ((RuleSlots.Ladder) this.model.slot(slot)).levels().size()) - 1;
	}

	/** The bits of an outcome that count. */
	long counted(int slot, Predicate<RuleOutcome> counted) {
		RuleSlots.Ladder ladder = (RuleSlots.Ladder) this.model.slot(slot);
		int levels = ladder.levels().size();
		long mask = counted.test(new RuleOutcome(-1, null, 0)) ? 1L << levels : 0;
		mask |= counted.test(new RuleOutcome(-1, null, 1)) ? 2L << levels : 0;
		for (int i = 0; i < levels; i++) {
			RuleOutcome outcome = new RuleOutcome(i, ladder.severities().isEmpty() ? null : ladder.severities().get(i),
					0);
			mask |= counted.test(outcome) ? 1L << i : 0;
		}
		return mask;
	}

	/** The texts that a slot can come to, also in the second reading, in order. */
	List<String> texts(int place) {
		Slot slot = this.model.slot(place);
		Set<String> texts = new LinkedHashSet<>();
		Term replaced = this.model.secondReading().get(place);
		if (replaced != null) {
			texts.addAll(texts(replaced));
		}
		if (slot instanceof FactSlots.Single single) {
			texts.addAll(texts(single.value()));
		}
		else if (slot instanceof FactSlots.First first) {
			first.members()
				.forEach((member) -> texts
					.addAll(first.basis() ? List.of(String.valueOf(member.basis())) : texts(member.value())));
		}
		else if (slot instanceof StageSlots.Table table) {
			table.rows().forEach((row) -> texts.add(row.result()));
			table.corrections().forEach((correction) -> texts.add(correction.result()));
		}
		else if (slot instanceof StageSlots.Second second) {
			return texts(second.stage());
		}
		else if (slot instanceof AreaRanking.Systems systems) {
			((AreaRanking.Ranker) this.model.slot(systems.ranking())).areas()
				.forEach((ranked) -> texts.add(ranked.area().id()));
		}
		return List.copyOf(texts);
	}

	private List<String> texts(Term term) {
		if (term instanceof Term.Conditional conditional) {
			Set<String> texts = new LinkedHashSet<>(texts(conditional.then()));
			texts.addAll(texts(conditional.otherwise()));
			return List.copyOf(texts);
		}
		return choice(term).domain();
	}

	/** Whether a term comes to a text, or to several. */
	boolean textual(Term term) {
		if (term instanceof Term.Named named) {
			return textual(this.model.slot(named.slot()));
		}
		if (term instanceof Term.Conditional conditional) {
			return textual(conditional.then());
		}
		if (term instanceof Term.Cell cell) {
			return type(cell.question()) == Type.GRID;
		}
		return term instanceof Term.Constant constant && constant.constant() instanceof String
				|| term instanceof Term.Answer answer && !numeric(answer.question())
				|| term instanceof Term.RuleTest test && test.severity();
	}

	boolean textual(Slot slot) {
		if (slot instanceof FactSlots.Single single) {
			return textual(single.value());
		}
		if (slot instanceof FactSlots.First first) {
			return first.basis() || textual(first.members().get(0).value());
		}
		return slot instanceof StageSlots.Table || slot instanceof StageSlots.Second
				|| slot instanceof AreaRanking.Systems;
	}

	/** Whether a term comes to a list or a grid. */
	private boolean several(Term term) {
		return term instanceof Term.Answer answer && !numeric(answer.question())
				&& type(answer.question()) != Type.SINGLE
				|| term instanceof Term.Named named && this.model.slot(named.slot()) instanceof AreaRanking.Systems
				|| term instanceof Term.Conditional conditional && several(conditional.then());
	}

	private static @Nullable String text(Term term) {
		return (term instanceof Term.Constant constant && constant.constant() instanceof String text) ? text : null;
	}

	private Question question(int question) {
		return this.model.questions().get(question);
	}

	private Type type(int question) {
		return question(question).type();
	}

	private boolean numeric(int question) {
		return type(question) == Type.NUMBER || type(question) == Type.SCALE;
	}

}
