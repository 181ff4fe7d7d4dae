package io.productops.advice;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import io.productops.advice.Question.Type;
import org.jspecify.annotations.Nullable;

/**
 * What expressions may name: questions by their place, and named values with their type.
 */
final class Scope {

	/** Of CEL's own functions those that a rule may use. */
	private static final CelStandardDeclarations STANDARD = CelStandardDeclarations.newBuilder()
		.includeFunctions(StandardFunction.LOGICAL_AND, StandardFunction.LOGICAL_OR, StandardFunction.LOGICAL_NOT,
				StandardFunction.CONDITIONAL, StandardFunction.EQUALS, StandardFunction.NOT_EQUALS, StandardFunction.IN,
				StandardFunction.LESS, StandardFunction.LESS_EQUALS, StandardFunction.GREATER,
				StandardFunction.GREATER_EQUALS, StandardFunction.ADD, StandardFunction.SUBTRACT,
				StandardFunction.MULTIPLY, StandardFunction.DIVIDE, StandardFunction.NEGATE, StandardFunction.DOUBLE)
		.build();

	private static final CelType OPTIONS = ListType.create(SimpleType.STRING);

	private static final CelType CHOICE_GRID = MapType.create(SimpleType.STRING, SimpleType.STRING);

	private static final CelType SCALE_GRID = MapType.create(SimpleType.STRING, SimpleType.INT);

	private final List<Question> questions;

	private final Map<String, Integer> places = new LinkedHashMap<>();

	private final Map<String, CelType> variables = new LinkedHashMap<>();

	/** Slots of variables under their name; of rules, triggers and areas under theirs. */
	private final Map<String, Integer> slots = new LinkedHashMap<>();

	/** What terms were compiled from; by identity, since many are alike. */
	private final Map<Term, Expression> expressions = new IdentityHashMap<>();

	Scope(List<Question> questions) {
		this.questions = questions;
		for (Question question : questions) {
			this.places.put(question.id(), this.places.size());
			if (question.type() != Type.TEXT) {
				this.variables.put(question.id(), type(question));
			}
		}
	}

	private static CelType type(Question question) {
		return switch (question.type()) {
			case SINGLE, TEXT -> SimpleType.STRING;
			case MULTI -> OPTIONS;
			case NUMBER -> whole(question) ? SimpleType.INT : SimpleType.DOUBLE;
			case SCALE -> SimpleType.INT;
			case GRID -> CHOICE_GRID;
			case SCALE_GRID -> SCALE_GRID;
		};
	}

	private static boolean whole(Question question) {
		return question.range() != null && question.range().step().stripTrailingZeros().scale() <= 0;
	}

	void declare(String variable, CelType type, int slot) {
		this.variables.put(variable, type);
		this.slots.put(variable, slot);
	}

	void declare(String key, int slot) {
		this.slots.put(key, slot);
	}

	void compiled(Term term, Expression expression) {
		this.expressions.put(term, expression);
	}

	/** What a whole term was compiled from. */
	Map<Term, Expression> expressions() {
		return this.expressions;
	}

	@Nullable Integer slot(String key) {
		return this.slots.get(key);
	}

	@Nullable Integer place(String question) {
		return this.places.get(question);
	}

	@Nullable Question question(String id) {
		Integer place = this.places.get(id);
		return (place != null) ? this.questions.get(place) : null;
	}

	boolean declared(String variable) {
		return this.variables.containsKey(variable);
	}

	static String rule(String id) {
		return "rule " + id;
	}

	static String area(String id) {
		return "area " + id;
	}

	/** A CEL compiler that knows what has been declared so far. */
	CelCompiler compiler() {
		var builder = CelCompilerFactory.standardCelCompilerBuilder()
			.setStandardEnvironmentEnabled(false)
			.setStandardDeclarations(STANDARD);
		this.variables.forEach(builder::addVar);
		return builder.addFunctionDeclarations(functions()).build();
	}

	/** The types of everything that has been declared so far. */
	Map<String, CelType> variables() {
		return Collections.unmodifiableMap(this.variables);
	}

	static List<CelFunctionDecl> functions() {
		return List.of(
				CelFunctionDecl.newFunctionDeclaration("count",
						CelOverloadDecl.newGlobalOverload("count_list", SimpleType.INT, OPTIONS, OPTIONS),
						CelOverloadDecl.newGlobalOverload("count_grid", SimpleType.INT, CHOICE_GRID, OPTIONS)),
				function("mean", SimpleType.DOUBLE, SCALE_GRID), function("chosen", SimpleType.INT, OPTIONS),
				function("fires", SimpleType.BOOL, SimpleType.STRING),
				function("severity", SimpleType.STRING, SimpleType.STRING),
				function("need", SimpleType.INT, SimpleType.STRING), extreme("max"), extreme("min"),
				function("floorDiv", SimpleType.INT, SimpleType.INT, SimpleType.INT),
				function("ceilDiv", SimpleType.INT, SimpleType.INT, SimpleType.INT));
	}

	private static CelFunctionDecl function(String name, CelType result, CelType... parameters) {
		return CelFunctionDecl.newFunctionDeclaration(name,
				CelOverloadDecl.newGlobalOverload(name, result, parameters));
	}

	private static CelFunctionDecl extreme(String name) {
		return CelFunctionDecl.newFunctionDeclaration(name,
				CelOverloadDecl.newGlobalOverload(name + "_int", SimpleType.INT, SimpleType.INT, SimpleType.INT),
				CelOverloadDecl.newGlobalOverload(name + "_double", SimpleType.DOUBLE, SimpleType.DOUBLE,
						SimpleType.DOUBLE));
	}

}
