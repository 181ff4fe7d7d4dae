package io.productops.report.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.productops.advice.Advice.Change;
import io.productops.advice.Answers;
import io.productops.advice.PlaybookDocument;
import io.productops.advice.Question;
import io.productops.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Puts what the advice says in ids into the words of its playbook.
 */
final class ReportWords {

	private final Report report;

	private final QuotedParts parts;

	ReportWords(Report report) {
		this.report = report;
		this.parts = new QuotedParts(report.playbook().document());
	}

	Report report() {
		return this.report;
	}

	PlaybookDocument document() {
		return this.report.playbook().document();
	}

	Question question(String id) {
		return this.report.playbook().question(id);
	}

	/**
	 * The answers to these questions; of a grid or a multiple choice only the parts that
	 * the expressions read.
	 */
	List<Chip> chips(List<String> questions, List<String> expressions) {
		List<Chip> chips = new ArrayList<>();
		for (String id : questions) {
			Question question = question(id);
			Object answer = this.report.answers().get(id);
			if (answer instanceof Map<?, ?> cells) {
				this.parts.rows(id, cells(cells), expressions)
					.forEach((row, value) -> chips
						.add(new Chip(id, rowLabel(question, row), question.displayCell(value))));
			}
			else {
				Object quoted = (answer instanceof List<?> options) ? this.parts.options(id, list(options), expressions)
						: answer;
				chips.add(new Chip(id, question.shortLabel(), question.display(quoted)));
			}
		}
		return chips;
	}

	List<String> shortLabels(List<String> questions) {
		return questions.stream().map((id) -> question(id).shortLabel()).toList();
	}

	/** An answer as it stands in the advice, in the words of its question. */
	String answer(String question, @Nullable Object value) {
		return question(question).display(normal(question, value));
	}

	/**
	 * A changed answer: "Week lost: 19 %", "Contact with teams: with “Reviews”".
	 * @param from the answer now, or null
	 */
	String change(String id, @Nullable Object from, Object to) {
		Question question = question(id);
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

	String change(Change change) {
		return change(change.question(), this.report.answers().get(change.question()), change.to());
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

	/** In normal form, as {@link Question#display} needs it; JSON knows fewer types. */
	@Nullable Object normal(String id, @Nullable Object value) {
		return (value == null) ? null
				: Answers.read(List.of(question(id)), Collections.singletonMap(id, value)).answers().get(id);
	}

	static String target(String question) {
		return "answer-" + question;
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
