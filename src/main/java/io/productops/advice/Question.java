package io.productops.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One question of the assessment: its words, the answers it accepts and when it is asked.
 *
 * @param id what rules and the JSON call it
 * @param step id of the step that asks it
 * @param type decides the shape of an answer
 * @param label the question as asked
 * @param shortLabel its name beside an answer, such as "Teams plan alike"
 * @param hint one line of help, or null
 * @param why why the question is asked
 * @param quote id of the principle whose quote stands beside the reason, or null
 * @param required whether an assessment can be completed only with an answer to it
 * @param actionable whether an organisation can change the answer by deciding to
 * @param visible when the question is asked; null means always
 * @param visibleHint that condition in words, shown where it cannot be applied at once
 * @param ordered whether the order of a multiple choice carries meaning
 * @param maxChoices the most options that may be chosen, or null for no limit
 * @param options the choices of a single, multi or choice grid, or the five points of a
 * scale or scale grid (ids "0" to "4")
 * @param noneLabel label of the empty choice where {@code []} is an answer, else null
 * @param rows the rows of a grid
 * @param range the accepted numbers of a number, else null
 */
public record Question(String id, String step, Type type, String label, String shortLabel, @Nullable String hint,
		String why, @Nullable String quote, boolean required, boolean actionable, @Nullable Expression visible,
		@Nullable String visibleHint, boolean ordered, @Nullable Integer maxChoices, List<Option> options,
		@Nullable String noneLabel, List<Row> rows, @Nullable Range range) {

	/**
	 * The shape of an answer: an option id; a list of option ids; a number; an integer
	 * from 0 to 4; an object from row id to option id; an object from row id to an
	 * integer from 0 to 4; a text.
	 */
	public enum Type {

		SINGLE, MULTI, NUMBER, SCALE, GRID, SCALE_GRID, TEXT

	}

	/**
	 * One choice.
	 *
	 * @param exclusive whether it stands alone in a multiple choice
	 */
	public record Option(String id, String label, boolean exclusive) {
	}

	/** One row of a grid. */
	public record Row(String id, String label) {
	}

	/**
	 * The accepted numbers: from {@code min} to {@code max}, both included, in steps.
	 *
	 * @param unit what stands behind the number, such as "%" or "hours", or null
	 */
	public record Range(BigDecimal min, BigDecimal max, BigDecimal step, @Nullable String unit) {
	}

	public Optional<Option> option(String optionId) {
		// asked for every answer of every assessment
		for (Option option : this.options) {
			if (option.id().equals(optionId)) {
				return Optional.of(option);
			}
		}
		return Optional.empty();
	}

	public Optional<Row> row(String rowId) {
		return this.rows.stream().filter((row) -> row.id().equals(rowId)).findFirst();
	}

	/**
	 * Chosen options as they are kept: in option order, unless the order carries meaning.
	 */
	List<String> inOrder(Collection<String> chosen) {
		if (this.ordered) {
			return List.copyOf(chosen);
		}
		List<String> sorted = new ArrayList<>(chosen.size());
		for (Option option : this.options) {
			if (chosen.contains(option.id())) {
				sorted.add(option.id());
			}
		}
		return Collections.unmodifiableList(sorted);
	}

	/** The label of an option, or the id itself where the question has no such option. */
	public String optionLabel(String optionId) {
		return option(optionId).map(Option::label).orElse(optionId);
	}

	/**
	 * An answer in the words of the question: verbatim labels, a number with its unit, a
	 * scale point as "2 of 4", the rows of a grid one after the other.
	 * @param answer an answer in the shape of {@link Answers}, or null
	 * @return "Not answered" for null
	 */
	public String display(@Nullable Object answer) {
		if (answer == null) {
			return "Not answered";
		}
		return switch (this.type) {
			case SINGLE -> optionLabel((String) answer);
			case TEXT -> (String) answer;
			case NUMBER -> number((BigDecimal) answer);
			case SCALE -> answer + " of " + (this.options.size() - 1);
			case MULTI -> {
				List<String> labels = new ArrayList<>();
				for (Object option : (List<?>) answer) {
					labels.add(optionLabel((String) option));
				}
				yield labels.isEmpty() ? String.valueOf(this.noneLabel) : String.join(", ", labels);
			}
			case GRID, SCALE_GRID -> {
				List<String> cells = new ArrayList<>();
				((Map<?, ?>) answer).forEach((row, value) -> cells.add(displayRow((String) row, value)));
				yield String.join("; ", cells);
			}
		};
	}

	/** One row of a grid's answer, such as "Release readiness: Nobody". */
	public String displayRow(String rowId, Object value) {
		return row(rowId).map(Row::label).orElse(rowId) + ": " + displayCell(value);
	}

	/** The value of a grid's row: the option's label, or "2 of 4". */
	public String displayCell(Object value) {
		return (this.type == Type.SCALE_GRID) ? value + " of " + (this.options.size() - 1)
				: optionLabel((String) value);
	}

	private String number(BigDecimal value) {
		String digits = Num.words(value);
		String unit = (this.range != null) ? this.range.unit() : null;
		return (unit != null) ? digits + "\u00a0" + unit : digits;
	}

}
