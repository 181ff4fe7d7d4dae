package io.productops.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime.Program;

/**
 * CEL's own interpreter, which is the reference for what an expression of the built-in
 * playbook comes to.
 */
final class CelReference {

	private static final ModelBuilder BUILDER = new ModelBuilder(BuiltIn.PLAYBOOK.document(), new Faults());

	static final Model MODEL = BUILDER.build();

	private final Cel cel = cel();

	private Evaluation evaluation = MODEL.evaluate(Answers.none());

	/** The variables that have a value, as CEL has them. */
	private final Map<String, Object> bound = new LinkedHashMap<>();

	/** What expressions may name. */
	static Scope scope() {
		return BUILDER.scope();
	}

	/** CEL's programs, made from one list of all, which is checked once. */
	List<Program> programs(List<String> expressions) {
		try {
			CelAbstractSyntaxTree all = this.cel.compile("[dyn(" + String.join("),\ndyn(", expressions) + ")]")
				.getAst();
			List<Program> programs = new ArrayList<>();
			for (CelExpr element : all.getExpr().list().elements()) {
				programs.add(this.cel.createProgram(CelAbstractSyntaxTree.newCheckedAst(element.call().args().get(0),
						all.getSource(), all.getReferenceMap(), all.getTypeMap())));
			}
			return programs;
		}
		catch (CelValidationException | CelEvaluationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** From here on expressions are about these answers. */
	Evaluation about(Answers answers) {
		this.evaluation = MODEL.evaluate(answers).cleaned();
		this.bound.clear();
		scope().variables().forEach((name, type) -> {
			Integer question = scope().place(name);
			Object value = (question != null) ? this.evaluation.answer(question)
					: this.evaluation.slot(scope().slot(name));
			if (!(value instanceof Missing)) {
				this.bound.put(name, theirs(value, type.equals(SimpleType.DOUBLE)));
			}
		});
		return this.evaluation;
	}

	/** What a program comes to; null where something is missing. */
	Object evaluate(Program program) {
		try {
			Object value = program.eval((name) -> Optional.ofNullable(this.bound.get(name)));
			return (value instanceof Number number) ? (Object) number.doubleValue() : value;
		}
		catch (CelEvaluationException ex) {
			return null;
		}
	}

	static CelType type(String variable) {
		return scope().variables().get(variable);
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
		scope().variables().forEach(builder::addVar);
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
							(area) -> (long) ((AreaNeed) this.evaluation.slot(scope().slot(Scope.area(area)))).need()),
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
		return (RuleOutcome) this.evaluation.slot(scope().slot(Scope.rule(rule)));
	}

}
