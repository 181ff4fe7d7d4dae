package io.productops.advice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import org.jspecify.annotations.Nullable;

/**
 * Has CEL parse and check an expression, and turns the checked tree into a {@link Term}.
 * <p>
 * CEL's own interpreter is not used: the advice must know which missing answers left a
 * condition open and at which numbers an outcome turns.
 */
final class ExpressionCompiler {

	static final Set<CelType> CONDITION = Set.of(SimpleType.BOOL);

	static final Set<CelType> NUMBER = Set.of(SimpleType.INT, SimpleType.DOUBLE);

	static final Set<CelType> SIMPLE = Set.of(SimpleType.BOOL, SimpleType.INT, SimpleType.DOUBLE, SimpleType.STRING);

	/** Of a message, in characters. */
	private static final int LONGEST = 300;

	/** Of what was written and is told again, in characters. */
	private static final int LONGEST_TOKEN = 60;

	/** What the parser of CEL says. */
	private static final Pattern UNREADABLE = Pattern
		.compile("(?<what>mismatched input |extraneous input |no viable alternative at input |missing "
				+ "|token recognition error at: )'?(?<token>.*?)'?(?: expecting .*| at '.*)?$", Pattern.DOTALL);

	private final Scope scope;

	private final CelCompiler compiler;

	private final Faults faults;

	/** By identity: the same text may stand in two places. */
	private final Map<Expression, Checked> prepared = new IdentityHashMap<>();

	ExpressionCompiler(Scope scope, Faults faults) {
		this.scope = scope;
		this.compiler = scope.compiler();
		this.faults = faults;
	}

	/** A term and the type of its values. */
	record Typed(Term term, CelType type) {
	}

	/**
	 * A checked expression.
	 *
	 * @param root where it stands in the tree
	 * @param offset where it begins in the source of the tree
	 */
	record Checked(CelAbstractSyntaxTree tree, CelExpr root, int offset) {

		CelType type() {
			return this.tree.getTypeOrThrow(this.root.id());
		}

	}

	/**
	 * Checks many expressions at once: CEL sets up its environment for every check, which
	 * takes longer than the check itself. A faulty one is found by halving, and is
	 * checked alone later.
	 */
	ExpressionCompiler prepare(List<Expression> expressions) {
		check(expressions.stream().filter((expression) -> ExpressionText.closed(expression.text())).toList());
		return this;
	}

	private void check(List<Expression> expressions) {
		if (expressions.isEmpty()) {
			return;
		}
		StringBuilder source = new StringBuilder("[");
		List<Integer> offsets = new ArrayList<>();
		for (Expression expression : expressions) {
			offsets.add(source.codePointCount(0, source.length()));
			source.append(expression.text()).append("\n,");
		}
		CelValidationResult result = this.compiler.compile(source.append("false]").toString());
		if (!result.hasError()) {
			CelAbstractSyntaxTree tree = tree(result);
			List<CelExpr> elements = tree.getExpr().listOrDefault().elements();
			for (int i = 0; i < expressions.size(); i++) {
				this.prepared.put(expressions.get(i), new Checked(tree, elements.get(i), offsets.get(i)));
			}
		}
		else if (expressions.size() > 1) {
			int half = expressions.size() / 2;
			check(expressions.subList(0, half));
			check(expressions.subList(half, expressions.size()));
		}
	}

	Term condition(Expression expression) {
		return compile(expression, CONDITION).term();
	}

	@Nullable Term optionalCondition(@Nullable Expression expression) {
		return (expression != null) ? condition(expression) : null;
	}

	Term number(Expression expression) {
		return compile(expression, NUMBER).term();
	}

	Typed compile(Expression expression, Set<CelType> expected) {
		Checked checked = this.prepared.get(expression);
		if (checked == null) {
			checked = check(expression);
		}
		if (checked != null && expected.contains(checked.type())) {
			Term term = new TermBuilder(this.scope, checked, expression, this.faults).build();
			this.scope.compiled(term, expression);
			return new Typed(term, checked.type());
		}
		if (checked != null) {
			fault(expression, 0,
					"This comes to " + name(checked.type()) + ", but "
							+ String.join(" or ",
									new TreeSet<>(expected.stream().map(ExpressionCompiler::name).toList()))
							+ " is expected.");
		}
		// something of an expected type, so that other faults are found in the same run
		CelType type = expected.contains(SimpleType.BOOL) ? SimpleType.BOOL : SimpleType.INT;
		return new Typed(new Term.Constant((type == SimpleType.BOOL) ? false : (Object) Num.of(0)), type);
	}

	private @Nullable Checked check(Expression expression) {
		CelValidationResult result = this.compiler.compile(expression.text());
		if (result.hasError()) {
			// one name that is unknown in several places is one fault
			Set<String> said = new HashSet<>();
			result.getErrors()
				.stream()
				.filter((issue) -> said.add(issue.getMessage()))
				.forEach((issue) -> fault(expression, issue));
			return null;
		}
		return new Checked(tree(result), tree(result).getExpr(), 0);
	}

	private static CelAbstractSyntaxTree tree(CelValidationResult result) {
		try {
			return result.getAst();
		}
		catch (CelValidationException ex) {
			throw new IllegalStateException("A result without errors has a tree", ex);
		}
	}

	private void fault(Expression expression, CelIssue issue) {
		int line = issue.getSourceLocation().getLine();
		int column = Math.max(issue.getSourceLocation().getColumn(), 0);
		String message = message(issue.getMessage());
		if (line <= 1) {
			fault(expression, column, message);
		}
		else {
			this.faults.add(this.faults.where(expression), expression.line() + line - 1, column + 1, message);
		}
	}

	/** In words for the person who wrote it; CEL also quotes what was written. */
	private static String message(String cel) {
		if (cel.contains("recursion limit")) {
			return "This is nested too deeply, or a chain of too many: make facts of its parts.";
		}
		if (cel.startsWith("For input string")) {
			return "This number is too large.";
		}
		String plain = unreadable(cel);
		if (plain != null) {
			return plain;
		}
		String message = cel.replaceAll("\\s*\\(in container '[^']*'\\)", "");
		return (message.length() <= LONGEST) ? message : message.substring(0, LONGEST) + " …";
	}

	/** The parser lists everything it knows; null where it is not the parser’s. */
	private static @Nullable String unreadable(String cel) {
		Matcher parser = UNREADABLE.matcher(cel);
		if (!parser.lookingAt()) {
			return null;
		}
		if (cel.replaceFirst("(?s) expecting .*", "").contains("<EOF>")) {
			return "Something is missing at the end.";
		}
		String token = shown(parser.group("token"));
		return switch (parser.group("what")) {
			case "token recognition error at: " -> "“" + token + "” means nothing here.";
			case "missing " -> "“" + token + "” is missing here.";
			default -> "“" + token + "” cannot stand here.";
		};
	}

	private static String shown(String token) {
		return (token.length() <= LONGEST_TOKEN) ? token : token.substring(0, LONGEST_TOKEN) + "…";
	}

	private void fault(Expression expression, int offset, String message) {
		this.faults.add(this.faults.where(expression), expression.line(), expression.column() + offset, message);
	}

	static String name(CelType type) {
		return type.equals(SimpleType.BOOL) ? "a condition"
				: type.equals(SimpleType.STRING) ? "a text" : type.equals(SimpleType.INT) ? "a whole number"
						: type.equals(SimpleType.DOUBLE) ? "a decimal number" : "a " + type.name();
	}

	/** The names that an expression uses; empty where it cannot be parsed. */
	Set<String> names(Expression expression) {
		Set<String> names = new TreeSet<>();
		CelValidationResult result = this.compiler.parse(expression.text());
		if (!result.hasError()) {
			collect(tree(result).getExpr(), names);
		}
		return names;
	}

	private static void collect(CelExpr expr, Set<String> names) {
		if (expr.getKind() == Kind.IDENT) {
			names.add(expr.ident().name());
		}
		else if (expr.getKind() == Kind.SELECT) {
			collect(expr.select().operand(), names);
		}
		else if (expr.getKind() == Kind.CALL) {
			List<CelExpr> args = expr.call().args();
			args.forEach((arg) -> collect(arg, names));
		}
		else if (expr.getKind() == Kind.LIST) {
			expr.list().elements().forEach((element) -> collect(element, names));
		}
	}

}
