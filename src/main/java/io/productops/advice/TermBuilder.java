package io.productops.advice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import io.productops.advice.NumericTerm.Arithmetic;
import io.productops.advice.NumericTerm.Comparison;
import io.productops.advice.NumericTerm.Count;
import io.productops.advice.NumericTerm.Equality;
import io.productops.advice.NumericTerm.Mean;
import io.productops.advice.NumericTerm.Operator;
import io.productops.advice.NumericTerm.Order;
import io.productops.advice.Question.Option;
import io.productops.advice.Question.Type;
import org.jspecify.annotations.Nullable;

/**
 * Turns a checked CEL tree into a {@link Term}, and refuses what a rule may not use:
 * options and rows that do not exist, and operations that are not exact.
 */
final class TermBuilder {

	private static final Map<String, Order> ORDERS = Map.of("_<_", Order.LESS, "_<=_", Order.LESS_OR_EQUAL, "_>_",
			Order.GREATER, "_>=_", Order.GREATER_OR_EQUAL);

	private static final Map<String, Operator> OPERATORS = Map.of("_+_", Operator.PLUS, "_-_", Operator.MINUS, "_*_",
			Operator.TIMES, "max", Operator.MAX, "min", Operator.MIN, "floorDiv", Operator.FLOOR_DIVIDED, "ceilDiv",
			Operator.CEIL_DIVIDED);

	private final Scope scope;

	private final ExpressionCompiler.Checked checked;

	private final Expression expression;

	private final Faults faults;

	TermBuilder(Scope scope, ExpressionCompiler.Checked checked, Expression expression, Faults faults) {
		this.scope = scope;
		this.checked = checked;
		this.expression = expression;
		this.faults = faults;
	}

	Term build() {
		return term(this.checked.root());
	}

	private Term term(CelExpr expr) {
		return switch (expr.getKind()) {
			case CONSTANT -> constant(expr);
			case IDENT -> name(expr);
			case SELECT -> cell(expr);
			case LIST -> new Term.Constant(texts(expr.list().elements()));
			case CALL -> call(expr);
			default -> refuse(expr, "This cannot be used in a rule.");
		};
	}

	private Term constant(CelExpr expr) {
		CelConstant constant = expr.constant();
		return switch (constant.getKind()) {
			case BOOLEAN_VALUE -> new Term.Constant(constant.booleanValue());
			case INT64_VALUE -> new Term.Constant(Num.of(constant.int64Value()));
			case DOUBLE_VALUE -> Double.isFinite(constant.doubleValue())
					? new Term.Constant(Num.of(constant.doubleValue())) : refuse(expr, "This number is too large.");
			case STRING_VALUE -> new Term.Constant(constant.stringValue());
			default -> refuse(expr, "This kind of value cannot be used in a rule.");
		};
	}

	private Term name(CelExpr expr) {
		String name = expr.ident().name();
		Integer place = this.scope.place(name);
		if (place != null) {
			return new Term.Answer(place);
		}
		Integer slot = this.scope.slot(name);
		return (slot != null) ? new Term.Named(slot) : refuse(expr, "“" + name + "” cannot be used as a value.");
	}

	private Term cell(CelExpr expr) {
		CelExpr operand = expr.select().operand();
		Question question = questionOf(operand);
		String row = expr.select().field();
		if (question == null || expr.select().testOnly()) {
			return refuse(expr, "Only the row of a grid can be selected.");
		}
		if (question.row(row).isEmpty()) {
			return refuse(expr, "“" + question.id() + "” has no row “" + row + "”.");
		}
		return new Term.Cell(place(question), row);
	}

	private Term call(CelExpr expr) {
		String function = expr.call().function();
		List<CelExpr> args = expr.call().args();
		if ((ORDERS.containsKey(function) || OPERATORS.containsKey(function) || function.equals("double"))
				&& !ExpressionCompiler.NUMBER.contains(this.checked.tree().getTypeOrThrow(args.get(0).id()))) {
			return refuse(expr, "This works on numbers only.");
		}
		Order order = ORDERS.get(function);
		if (order != null) {
			return new Comparison(order, term(args.get(0)), term(args.get(1)));
		}
		Operator operator = OPERATORS.get(function);
		if (operator != null) {
			return arithmetic(expr, operator, args);
		}
		return switch (function) {
			case "_&&_", "_||_" -> new Term.Junction(function.equals("_&&_"), term(args.get(0)), term(args.get(1)));
			case "!_" -> new Term.Not(term(args.get(0)));
			case "_?_:_" -> new Term.Conditional(term(args.get(0)), term(args.get(1)), term(args.get(2)));
			case "_==_", "_!=_" -> equality(function.equals("_==_"), args);
			case "@in" -> in(args);
			case "-_" -> new Arithmetic(Operator.MINUS, new Term.Constant(Num.of(0)), term(args.get(0)));
			case "_/_" -> division(expr, args);
			case "double" -> term(args.get(0));
			case "mean" -> {
				Question grid = questionOf(args.get(0));
				yield (grid != null) ? new Mean(place(grid)) : refuse(expr, "mean takes a question.");
			}
			case "count", "chosen" -> count(expr, function, args);
			case "fires", "severity" -> {
				Integer slot = named(args.get(0), Scope::rule);
				yield (slot != null) ? new Term.RuleTest(slot, function.equals("severity"))
						: refuse(args.get(0), "There is no such rule.");
			}
			case "need" -> {
				Integer slot = named(args.get(0), Scope::area);
				yield (slot != null) ? new Term.Need(slot) : refuse(args.get(0), "There is no such area.");
			}
			default -> refuse(expr, "“" + function + "” cannot be used in a rule.");
		};
	}

	private Term division(CelExpr expr, List<CelExpr> args) {
		if (this.checked.tree().getTypeOrThrow(expr.id()) != dev.cel.common.types.SimpleType.DOUBLE) {
			return refuse(expr, "Whole numbers do not divide exactly: write the ratio as a product.");
		}
		return arithmetic(expr, Operator.DIVIDED, args);
	}

	private Term arithmetic(CelExpr expr, Operator operator, List<CelExpr> args) {
		Term right = term(args.get(1));
		if (operator.divides() && !(right instanceof Term.Constant constant && constant.constant() instanceof Num number
				&& number.value() != 0)) {
			return refuse(expr, "Only a fixed number other than 0 divides: write the ratio as a product.");
		}
		return new Arithmetic(operator, term(args.get(0)), right);
	}

	private Term equality(boolean equal, List<CelExpr> args) {
		checkOption(args.get(0), args.get(1));
		checkOption(args.get(1), args.get(0));
		return new Equality(equal, term(args.get(0)), term(args.get(1)));
	}

	private Term in(List<CelExpr> args) {
		CelExpr list = args.get(1);
		if (list.getKind() == Kind.LIST) {
			list.list().elements().forEach((element) -> checkOption(args.get(0), element));
		}
		else {
			checkOption(list, args.get(0));
		}
		return new Term.In(term(args.get(0)), term(list));
	}

	private Term count(CelExpr expr, String function, List<CelExpr> args) {
		Question question = questionOf(args.get(0));
		if (question == null) {
			return refuse(expr, function + " takes a question.");
		}
		if (function.equals("chosen")) {
			Set<String> exclusive = new LinkedHashSet<>();
			question.options().stream().filter(Option::exclusive).forEach((option) -> exclusive.add(option.id()));
			return new Count(place(question), null, Set.copyOf(exclusive));
		}
		if (args.get(1).getKind() != Kind.LIST) {
			return refuse(args.get(1), "The options to count are listed in brackets.");
		}
		List<CelExpr> options = args.get(1).list().elements();
		options.forEach((option) -> checkOption(args.get(0), option));
		return new Count(place(question), Set.copyOf(new LinkedHashSet<>(texts(options))), Set.of());
	}

	/** A text that is compared with a question must be one of its options. */
	private void checkOption(CelExpr asked, CelExpr text) {
		CelExpr answer = (asked.getKind() == Kind.SELECT) ? asked.select().operand() : asked;
		Question question = questionOf(answer);
		if (question != null && text.getKind() == Kind.CONSTANT
				&& text.constant().getKind() == CelConstant.Kind.STRING_VALUE && question.type() != Type.SCALE_GRID
				&& question.option(text.constant().stringValue()).isEmpty()) {
			refuse(text, "“" + question.id() + "” has no option “" + text.constant().stringValue() + "”.");
		}
	}

	private @Nullable Question questionOf(CelExpr expr) {
		return (expr.getKind() == Kind.IDENT) ? this.scope.question(expr.ident().name()) : null;
	}

	private int place(Question question) {
		Integer place = this.scope.place(question.id());
		return (place != null) ? place : 0;
	}

	private @Nullable Integer named(CelExpr id, java.util.function.UnaryOperator<String> key) {
		return (id.getKind() == Kind.CONSTANT) ? this.scope.slot(key.apply(id.constant().stringValue())) : null;
	}

	private List<String> texts(List<CelExpr> elements) {
		List<String> texts = new ArrayList<>();
		for (CelExpr element : elements) {
			if (element.getKind() == Kind.CONSTANT && element.constant().getKind() == CelConstant.Kind.STRING_VALUE) {
				texts.add(element.constant().stringValue());
			}
			else {
				refuse(element, "Only texts can be listed.");
			}
		}
		return List.copyOf(texts);
	}

	/** Reports a fault; the term only lets the search for further faults go on. */
	private Term refuse(CelExpr expr, String message) {
		Integer offset = this.checked.tree().getSource().getPositionsMap().get(expr.id());
		this.faults.add(this.faults.where(this.expression), this.expression.line(),
				this.expression.column() + ((offset != null) ? offset - this.checked.offset() : 0), message);
		return new Term.Constant(false);
	}

}
