package io.productops.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime.Program;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.PartialVars;
import io.productops.advice.PlaybookDocument.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The conditions in CEL's own runtime. Answers that are missing are declared as unknown,
 * which is quicker than the exception for a variable that is not there.
 */
final class CelRuntimePrograms implements Contestant, CelVariableResolver {

	private static final Optional<Object> MISSING = Optional.empty();

	private final Cel cel = cel();

	private final Map<String, Integer> places = new HashMap<>();

	/** How to come to each fact, by its place; null for questions. */
	private final List<@Nullable Derivation> derivations = new ArrayList<>();

	private final Program[] conditions;

	private final List<Decoded> decoded;

	/** The variables of the answers at hand; null for a fact not worked out yet. */
	private @Nullable Optional<Object>[] values;

	/** The same as CEL asks for them. */
	private PartialVars variables;

	CelRuntimePrograms() {
		for (Question question : BuiltIn.PLAYBOOK.questions()) {
			add(question.id(), null);
		}
		PlaybookDocument document = BuiltIn.PLAYBOOK.document();
		List<Trigger> triggers = document.triggers()
			.stream()
			.map((trigger) -> new Trigger(program(trigger.when()), optional(trigger.unless())))
			.toList();
		add("triggers_fired", () -> Optional.of(triggers.stream().filter(this::fires).count()));
		add("triggers_possible", () -> Optional.of(triggers.stream().filter(this::mayFire).count()));
		document.facts().stream().filter(CelRuntimePrograms::plain).forEach(this::add);
		this.conditions = MeasuredConditions.ALL.stream().map(this::program).toArray(Program[]::new);
		long read = MeasuredConditions.MODEL.reads(false, OwnTerms.conditions());
		List<String> questions = MeasuredConditions.MODEL.ids(read);
		this.decoded = MeasuredAnswers.SETS.stream()
			.map((answers) -> new Decoded(decode(answers), unknown(answers, questions)))
			.toList();
		this.values = this.decoded.get(0).values();
		this.variables = this.decoded.get(0).variables();
	}

	/** Where a fact comes from. */
	private interface Derivation {

		Optional<Object> derive();

	}

	private record Decoded(@Nullable Optional<Object>[] values, PartialVars variables) {
	}

	private record Member(@Nullable Program when, Program value, @Nullable String basis) {
	}

	private record Trigger(Program when, @Nullable Program unless) {
	}

	@Override
	public long holding(int set) {
		this.values = this.decoded.get(set).values().clone();
		this.variables = this.decoded.get(set).variables();
		long holding = 0;
		for (int i = 0; i < this.conditions.length; i++) {
			if (holds(this.conditions[i])) {
				holding |= 1L << i;
			}
		}
		return holding;
	}

	@Override
	public Optional<Object> find(String name) {
		Integer place = this.places.get(name);
		if (place == null) {
			return MISSING;
		}
		Optional<Object> value = this.values[place];
		if (value == null) {
			Derivation derivation = this.derivations.get(place);
			value = (derivation != null) ? derivation.derive() : MISSING;
			this.values[place] = value;
		}
		return value;
	}

	private Optional<Object> value(Program program) {
		try {
			return Optional.of(program.eval(this.variables));
		}
		catch (CelEvaluationException ex) {
			return MISSING;
		}
	}

	private boolean holds(@Nullable Program condition) {
		return condition != null && Boolean.TRUE.equals(value(condition).orElse(null));
	}

	private boolean fires(Trigger trigger) {
		return holds(trigger.when()) && !holds(trigger.unless());
	}

	private boolean mayFire(Trigger trigger) {
		return !Boolean.FALSE.equals(value(trigger.when()).orElse(null)) && !holds(trigger.unless());
	}

	/** Only facts that no measured condition rests on look at rules. */
	private static boolean plain(Fact fact) {
		return Expressions.in(fact).stream().noneMatch((expression) -> expression.text().contains("severity("));
	}

	private void add(Fact fact) {
		if (fact.value() != null) {
			Program value = program(fact.value());
			add(fact.id(), () -> value(value));
			return;
		}
		List<Member> members = fact.firstOf()
			.stream()
			.map((member) -> new Member(optional(member.when()), program(member.value()), member.basis()))
			.toList();
		add(fact.id(), () -> first(members, false));
		add(fact.id() + FactCompiler.BASIS, () -> first(members, true));
	}

	private Optional<Object> first(List<Member> members, boolean basis) {
		for (Member member : members) {
			if (member.when() == null || holds(member.when())) {
				Optional<Object> value = value(member.value());
				if (value.isPresent() && !(value.get() instanceof CelUnknownSet)) {
					return basis ? Optional.ofNullable(member.basis()) : value;
				}
			}
		}
		return MISSING;
	}

	private void add(String name, @Nullable Derivation derivation) {
		this.places.put(name, this.derivations.size());
		this.derivations.add(derivation);
	}

	private @Nullable Program optional(@Nullable Expression expression) {
		return (expression != null) ? program(expression) : null;
	}

	private Program program(Expression expression) {
		try {
			return this.cel.createProgram(this.cel.compile(expression.text()).getAst());
		}
		catch (CelValidationException | CelEvaluationException ex) {
			throw new IllegalStateException(expression.text(), ex);
		}
	}

	private PartialVars unknown(Answers answers, List<String> questions) {
		return PartialVars.of(this,
				questions.stream()
					.filter((question) -> !answers.has(question))
					.map(CelAttributePattern::create)
					.toList());
	}

	@SuppressWarnings("unchecked")
	private @Nullable Optional<Object>[] decode(Answers answers) {
		@Nullable Optional<Object>[] row = new Optional[this.derivations.size()];
		for (Question question : BuiltIn.PLAYBOOK.questions()) {
			Object answer = answers.get(question.id());
			boolean decimal = SimpleType.DOUBLE
				.equals(MeasuredConditions.BUILDER.scope().variables().get(question.id()));
			row[this.places.get(question.id())] = (answer != null) ? Optional.of(theirs(answer, decimal)) : MISSING;
		}
		return row;
	}

	private static Object theirs(Object answer, boolean decimal) {
		if (answer instanceof BigDecimal number && decimal) {
			return number.doubleValue();
		}
		if (answer instanceof Number number) {
			return number.longValue();
		}
		if (answer instanceof Map<?, ?> rows) {
			Map<String, Object> cells = new LinkedHashMap<>();
			rows.forEach((row, cell) -> cells.put((String) row, theirs(cell, false)));
			return cells;
		}
		return answer;
	}

	private static Cel cel() {
		CelBuilder builder = CelFactory.plannerCelBuilder();
		MeasuredConditions.BUILDER.scope().variables().forEach(builder::addVar);
		List<String> exclusive = BuiltIn.PLAYBOOK.questions()
			.stream()
			.flatMap((question) -> question.options().stream())
			.filter(Question.Option::exclusive)
			.map(Question.Option::id)
			.toList();
		return builder.addFunctionDeclarations(Scope.functions())
			.addFunctionBindings(
					CelFunctionBinding.from("count_list", List.class, List.class,
							(list, options) -> list.stream().filter(options::contains).count()),
					CelFunctionBinding.from("count_grid", Map.class, List.class,
							(grid, options) -> grid.values().stream().filter(options::contains).count()),
					CelFunctionBinding.from("mean", Map.class, CelRuntimePrograms::mean),
					CelFunctionBinding.from("chosen", List.class,
							(list) -> list.stream().filter((option) -> !exclusive.contains(option)).count()),
					CelFunctionBinding.from("max_int", Long.class, Long.class, Math::max),
					CelFunctionBinding.from("min_int", Long.class, Long.class, Math::min),
					CelFunctionBinding.from("floorDiv", Long.class, Long.class, Math::floorDiv),
					CelFunctionBinding.from("ceilDiv", Long.class, Long.class, (a, b) -> -Math.floorDiv(-a, b)))
			.build();
	}

	private static double mean(Map<?, ?> grid) {
		double sum = 0;
		for (Object cell : grid.values()) {
			sum += (Long) cell;
		}
		return sum / grid.size();
	}

}
