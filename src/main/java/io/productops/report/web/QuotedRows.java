package io.productops.report.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.productops.advice.Expression;
import io.productops.advice.PlaybookDocument;
import io.productops.advice.PlaybookDocument.Fact;
import io.productops.advice.PlaybookDocument.Member;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of a grid that a rule looks at, so that a report quotes these and not
 * the whole grid. It reads the text of the rule's expressions and of the facts they name;
 * it evaluates nothing.
 */
final class QuotedRows {

	private static final Pattern WORD = Pattern.compile("[a-z_][a-z0-9_]*");

	private static final Pattern LITERAL = Pattern.compile("'([^']*)'");

	private final Map<String, String> facts = new LinkedHashMap<>();

	QuotedRows(PlaybookDocument document) {
		for (Fact fact : document.facts()) {
			StringBuilder text = new StringBuilder(text(fact.value()));
			for (Member member : fact.firstOf()) {
				text.append(' ').append(text(member.when())).append(' ').append(text(member.value()));
			}
			this.facts.put(fact.id(), text.toString());
		}
	}

	/**
	 * The rows to quote: those with an option that the rule counts, else those that it
	 * names, else all.
	 * @param answer the answered rows by id
	 */
	Map<String, Object> of(String question, Map<String, Object> answer, List<String> expressions) {
		String text = expanded(expressions);
		Set<String> counted = new HashSet<>();
		Matcher counts = Pattern.compile("count\\(\\s*" + Pattern.quote(question) + "\\s*,([^)]*)\\)").matcher(text);
		while (counts.find()) {
			LITERAL.matcher(counts.group(1)).results().forEach((option) -> counted.add(option.group(1)));
		}
		Set<String> named = new HashSet<>();
		Matcher rows = Pattern.compile("\\b" + Pattern.quote(question) + "\\.(\\w+)").matcher(text);
		while (rows.find()) {
			named.add(rows.group(1));
		}
		Map<String, Object> quoted = new LinkedHashMap<>(answer);
		quoted.values().removeIf((value) -> !counted.contains(value));
		if (quoted.isEmpty()) {
			quoted.putAll(answer);
			quoted.keySet().retainAll(named);
		}
		return quoted.isEmpty() ? answer : quoted;
	}

	private String expanded(List<String> expressions) {
		StringBuilder text = new StringBuilder();
		Set<String> seen = new HashSet<>();
		Deque<String> open = new ArrayDeque<>(expressions);
		while (!open.isEmpty()) {
			String expression = open.pop();
			text.append(expression).append('\n');
			WORD.matcher(expression).results().forEach((word) -> {
				String fact = this.facts.get(word.group());
				if (fact != null && seen.add(word.group())) {
					open.add(fact);
				}
			});
		}
		return text.toString();
	}

	static List<String> texts(@Nullable Expression... expressions) {
		List<String> texts = new ArrayList<>();
		for (Expression expression : expressions) {
			if (expression != null) {
				texts.add(expression.text());
			}
		}
		return texts;
	}

	private static String text(@Nullable Expression expression) {
		return (expression != null) ? expression.text() : "";
	}

}
