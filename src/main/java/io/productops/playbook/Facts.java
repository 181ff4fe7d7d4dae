package io.productops.playbook;

import java.util.HashMap;
import java.util.Map;

import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import io.productops.advice.PlaybookDocument;
import io.productops.advice.PlaybookDocument.Fact;
import io.productops.advice.PlaybookDocument.Member;
import org.jspecify.annotations.Nullable;

/**
 * The expressions that stand behind the names of facts.
 */
final class Facts {

	private static final CelParser PARSER = CelParserFactory.standardCelParserBuilder().build();

	private final Map<String, String> values = new HashMap<>();

	Facts(PlaybookDocument document) {
		document.facts().forEach((fact) -> this.values.put(fact.id(), value(fact)));
	}

	/** Of several, the first that always may count: the others only stand in for it. */
	private static String value(Fact fact) {
		if (fact.value() != null) {
			return fact.value().text();
		}
		return fact.firstOf()
			.stream()
			.filter((member) -> member.when() == null)
			.findFirst()
			.map(Member::value)
			.orElseGet(() -> fact.firstOf().get(0).value())
			.text();
	}

	/** What a fact stands for, or null for what is no fact. */
	@Nullable CelExpr value(String name) {
		String value = this.values.get(name);
		return (value != null) ? parse(value) : null;
	}

	/** The expression behind a fact, however many facts lie between. */
	CelExpr meant(CelExpr expr) {
		CelExpr value = (expr.getKind() == Kind.IDENT) ? value(expr.ident().name()) : null;
		return (value != null) ? meant(value) : expr;
	}

	static CelExpr parse(String text) {
		try {
			return PARSER.parse(text).getAst().getExpr();
		}
		catch (CelValidationException ex) {
			throw new IllegalArgumentException("Not an expression of a playbook: " + text, ex);
		}
	}

	static boolean isCall(CelExpr expr, String function) {
		return expr.getKind() == Kind.CALL && expr.call().function().equals(function);
	}

}
