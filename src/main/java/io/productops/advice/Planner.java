package io.productops.advice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

import io.productops.advice.NumericTerm.Arithmetic;
import io.productops.advice.NumericTerm.Comparison;
import io.productops.advice.NumericTerm.Count;
import io.productops.advice.NumericTerm.Equality;
import io.productops.advice.NumericTerm.Mean;
import io.productops.advice.NumericTerm.Operator;
import io.productops.advice.Question.Type;
import io.productops.advice.PlanStep.Choice;
import org.jspecify.annotations.Nullable;

/**
 * Turns terms into steps.
 */
final class Planner {

	private final Model model;

	private final SheetLayout layout;

	private static final Map<Operator, String> OPERATORS = Map.of(Operator.PLUS, "plus", Operator.MINUS, "minus",
			Operator.TIMES, "times", Operator.DIVIDED, "divided", Operator.FLOOR_DIVIDED, "floorDivided",
			Operator.CEIL_DIVIDED, "ceilDivided", Operator.MAX, "max", Operator.MIN, "min");

	private final IntPredicate sure;

	/**
	 * @param sure whether a slot is never missing
	 */
	Planner(Model model, SheetLayout layout, IntPredicate sure) {
		this.model = model;
		this.layout = layout;
		this.sure = sure;
	}

	/** Something that only {@link Term}s can work out. */
	static final class UnplannedException extends RuntimeException {

		UnplannedException(String message) {
			super(message);
		}

	}

	/** The step of a term of any kind. */
	PlanStep any(Term term) {
		return textual(term) ? choice(term).step() : step(term);
	}

	/**
	 * The step of a condition or a number.
	 * @throws UnplannedException when it has none
	 */
	PlanStep step(Term term) {
		if (term instanceof Term.Constant constant) {
			return constant(constant.constant());
		}
		if (term instanceof Term.Junction junction) {
			return PlanStep.of(junction.and() ? "and" : "or", step(junction.left()), step(junction.right()));
		}
		if (term instanceof Comparison comparison) {
			return comparison(comparison);
		}
		if (term instanceof Equality equality) {
			PlanStep same = equality(equality);
			return equality.equal() ? same : PlanStep.of("not", same);
		}
		if (term instanceof Term.In in) {
			return in(in);
		}
		if (term instanceof Term.Not not) {
			return PlanStep.of("not", step(not.operand()));
		}
		if (term instanceof Term.Conditional conditional && !textual(conditional)) {
			return PlanStep.of("conditional", step(conditional.condition()), step(conditional.then()),
					step(conditional.otherwise()));
		}
		if (term instanceof Arithmetic arithmetic) {
			return PlanStep.of(OPERATORS.get(arithmetic.operator()), step(arithmetic.left()), step(arithmetic.right()));
		}
		return leaf(term);
	}

	private PlanStep leaf(Term term) {
		if (term instanceof Term.RuleTest test && !test.severity()) {
			return PlanStep.of("chosen", outcome(test.slot()).step(), fires(test.slot()));
		}
		if (term instanceof Term.Answer answer && numeric(answer.question())) {
			return field(answer.question());
		}
		if (term instanceof Term.Cell cell && type(cell.question()) == Type.SCALE_GRID) {
			return PlanStep.of("field", this.layout.field(cell.question(), cell.row()));
		}
		if (term instanceof Term.Named named && !textual(term)) {
			return slot(named.slot());
		}
		if (term instanceof Term.Need need) {
			return slot(need.slot());
		}
		if (term instanceof Mean mean) {
			return PlanStep.of("mean", this.layout.field(mean.question()), question(mean.question()).rows().size());
		}
		if (term instanceof Count count) {
			return count(count);
		}
		throw new UnplannedException(term.toString());
	}

	private static PlanStep constant(Object constant) {
		if (constant instanceof Boolean truth) {
			return PlanStep.constant(truth ? PlanMath.YES : PlanMath.NO);
		}
		if (constant instanceof Num number) {
			return PlanStep.constant(PlanMath.bits(number.value()));
		}
		throw new UnplannedException("A text alone");
	}

	private PlanStep comparison(Comparison comparison) {
		PlanStep left = step(comparison.left());
		Object fixed = (comparison.right() instanceof Term.Constant constant) ? constant.constant() : null;
		if (fixed instanceof Num bound) {
			double number = bound.value();
			return switch (comparison.order()) {
				case LESS -> PlanStep.of("between", left, Double.NEGATIVE_INFINITY, Math.nextDown(number));
				case LESS_OR_EQUAL -> PlanStep.of("between", left, Double.NEGATIVE_INFINITY, number);
				case GREATER -> PlanStep.of("between", left, Math.nextUp(number), Double.POSITIVE_INFINITY);
				case GREATER_OR_EQUAL -> PlanStep.of("between", left, number, Double.POSITIVE_INFINITY);
			};
		}
		PlanStep right = step(comparison.right());
		return switch (comparison.order()) {
			case LESS -> PlanStep.of("less", left, right);
			case LESS_OR_EQUAL -> PlanStep.of("lessOrEqual", left, right);
			case GREATER -> PlanStep.of("less", right, left);
			case GREATER_OR_EQUAL -> PlanStep.of("lessOrEqual", right, left);
		};
	}

	/** Whether two values are the same. */
	private PlanStep equality(Equality equality) {
		if (several(equality.left()) || several(equality.right())) {
			return sameList(equality);
		}
		if (!textual(equality.left())) {
			return PlanStep.of("same", step(equality.left()), step(equality.right()));
		}
		String right = text(equality.right());
		String left = text(equality.left());
		return (right != null) ? chosen(choice(equality.left()), right) : (left != null)
				? chosen(choice(equality.right()), left) : shared(equality.left(), choice(equality.right()));
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
		return PlanStep.of("exactly", choice.step(), inOrder ? mask(choice, texts) : PlanMath.LACKING);
	}

	private PlanStep in(Term.In in) {
		if (in.list() instanceof Term.Constant constant) {
			Choice element = choice(in.element());
			return PlanStep.of("chosen", element.step(), mask(element, (List<?>) constant.constant()));
		}
		String text = text(in.element());
		if (in.list() instanceof Term.Answer grid && !question(grid.question()).rows().isEmpty()) {
			if (text == null) {
				throw new UnplannedException("A row that is not fixed");
			}
			boolean there = question(grid.question()).row(text).isPresent();
			return PlanStep.of("row", grid.question(), there ? this.layout.field(grid.question(), text) : -1);
		}
		Choice list = choice(in.list());
		return (text != null) ? chosen(list, text) : shared(in.element(), list);
	}

	private static PlanStep chosen(Choice choice, String text) {
		return PlanStep.of("chosen", choice.step(), choice.mask(text));
	}

	private static long mask(Choice choice, List<?> texts) {
		long mask = 0;
		for (Object text : texts) {
			mask |= choice.mask((String) text);
		}
		return mask;
	}

	/** Whether two choices have a text in common. */
	private PlanStep shared(Term left, Choice right) {
		return PlanStep.of("shared", into(right.domain(), left), right.step());
	}

	/** A choice with the bits of another domain; a text that is not in it has none. */
	private static PlanStep translated(Choice choice, Choice target) {
		PlanStep translated = PlanStep.constant(0);
		for (int i = 0; i < choice.domain().size(); i++) {
			translated = PlanStep.of("translated", translated, choice.step(), 1L << i,
					target.mask(choice.domain().get(i)));
		}
		return translated;
	}

	private PlanStep count(Count count) {
		Question question = question(count.question());
		Choice domain = domain(count.question(), field(count.question()));
		long mask = (count.options() != null) ? mask(domain, List.copyOf(count.options()))
				: (1L << question.options().size()) - 1;
		mask &= ~mask(domain, List.copyOf(count.except()));
		return question.rows().isEmpty() ? PlanStep.of("count", domain.step(), mask) : PlanStep.of("countRows",
				count.question(), this.layout.field(count.question()), question.rows().size(), mask);
	}

	/**
	 * A term that comes to texts.
	 * @throws UnplannedException when there are too many of them
	 */
	Choice choice(Term term) {
		if (term instanceof Term.Constant constant && constant.constant() instanceof String text) {
			return choice(List.of(text), PlanStep.constant(1));
		}
		if (term instanceof Term.Answer answer) {
			return domain(answer.question(), field(answer.question()));
		}
		if (term instanceof Term.Cell cell) {
			return domain(cell.question(), PlanStep.of("field", this.layout.field(cell.question(), cell.row())));
		}
		if (term instanceof Term.RuleTest test) {
			return outcome(test.slot());
		}
		if (term instanceof Term.Named named) {
			return choice(texts(named.slot()), slot(named.slot()));
		}
		if (term instanceof Term.Conditional conditional) {
			List<String> domain = List.copyOf(texts(conditional));
			return choice(domain, into(domain, conditional));
		}
		throw new UnplannedException(term.toString());
	}

	/** A term that comes to texts, with the bits of a domain. */
	PlanStep into(List<String> domain, Term term) {
		if (term instanceof Term.Conditional conditional) {
			return PlanStep.of("conditional", step(conditional.condition()), into(domain, conditional.then()),
					into(domain, conditional.otherwise()));
		}
		Choice choice = choice(term);
		// where two bits stand for one text, either may be meant
		boolean same = domain.equals(choice.domain()) && Set.copyOf(domain).size() == domain.size();
		return same ? choice.step() : translated(choice, choice(domain, choice.step()));
	}

	private static Choice choice(List<String> domain, PlanStep step) {
		if (domain.size() > PlanMath.MOST_TEXTS) {
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
		return choice(domain, slot(slot));
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

	PlanStep slot(int slot) {
		return PlanStep.slot(slot, this.sure.test(slot));
	}

	/** The answer to a question that is no grid. */
	private PlanStep field(int question) {
		boolean given = question(question).required() && question(question).visible() == null;
		return PlanStep.of(given ? "given" : "field", this.layout.field(question));
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
