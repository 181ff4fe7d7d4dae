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

	/** Value of a radio that takes a row of a grid out again. */
	static final String LEAVE_OUT = "leave-out";

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
			boolean radio = radio(question);
			return new AnswerText(radio ? List.of(NOT_SURE) : List.of(), Map.of(), !radio);
		}
		if (answer instanceof Map<?, ?> map) {
			Map<String, List<String>> rows = new LinkedHashMap<>();
			map.forEach((row, cell) -> rows.put((String) row, List.of(text(cell))));
			return new AnswerText(List.of(), rows, false);
		}
		if (answer instanceof List<?> list) {
			return new AnswerText(list.isEmpty() ? List.of(NONE) : list.stream().map(AnswerText::text).toList(),
					Map.of(), false);
		}
		return new AnswerText(List.of(text(answer)), Map.of(), false);
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

	private static boolean radio(Question question) {
		return question.type() == Type.SINGLE || question.type() == Type.SCALE;
	}

	private List<String> filled() {
		return this.values.stream().filter((value) -> !value.isBlank()).toList();
	}

	private Map<String, List<String>> filledRows() {
		Map<String, List<String>> filled = new LinkedHashMap<>(this.rows);
		filled.values().removeIf((cell) -> cell.equals(List.of(LEAVE_OUT)));
		return filled;
	}

	/** Whether nothing was answered. */
	boolean isEmpty() {
		return !this.unsure && filled().isEmpty() && filledRows().isEmpty();
	}

	/** Whether the answer is "Not sure". */
	boolean isNotSure(Question question) {
		return this.unsure || radio(question) && filled().equals(List.of(NOT_SURE));
	}

	/** The label of a choice that must stand alone and does not, or null. */
	@Nullable String contradiction(Question question) {
		if (this.unsure && !(filled().isEmpty() && filledRows().isEmpty())) {
			return "Not sure";
		}
		return (filled().contains(NONE) && filled().size() > 1) ? question.noneLabel() : null;
	}

	/**
	 * The answer in the shape that {@code Answers.read} judges. Text that is no number
	 * stays text and a repeated field a list, so that they are refused with a message.
	 */
	Object toAnswer(Question question) {
		if (question.type() == Type.GRID || question.type() == Type.SCALE_GRID) {
			Map<String, Object> map = new LinkedHashMap<>();
			filledRows().forEach((row, cell) -> map.put(row, one(question, cell)));
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
