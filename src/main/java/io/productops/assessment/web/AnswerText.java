package io.productops.assessment.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.productops.advice.Question;
import io.productops.advice.Question.Type;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * The answer to one question as text: what a form posts, and what it shows again.
 *
 * @param values the text of a field, the chosen options, or the choices in order with
 * gaps
 * @param rows the chosen options by row, for a grid
 * @param unsure whether "Not sure" is ticked beside the field
 */
record AnswerText(List<String> values, Map<String, List<String>> rows, boolean unsure) {

	/** Value of a radio that stands for "Not sure"; no option id has a hyphen. */
	static final String NOT_SURE = "not-sure";

	/** Value of a tick box that stands for the empty choice. */
	static final String NONE = "none-of-these";

	// longer numbers and exponents stay text, so that they are answered with a message
	private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");

	static final AnswerText EMPTY = new AnswerText(List.of(), Map.of(), false);

	/** What a form posted for the question. */
	static AnswerText posted(Question question, MultiValueMap<String, String> fields) {
		String name = "answers." + question.id();
		Map<String, List<String>> rows = new LinkedHashMap<>();
		question.rows().forEach((row) -> {
			List<String> cell = fields.get(name + "." + row.id());
			if (cell != null) {
				rows.put(row.id(), cell);
			}
		});
		return new AnswerText(fields.getOrDefault(name, List.of()), rows,
				fields.containsKey("unsure." + question.id()));
	}

	/** A stored answer as the form shows it; a stored null is "Not sure". */
	static AnswerText stored(Question question, Map<String, ? extends @Nullable Object> answers) {
		if (!answers.containsKey(question.id())) {
			return EMPTY;
		}
		Object answer = answers.get(question.id());
		if (answer == null) {
			return notSure(question);
		}
		if (answer instanceof Map<?, ?> map) {
			Map<String, List<String>> rows = new LinkedHashMap<>();
			map.forEach((row, cell) -> rows.put((String) row, List.of((cell != null) ? text(cell) : NOT_SURE)));
			return new AnswerText(List.of(), rows, false);
		}
		if (answer instanceof List<?> list) {
			return new AnswerText(list.isEmpty() ? List.of(NONE) : list.stream().map(AnswerText::text).toList(),
					Map.of(), false);
		}
		return new AnswerText(List.of(text(answer)), Map.of(), false);
	}

	private static AnswerText notSure(Question question) {
		return switch (question.type()) {
			case SINGLE, SCALE -> new AnswerText(List.of(NOT_SURE), Map.of(), false);
			case GRID, SCALE_GRID -> {
				Map<String, List<String>> rows = new LinkedHashMap<>();
				question.rows().forEach((row) -> rows.put(row.id(), List.of(NOT_SURE)));
				yield new AnswerText(List.of(), rows, false);
			}
			case MULTI, NUMBER, TEXT -> new AnswerText(List.of(), Map.of(), true);
		};
	}

	/** A text as a page can show it: without NUL, which no page can hold. */
	static String shown(String text) {
		return text.replace("\0", "");
	}

	/** The text of a field of one value, as typed. */
	String text() {
		return this.values.isEmpty() ? "" : this.values.get(0);
	}

	/** The choice at a place of an ordered answer, or "". */
	String at(int place) {
		return (place < this.values.size()) ? this.values.get(place) : "";
	}

	boolean has(String option) {
		return this.values.contains(option);
	}

	boolean has(String row, String option) {
		return this.rows.getOrDefault(row, List.of()).contains(option);
	}

	private List<String> filled() {
		return this.values.stream().filter((value) -> !value.isBlank()).toList();
	}

	/** Whether nothing was answered. */
	boolean isEmpty() {
		return !this.unsure && filled().isEmpty() && this.rows.isEmpty();
	}

	/** The label of a choice that must stand alone and does not, or null. */
	@Nullable String contradiction(Question question) {
		if (this.unsure && !filled().isEmpty()) {
			return "Not sure";
		}
		return (filled().contains(NONE) && filled().size() > 1) ? question.noneLabel() : null;
	}

	/** Whether the answer is "Not sure". */
	boolean isNotSure() {
		boolean everyRow = !this.rows.isEmpty()
				&& this.rows.values().stream().allMatch((cell) -> cell.equals(List.of(NOT_SURE)));
		return this.unsure || everyRow || filled().equals(List.of(NOT_SURE));
	}

	/**
	 * The answer in the shape that {@code Answers.read} judges. Text that is no number
	 * stays text and a repeated field a list, so that they are refused with a message.
	 */
	Object toAnswer(Question question) {
		if (question.type() == Type.GRID || question.type() == Type.SCALE_GRID) {
			Map<String, @Nullable Object> map = new LinkedHashMap<>();
			this.rows.forEach((row, cell) -> map.put(row, cell.equals(List.of(NOT_SURE)) ? null : one(question, cell)));
			return map;
		}
		if (question.type() == Type.MULTI) {
			return filled().equals(List.of(NONE)) ? List.of() : filled();
		}
		return one(question, (this.values.size() > 1) ? this.values : filled());
	}

	private static Object one(Question question, List<String> values) {
		if (values.size() != 1) {
			return new ArrayList<>(values);
		}
		String text = values.get(0);
		boolean numeric = question.type() == Type.NUMBER || question.type() == Type.SCALE
				|| question.type() == Type.SCALE_GRID;
		return (numeric && NUMBER.matcher(text.strip()).matches()) ? new BigDecimal(text.strip()) : text;
	}

	private static String text(Object value) {
		return (value instanceof Number number) ? plain(new BigDecimal(number.toString())) : value.toString();
	}

	// a number comes back from the database as an integer, a double or a decimal
	private static String plain(BigDecimal number) {
		BigDecimal stripped = number.stripTrailingZeros();
		return ((stripped.scale() < 0) ? stripped.setScale(0) : stripped).toPlainString();
	}

}
