package io.productops.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import io.productops.advice.PlaybookDocument.Level;
import io.productops.advice.PlaybookDocument.Line;
import io.productops.advice.PlaybookDocument.Note;
import io.productops.advice.PlaybookDocument.ProblemArea;
import io.productops.advice.PlaybookDocument.StageModel;
import io.productops.advice.PlaybookDocument.Suppression;
import org.jspecify.annotations.Nullable;

/**
 * Compiles every expression of a document whose references are sound, and puts the
 * results in their places.
 */
final class ModelBuilder {

	/** Names that expressions may use beside questions and facts. */
	static final List<String> BUILT_IN = List.of("triggers_fired", "triggers_possible", "critical_flags", "stage",
			"second_stage", "move", "systems");

	/** The fact that the advice shows as the load. */
	static final String LOAD = "load";

	private final PlaybookDocument document;

	private final Faults faults;

	private final Scope scope;

	private final SlotTable slots = new SlotTable();

	private int ranking;

	ModelBuilder(PlaybookDocument document, Faults faults) {
		this.document = document;
		this.faults = faults;
		this.scope = new Scope(document.questions());
	}

	Model build() {
		Map<String, Integer> facts = reserve();
		new FactCompiler(this.scope, this.faults, facts, this.slots).compile(this.document.facts());
		List<Expression> others = Expressions.in(this.document);
		others.removeAll(Expressions.in(this.document.facts()));
		ExpressionCompiler compiler = new ExpressionCompiler(this.scope, this.faults).prepare(others);
		List<@Nullable Term> visibility = new ArrayList<>();
		for (Question question : this.document.questions()) {
			visibility.add(compiler.optionalCondition(question.visible()));
		}
		Map<Integer, Term> second = new LinkedHashMap<>();
		this.document.stage()
			.secondReading()
			.facts()
			.forEach((name, expression) -> second.put(slot(name),
					compiler.compile(expression, ExpressionCompiler.SIMPLE).term()));
		Rules rules = rules(compiler, second);
		this.faults.stopIfAny();
		Map<String, Integer> variables = new LinkedHashMap<>(facts);
		variables.keySet().removeIf((name) -> !this.scope.declared(name));
		BUILT_IN.forEach((name) -> variables.put(name, slot(name)));
		Model model = new Model(this.document.questions(), visibility, this.slots.slots(), variables, second, rules,
				this.scope.expressions());
		new CircleCheck(model, this.slots, this.faults).check();
		this.faults.stopIfAny();
		return model;
	}

	/** What expressions may name; complete after {@link #build}. */
	Scope scope() {
		return this.scope;
	}

	/** Gives every named value its slot, so that expressions can refer to any of them. */
	private Map<String, Integer> reserve() {
		Map<String, Integer> facts = new LinkedHashMap<>();
		this.document.facts().forEach((fact) -> {
			facts.put(fact.id(), this.slots.reserve(fact.id(), fact));
			facts.put(fact.id() + FactCompiler.BASIS, this.slots.reserve(fact.id() + FactCompiler.BASIS, fact));
		});
		for (String name : BUILT_IN) {
			this.scope.declare(name,
					name.startsWith("triggers") || name.startsWith("critical") ? SimpleType.INT
							: name.equals("systems") ? ListType.create(SimpleType.STRING) : SimpleType.STRING,
					this.slots.reserve(name, this.document.stage()));
		}
		this.document.rules()
			.forEach((rule) -> this.scope.declare(Scope.rule(rule.id()), this.slots.reserve(rule.id(), rule)));
		this.document.areas()
			.list()
			.forEach((area) -> this.scope.declare(Scope.area(area.id()), this.slots.reserve(area.id(), area)));
		return facts;
	}

	private int slot(String key) {
		Integer slot = this.scope.slot(key);
		if (slot == null) {
			throw new IllegalStateException("No slot for " + key);
		}
		return slot;
	}

	private int put(String key, Slot value) {
		this.slots.fill(slot(key), value);
		return slot(key);
	}

	private Rules rules(ExpressionCompiler compiler, Map<Integer, Term> second) {
		List<Rules.Of<PlaybookDocument.Trigger>> triggers = new ArrayList<>();
		this.document.triggers()
			.forEach((trigger) -> triggers.add(of(compiler, trigger.id(), trigger, trigger.when(), trigger.unless())));
		List<Integer> outcomes = triggers.stream().map(Rules.Of::slot).toList();
		put("triggers_fired", new RuleSlots.Tally(outcomes, RuleOutcome::fires, RuleOutcome::fires));
		put("triggers_possible",
				new RuleSlots.Tally(outcomes, (outcome) -> outcome.fires() || outcome.open(), RuleOutcome::fires));
		List<Rules.Of<PlaybookDocument.Rule>> flags = new ArrayList<>();
		for (PlaybookDocument.Rule rule : this.document.rules()) {
			List<Term> levels = rule.levels().stream().map(Level::when).map(compiler::condition).toList();
			int slot = put(Scope.rule(rule.id()), new RuleSlots.Ladder(levels,
					rule.levels().stream().map(Level::severity).toList(), compiler.optionalCondition(rule.unless())));
			flags.add(new Rules.Of<>(rule, slot, levels));
		}
		put("critical_flags", new RuleSlots.Tally(flags.stream().map(Rules.Of::slot).toList(), RuleOutcome::critical,
				RuleOutcome::critical));
		List<Term> stageTerms = stage(compiler, second);
		List<Rules.Ranked> areas = areas(compiler);
		return new Rules(slot(LOAD), slot(LOAD + FactCompiler.BASIS), slot("stage"), slot("second_stage"), slot("move"),
				this.ranking, stageTerms, triggers,
				this.document.preconditions()
					.stream()
					.map((rule) -> of(compiler, rule.id(), rule, rule.when(), null))
					.toList(),
				flags, notes(compiler, this.document.notes()), notes(compiler, this.document.contradictions()),
				notes(compiler, this.document.openings()), principles(compiler), areas, checks(compiler),
				this.document.capacities()
					.stream()
					.map((rule) -> of(compiler, rule.id(), rule, rule.when(), null))
					.toList(),
				this.document.areas()
					.pillarRules()
					.stream()
					.map((rule) -> of(compiler, rule.pillar(), rule, rule.when(), null))
					.toList(),
				lines(compiler, this.document.sizing()), lines(compiler, this.document.recheck()),
				lines(compiler, this.document.plan().days30()), lines(compiler, this.document.plan().days60()),
				lines(compiler, this.document.plan().days90()));
	}

	private <T> Rules.Of<T> of(ExpressionCompiler compiler, String name, T part, Expression when,
			@Nullable Expression unless) {
		List<Term> levels = List.of(compiler.condition(when));
		return new Rules.Of<>(part,
				this.slots.add(name, part, new RuleSlots.Ladder(levels, List.of(), compiler.optionalCondition(unless))),
				levels);
	}

	private List<Rules.Of<Note>> notes(ExpressionCompiler compiler, List<Note> notes) {
		return notes.stream().map((note) -> of(compiler, note.id(), note, note.when(), null)).toList();
	}

	private List<Term> stage(ExpressionCompiler compiler, Map<Integer, Term> second) {
		StageModel stage = this.document.stage();
		List<StageSlots.Row> rows = stage.table()
			.stream()
			.map((row) -> new StageSlots.Row(compiler.optionalCondition(row.when()), row.stage()))
			.toList();
		List<StageSlots.Correction> corrections = stage.corrections()
			.stream()
			.map((row) -> new StageSlots.Correction(compiler.condition(row.when()), Set.copyOf(row.from()),
					row.stage()))
			.toList();
		List<Integer> cites = stage.cites().stream().map(this.scope::place).filter(java.util.Objects::nonNull).toList();
		int slot = put("stage", new StageSlots.Table(rows, corrections, cites));
		put("second_stage", new StageSlots.Second(slot, List.copyOf(second.values()), cites));
		put("move",
				new StageSlots.Table(stage.moves()
					.stream()
					.map((move) -> new StageSlots.Row(compiler.optionalCondition(move.when()), move.id()))
					.toList(), List.of(), null));
		Set<Term> terms = new LinkedHashSet<>();
		rows.forEach((row) -> {
			if (row.when() != null) {
				terms.add(row.when());
			}
		});
		corrections.forEach((correction) -> terms.add(correction.when()));
		return List.copyOf(terms);
	}

	private List<Rules.Ranked> areas(ExpressionCompiler compiler) {
		List<Rules.Ranked> areas = new ArrayList<>();
		List<List<Integer>> suppressors = new ArrayList<>();
		for (ProblemArea area : this.document.areas().list()) {
			List<Term> values = new ArrayList<>();
			List<@Nullable Term> unless = new ArrayList<>();
			area.need().forEach((evidence) -> {
				values.add(compiler.number(evidence.value()));
				unless.add(compiler.optionalCondition(evidence.unless()));
			});
			int need = put(Scope.area(area.id()),
					new RuleSlots.NeedOf(compiler.optionalCondition(area.when()), values, unless));
			areas.add(new Rules.Ranked(area, need, compiler.number(area.maturity()), values,
					area.addOns()
						.stream()
						.map((addOn) -> new Rules.Optional(addOn, compiler.condition(addOn.when())))
						.toList()));
			suppressors.add(slots(area.suppressedBy()));
		}
		Integer pains = this.scope.place(this.document.areas().painQuestion());
		this.ranking = this.slots.add("the ranking of areas", this.document.areas(),
				new AreaRanking.Ranker(this.document.areas(), areas, (pains != null) ? pains : 0, suppressors,
						slot("stage"), this.document.stage().levels()));
		put("systems", new AreaRanking.Systems(this.ranking));
		return areas;
	}

	private List<Integer> slots(@Nullable Suppression suppression) {
		return (suppression == null) ? List.of()
				: suppression.rules()
					.stream()
					.map((rule) -> this.scope.slot(Scope.rule(rule)))
					.filter(java.util.Objects::nonNull)
					.toList();
	}

	private List<Rules.Scored> principles(ExpressionCompiler compiler) {
		return this.document.principles()
			.stream()
			.map((principle) -> new Rules.Scored(principle,
					principle.components()
						.stream()
						.map((part) -> new Rules.Component(part, compiler.optionalCondition(part.when()),
								compiler.number(part.value())))
						.toList()))
			.toList();
	}

	private List<Rules.Check> checks(ExpressionCompiler compiler) {
		return this.document.stage()
			.checks()
			.stream()
			.map((check) -> new Rules.Check(check, compiler.optionalCondition(check.when()),
					compiler.compile(check.value(), ExpressionCompiler.SIMPLE).term(), compiler.condition(check.met())))
			.toList();
	}

	private static List<Rules.Text> lines(ExpressionCompiler compiler, List<Line> lines) {
		return lines.stream().map((line) -> new Rules.Text(line, compiler.optionalCondition(line.when()))).toList();
	}

}
