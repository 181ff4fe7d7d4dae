package io.productops.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;

/**
 * Puts one comparison of an expression into words, and the amounts that it compares.
 */
final class ValueWords {

	private static final Map<String, String> ORDERS = Map.of("_>=_", "at least ", "_<=_", "at most ", "_>_", "above ",
			"_<_", "below ", "_==_", "", "_!=_", "not ");

	private static final Map<String, String> OPPOSITES = Map.of("_>=_", "_<_", "_<_", "_>=_", "_<=_", "_>_", "_>_",
			"_<=_", "_==_", "_!=_", "_!=_", "_==_");

	private static final Map<String, String> SIGNS = Map.of("_+_", " + ", "_-_", " − ", "_*_", " × ");

	private final Facts facts;

	private final NameWords names;

	private final RuleWords rules;

	ValueWords(Facts facts, NameWords names, RuleWords rules) {
		this.facts = facts;
		this.names = names;
		this.rules = rules;
	}

	static boolean isComparison(CelExpr expr) {
		return expr.getKind() == Kind.CALL && (ORDERS.containsKey(expr.call().function())
				|| List.of("@in", "fires").contains(expr.call().function()));
	}

	/** A comparison, a membership or a finding. */
	String comparison(CelExpr expr, boolean negated) {
		List<CelExpr> args = expr.call().args();
		String function = expr.call().function();
		CelExpr left = args.get(0);
		if (function.equals("fires")) {
			return this.names.rule(left) + " is " + (negated ? "not " : "") + "found";
		}
		CelExpr right = args.get(1);
		if (function.equals("@in")) {
			return (left.getKind() == Kind.CONSTANT) ? this.names.chosen(left, right, negated)
					: name(left) + ": " + (negated ? "not " : "") + this.names.any(left, right);
		}
		String order = negated ? OPPOSITES.getOrDefault(function, function) : function;
		CelExpr meant = this.facts.meant(left);
		if (Facts.isCall(meant, "_?_:_")) {
			List<CelExpr> choice = meant.call().args();
			return compared(choice.get(2), order, right) + " (but " + compared(choice.get(1), order, right) + " where "
					+ this.rules.within(choice.get(0)) + ")";
		}
		return compared(meant, order, right);
	}

	private String compared(CelExpr left, String order, CelExpr right) {
		String word = ORDERS.getOrDefault(order, order);
		if (Facts.isCall(left, "severity")) {
			return this.names.rule(left.call().args().get(0)) + " is " + word + amount(right);
		}
		List<String> counted = counted(left);
		if (!counted.isEmpty()) {
			return (((word + amount(right)).equals("0")) ? "none" : word + amount(right)) + " of these: "
					+ String.join(", ", counted);
		}
		return name(left) + ": " + word
				+ ((right.getKind() == Kind.CONSTANT) ? this.names.constant(left, right) : amount(right));
	}

	private String name(CelExpr expr) {
		String name = this.names.name(expr);
		return (name != null) ? name : amount(expr);
	}

	/** An amount in words: a number, an answer, or how it is worked out. */
	String amount(CelExpr expr) {
		CelExpr meant = this.facts.meant(expr);
		String name = this.names.name(meant);
		if (name != null) {
			return "“" + name + "”";
		}
		if (meant.getKind() == Kind.CONSTANT) {
			return NameWords.plain(meant.constant());
		}
		if (meant.getKind() != Kind.CALL || meant.call().args().isEmpty()) {
			return "a value";
		}
		List<CelExpr> args = meant.call().args();
		String function = meant.call().function();
		if (SIGNS.containsKey(function)) {
			return part(args.get(0), function) + SIGNS.get(function) + part(args.get(1), function);
		}
		return switch (function) {
			case "_?_:_" -> either(args);
			case "max" -> "the larger of " + amount(args.get(0)) + " and " + amount(args.get(1));
			case "min" -> "the smaller of " + amount(args.get(0)) + " and " + amount(args.get(1));
			case "floorDiv" -> amount(args.get(0)) + " ÷ " + amount(args.get(1)) + ", rounded down";
			case "ceilDiv" -> amount(args.get(0)) + " ÷ " + amount(args.get(1)) + ", rounded up";
			default -> amount(args.get(0));
		};
	}

	private String either(List<CelExpr> choice) {
		String otherwise = amount(choice.get(2));
		return amount(choice.get(1)) + " where " + this.rules.within(choice.get(0))
				+ (otherwise.equals("0") ? "" : "; otherwise " + otherwise);
	}

	private String part(CelExpr expr, String function) {
		CelExpr meant = this.facts.meant(expr);
		boolean sum = Facts.isCall(meant, "_+_") || Facts.isCall(meant, "_-_");
		return (sum && function.equals("_*_") || Facts.isCall(meant, "_?_:_")) ? "(" + amount(meant) + ")"
				: amount(meant);
	}

	/** The conditions of a sum that counts how many of them hold; empty for any other. */
	private List<String> counted(CelExpr expr) {
		List<CelExpr> args = (expr.getKind() == Kind.CALL) ? expr.call().args() : List.of();
		if (Facts.isCall(expr, "_?_:_") && amount(args.get(1)).equals("1") && amount(args.get(2)).equals("0")) {
			return List.of(this.rules.within(args.get(0)));
		}
		List<String> all = new ArrayList<>();
		for (CelExpr part : Facts.isCall(expr, "_+_") ? args : List.<CelExpr>of()) {
			List<String> some = counted(part);
			if (some.isEmpty()) {
				return List.of();
			}
			all.addAll(some);
		}
		return all;
	}

}
