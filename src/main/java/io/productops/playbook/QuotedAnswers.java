package io.productops.playbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.productops.advice.Advice.Change;
import io.productops.advice.Answers;
import io.productops.advice.Playbook;
import io.productops.advice.Question;
import io.productops.shared.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * Puts answers, and what they would have to change to, into the words of their questions.
 */
public final class QuotedAnswers {

	private final Playbook playbook;

	private final Answers answers;

	private final QuotedParts parts;

	public QuotedAnswers(Playbook playbook, Answers answers) {
		this.playbook = playbook;
		this.answers = answers;
		this.parts = new QuotedParts(playbook.document());
	}

	/**
	 * The answers to these questions; of a grid or a multiple choice only the parts that
	 * the expressions read.
	 */
	public List<QuotedAnswer> quote(List<String> questions, List<String> expressions) {
		List<QuotedAnswer> quoted = new ArrayList<>();
		for (String id : questions) {
			Question question = this.playbook.question(id);
			Object answer = this.answers.get(id);
			if (answer instanceof Map<?, ?> cells) {
				this.parts.rows(id, cells(cells), expressions)
					.forEach((row, value) -> quoted
						.add(new QuotedAnswer(id, rowLabel(question, row), question.displayCell(value))));
			}
			else {
				Object part = (answer instanceof List<?> options) ? this.parts.options(id, list(options), expressions)
						: answer;
				quoted.add(new QuotedAnswer(id, question.shortLabel(), question.display(part)));
			}
		}
		return quoted;
	}

	/**
	 * A changed answer: "Week lost: 19 %", "Contact with teams: with “Reviews”".
	 * @param from the answer now, or null
	 */
	public String change(String id, @Nullable Object from, Object to) {
		Question question = this.playbook.question(id);
		Object after = normal(id, to);
		return switch (question.type()) {
			case MULTI -> question.shortLabel() + ": " + choices(question, list(normal(id, from)), list(after));
			case GRID, SCALE_GRID -> {
				List<String> cells = new ArrayList<>();
				((Map<?, ?>) after).forEach((row, value) -> cells.add(question.displayRow((String) row, value)));
				yield Phrases.list(cells);
			}
			default -> question.shortLabel() + ": " + question.display(after);
		};
	}

	/**
	 * Ways to clear a finding, a line for each; those that differ only in the new answer
	 * share a line.
	 * @param alternatives the changes of one alternative are made together
	 */
	public List<String> clearing(List<List<Change>> alternatives) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		for (List<Change> together : alternatives) {
			String change = String.join("; and ", together.stream().map(this::change).toList());
			boolean several = together.size() > 1 || together.get(0).to() instanceof Map<?, ?> rows && rows.size() > 1;
			int colon = several ? 0 : change.indexOf(": ") + 2;
			values.computeIfAbsent(change.substring(0, colon), (name) -> new ArrayList<>())
				.add(change.substring(colon));
		}
		List<String> lines = new ArrayList<>();
		values.forEach((name, each) -> {
			if (name.isEmpty()) {
				lines.addAll(each);
			}
			else {
				lines.add(name + String.join("; or ", each));
			}
		});
		return lines;
	}

	private String change(Change change) {
		return change(change.question(), this.answers.get(change.question()), change.to());
	}

	/** In normal form, as {@link Question#display} needs it; JSON knows fewer types. */
	public @Nullable Object normal(String id, @Nullable Object value) {
		return (value == null) ? null
				: Answers.read(List.of(this.playbook.question(id)), Collections.singletonMap(id, value))
					.answers()
					.get(id);
	}

	private static String choices(Question question, List<String> before, List<String> after) {
		Set<String> added = new HashSet<>(after);
		added.removeAll(before);
		Set<String> removed = new HashSet<>(before);
		removed.removeAll(after);
		List<String> parts = new ArrayList<>();
		if (!added.isEmpty()) {
			parts.add("with " + labels(question, after, added));
		}
		if (!removed.isEmpty()) {
			parts.add("without " + labels(question, before, removed));
		}
		return String.join(", ", parts);
	}

	private static String labels(Question question, List<String> order, Set<String> chosen) {
		return Phrases
			.list(order.stream().filter(chosen::contains).map((id) -> "“" + question.optionLabel(id) + "”").toList());
	}

	private static String rowLabel(Question question, String row) {
		return question.row(row).map(Question.Row::label).orElse(row);
	}

	private static Map<String, Object> cells(Map<?, ?> answer) {
		Map<String, Object> cells = new LinkedHashMap<>();
		answer.forEach((row, value) -> cells.put((String) row, value));
		return cells;
	}

	private static List<String> list(@Nullable Object answer) {
		return (answer instanceof List<?> items) ? items.stream().map(String.class::cast).toList() : List.of();
	}

}
