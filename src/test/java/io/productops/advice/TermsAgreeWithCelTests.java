package io.productops.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime.Program;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * CEL's own interpreter is the reference for what an expression comes to.
 */
class TermsAgreeWithCelTests {

	private static final int SETS = 200;

	private static final ModelBuilder BUILDER = new ModelBuilder(BuiltIn.PLAYBOOK.document(), new Faults());

	private static final Model MODEL = BUILDER.build();

	private Evaluation evaluation = MODEL.evaluate(Answers.none());

	private final Cel cel = cel();

	@Test
	void everyExpressionComesToWhatCelMakesOfIt() throws CelValidationException {
		List<Expression> expressions = Expressions.in(BuiltIn.PLAYBOOK.document());
		ExpressionCompiler compiler = new ExpressionCompiler(BUILDER.scope(), new Faults());
		Map<Expression, Term> terms = new LinkedHashMap<>();
		Map<Expression, Program> programs = new LinkedHashMap<>();
		for (Expression expression : expressions) {
			terms.put(expression, compiler.compile(expression, ExpressionCompiler.SIMPLE).term());
			try {
				programs.put(expression, this.cel.createProgram(this.cel.compile(expression.text()).getAst()));
			}
			catch (CelEvaluationException ex) {
				throw new IllegalStateException(expression.text(), ex);
			}
		}
		int values = 0;
		int missing = 0;
		List<String> differences = new ArrayList<>();
		for (int seed = 0; seed < SETS; seed++) {
			Answers answers = BuiltIn.answers(RandomAnswers.of(seed));
			this.evaluation = MODEL.evaluate(answers).cleaned();
			Map<String, Object> bound = bound();
			for (Expression expression : terms.keySet()) {
				Object ours = plain(terms.get(expression).value(this.evaluation));
				Object theirs = evaluate(programs.get(expression), bound);
				values += (theirs != null) ? 1 : 0;
				missing += (theirs == null) ? 1 : 0;
				if (!String.valueOf(ours).equals(String.valueOf(theirs))) {
					differences.add(expression.text() + ": " + ours + ", by CEL " + theirs + " for " + bound);
				}
			}
		}
		assertThat(differences).isEmpty();
		assertThat(values).isGreaterThan(10_000);
		assertThat(missing).isGreaterThan(1_000);
	}

	/** Null where something is missing. */
	private static Object evaluate(Program program, Map<String, Object> bound) {
		try {
			Object value = program.eval(bound);
			return (value instanceof Number number) ? (Object) number.doubleValue() : value;
		}
		catch (CelEvaluationException ex) {
			return null;
		}
	}

	private static Object plain(Object value) {
		return (value instanceof Missing) ? null : (value instanceof Num number) ? (Object) number.value() : value;
	}

	/** Every variable that is not missing, as CEL has it. */
	private Map<String, Object> bound() {
		Map<String, Object> bound = new LinkedHashMap<>();
		BUILDER.scope().variables().forEach((name, type) -> {
			Integer question = BUILDER.scope().place(name);
			Object value = (question != null) ? this.evaluation.answer(question)
					: this.evaluation.slot(BUILDER.scope().slot(name));
			if (!(value instanceof Missing)) {
				bound.put(name, theirs(value, type.equals(SimpleType.DOUBLE)));
			}
		});
		return bound;
	}

	private static Object theirs(Object value, boolean decimal) {
		if (value instanceof Num number) {
			return decimal ? (Object) number.value() : (Object) (long) number.value();
		}
		if (value instanceof Map<?, ?> rows) {
			Map<String, Object> cells = new LinkedHashMap<>();
			rows.forEach((row, cell) -> cells.put((String) row, theirs(cell, false)));
			return cells;
		}
		return value;
	}

	private Cel cel() {
		CelBuilder builder = CelFactory.plannerCelBuilder();
		BUILDER.scope().variables().forEach(builder::addVar);
		return builder.addFunctionDeclarations(Scope.functions())
			.addFunctionBindings(
					CelFunctionBinding.from("count_list", List.class, List.class,
							(list, options) -> list.stream().filter(options::contains).count()),
					CelFunctionBinding.from("count_grid", Map.class, List.class,
							(grid, options) -> grid.values().stream().filter(options::contains).count()),
					CelFunctionBinding.from("mean", Map.class, (grid) -> mean((Map<?, ?>) grid)),
					CelFunctionBinding.from("chosen", List.class,
							(list) -> list.stream()
								.filter((option) -> !List.of("none", "none_known", "nothing_written").contains(option))
								.count()),
					CelFunctionBinding.from("fires", String.class, (rule) -> outcome(rule).fires()),
					CelFunctionBinding.from("severity", String.class, (rule) -> outcome(rule).severityId()),
					CelFunctionBinding.from("need", String.class,
							(area) -> (long) ((AreaNeed) this.evaluation.slot(BUILDER.scope().slot(Scope.area(area))))
								.need()),
					CelFunctionBinding.from("max_int", Long.class, Long.class, Math::max),
					CelFunctionBinding.from("min_int", Long.class, Long.class, Math::min),
					CelFunctionBinding.from("max_double", Double.class, Double.class, Math::max),
					CelFunctionBinding.from("min_double", Double.class, Double.class, Math::min),
					CelFunctionBinding.from("floorDiv", Long.class, Long.class, Math::floorDiv),
					CelFunctionBinding.from("ceilDiv", Long.class, Long.class, (a, b) -> -Math.floorDiv(-a, b)))
			.build();
	}

	private static double mean(Map<?, ?> grid) {
		return grid.values().stream().mapToLong((cell) -> (Long) cell).average().orElseThrow();
	}

	private RuleOutcome outcome(String rule) {
		return (RuleOutcome) this.evaluation.slot(BUILDER.scope().slot(Scope.rule(rule)));
	}

}
