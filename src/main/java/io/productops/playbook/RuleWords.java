package io.productops.playbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import io.productops.advice.Expression;
import io.productops.advice.Playbook;
import io.productops.advice.PlaybookDocument;

/**
 * Says what an expression of a playbook asks for, in the words of the questions: "Final
 * call: “Product ops”; and People today: “A team” or “Federated”". Facts are replaced by
 * what they stand for. Safe for use by many threads.
 */
public final class RuleWords {

	private static final Map<Playbook, RuleWords> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

	/** What stands between parts, by how deep they lie; deeper parts have brackets. */
	private static final List<String> GAPS = List.of("; ", ", ", " ");

	private final Map<String, String> said = new ConcurrentHashMap<>();

	private final Facts facts;

	private final ValueWords values;

	private RuleWords(PlaybookDocument document) {
		this.facts = new Facts(document);
		this.values = new ValueWords(this.facts, new NameWords(document, this.facts), this);
	}

	/** The words of that playbook; kept, because reading expressions takes time. */
	public static RuleWords of(Playbook playbook) {
		return KNOWN.computeIfAbsent(playbook, (book) -> new RuleWords(book.document()));
	}

	/** A condition in words, or a number and how it comes about. */
	public String say(Expression expression) {
		return this.said.computeIfAbsent(expression.text(), (text) -> {
			CelExpr expr = this.facts.meant(Facts.parse(text));
			String words = isCondition(expr) ? join(condition(expr, false), 0) : this.values.amount(expr);
			return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
		});
	}

	/** A condition inside a sentence. */
	String within(CelExpr condition) {
		return join(condition(condition, false), 1);
	}

	private static String join(Clause clause, int depth) {
		if (!(clause instanceof Clause.Several several)) {
			return ((Clause.One) clause).words();
		}
		int last = GAPS.size() - 1;
		List<String> parts = several.parts().stream().map((part) -> join(part, depth + 1)).toList();
		String joined = String.join(GAPS.get(Math.min(depth, last)) + (several.all() ? "and " : "or "), parts);
		return (depth < last) ? joined : "(" + joined + ")";
	}

	private Clause condition(CelExpr expr, boolean negated) {
		CelExpr meant = this.facts.meant(expr);
		if (isJunction(meant)) {
			boolean all = Facts.isCall(meant, "_&&_") != negated;
			List<Clause> parts = new ArrayList<>();
			meant.call().args().forEach((arg) -> add(condition(arg, negated), all, parts));
			return new Clause.Several(all, parts);
		}
		if (Facts.isCall(meant, "!_")) {
			return condition(meant.call().args().get(0), !negated);
		}
		if (meant.getKind() == Kind.CONSTANT) {
			return new Clause.One((meant.constant().booleanValue() != negated) ? "always" : "never");
		}
		return new Clause.One(this.values.comparison(meant, negated));
	}

	private static void add(Clause clause, boolean all, List<Clause> parts) {
		if (clause instanceof Clause.Several several && several.all() == all) {
			parts.addAll(several.parts());
		}
		else {
			parts.add(clause);
		}
	}

	private static boolean isJunction(CelExpr expr) {
		return Facts.isCall(expr, "_&&_") || Facts.isCall(expr, "_||_");
	}

	private static boolean isCondition(CelExpr expr) {
		boolean constant = expr.getKind() == Kind.CONSTANT
				&& expr.constant().getKind() == CelConstant.Kind.BOOLEAN_VALUE;
		return constant || isJunction(expr) || Facts.isCall(expr, "!_") || ValueWords.isComparison(expr);
	}

	/** A condition, taken apart at its "and" and "or". */
	private sealed interface Clause {

		record One(String words) implements Clause {
		}

		record Several(boolean all, List<Clause> parts) implements Clause {
		}

	}

}
