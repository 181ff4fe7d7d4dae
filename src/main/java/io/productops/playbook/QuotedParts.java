package io.productops.playbook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.productops.advice.Expression;
import io.productops.advice.PlaybookDocument;
import io.productops.advice.PlaybookDocument.Fact;
import io.productops.advice.PlaybookDocument.Member;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of a grid and the options of a multiple choice that a rule looks at, so
 * that a report quotes these and not the whole answer. It reads the text of the rule's
 * expressions and of the facts they name; it evaluates nothing.
 */
public final class QuotedParts {

	private static final Pattern WORD = Pattern.compile("[a-z_][a-z0-9_]*");

	private static final Pattern LITERAL = Pattern.compile("'([^']*)'");

	private final Map<String, String> facts = new LinkedHashMap<>();

	/** Looked up for every chip of a report. */
	private final Map<List<String>, String> expanded = new HashMap<>();

	QuotedParts(PlaybookDocument document) {
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
	Map<String, Object> rows(String question, Map<String, Object> answer, List<String> expressions) {
		String text = this.expanded.computeIfAbsent(expressions, this::expand);
		Set<String> counted = counted(question, text);
		Set<String> named = new HashSet<>();
		Pattern.compile("\\b" + Pattern.quote(question) + "\\.(\\w+)")
			.matcher(text)
			.results()
			.forEach((row) -> named.add(row.group(1)));
		Map<String, Object> quoted = new LinkedHashMap<>(answer);
		quoted.values().removeIf((value) -> !counted.contains(value));
		if (quoted.isEmpty()) {
			quoted.putAll(answer);
			quoted.keySet().retainAll(named);
		}
		return quoted.isEmpty() ? answer : quoted;
	}

	/**
	 * The options to quote: those that the rule counts or names, else all.
	 * @param answer the ids of the chosen options
	 */
	List<String> options(String question, List<String> answer, List<String> expressions) {
		String text = this.expanded.computeIfAbsent(expressions, this::expand);
		Set<String> read = counted(question, text);
		Pattern.compile("'([^']*)' in " + Pattern.quote(question) + "\\b")
			.matcher(text)
			.results()
			.forEach((option) -> read.add(option.group(1)));
		List<String> quoted = answer.stream().filter(read::contains).toList();
		return quoted.isEmpty() ? answer : quoted;
	}

	private static Set<String> counted(String question, String text) {
		Set<String> counted = new HashSet<>();
		Pattern.compile("count\\(\\s*" + Pattern.quote(question) + "\\s*,([^)]*)\\)")
			.matcher(text)
			.results()
			.forEach((call) -> LITERAL.matcher(call.group(1))
				.results()
				.forEach((option) -> counted.add(option.group(1))));
		return counted;
	}

	private String expand(List<String> expressions) {
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

	/** The texts of these expressions, where there is one. */
	public static List<String> texts(@Nullable Expression... expressions) {
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
