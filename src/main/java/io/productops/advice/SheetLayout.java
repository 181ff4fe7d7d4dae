package io.productops.advice;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.productops.advice.Question.Option;
import io.productops.advice.Question.Row;
import org.jspecify.annotations.Nullable;

/**
 * Where the answers stand in a {@link Sheet}: one field for each question, one for each
 * row of a grid.
 */
final class SheetLayout {

	private final Column[] columns;

	private final int size;

	/** The question whose options have places. */
	private final int ordered;

	SheetLayout(List<Question> questions, int ordered) {
		this.columns = new Column[questions.size()];
		int next = 0;
		for (int i = 0; i < this.columns.length; i++) {
			this.columns[i] = new Column(questions.get(i), next);
			next += Math.max(1, questions.get(i).rows().size());
		}
		this.size = next;
		this.ordered = ordered;
	}

	/** How many fields there are. */
	int size() {
		return this.size;
	}

	/** The field of a question that is no grid. */
	int field(int question) {
		return this.columns[question].first;
	}

	/** The field of a row. */
	int field(int question, String row) {
		return this.columns[question].rows.get(row);
	}

	/** The fields of all rows, in order. */
	int[] rows(int question) {
		Column column = this.columns[question];
		int[] rows = new int[column.question.rows().size()];
		Arrays.setAll(rows, (i) -> column.first + i);
		return rows;
	}

	/**
	 * Fills the fields.
	 * @param places takes the place of each option of the ordered question
	 * @return one bit for each question that has an answer
	 */
	long decode(Answers answers, long[] fields, int[] places) {
		Arrays.fill(fields, PlanStep.LACKING);
		long given = 0;
		for (int i = 0; i < this.columns.length; i++) {
			Object answer = answers.get(this.columns[i].question.id());
			if (answer != null) {
				given |= 1L << i;
				this.columns[i].decode(answer, fields, (i == this.ordered) ? places : null);
			}
		}
		return given;
	}

	void clear(int question, long[] fields) {
		Column column = this.columns[question];
		Arrays.fill(fields, column.first, column.first + Math.max(1, column.question.rows().size()), PlanStep.LACKING);
	}

	private static final class Column {

		private final Question question;

		private final int first;

		private final Map<String, Integer> rows = new HashMap<>();

		private final Map<String, Integer> options = new HashMap<>();

		Column(Question question, int first) {
			this.question = question;
			this.first = first;
			for (Row row : question.rows()) {
				this.rows.put(row.id(), first + this.rows.size());
			}
			for (Option option : question.options()) {
				this.options.put(option.id(), this.options.size());
			}
		}

		void decode(Object answer, long[] fields, int @Nullable [] places) {
			if (answer instanceof Map<?, ?> cells) {
				cells.forEach((row, cell) -> fields[this.rows.get(row)] = single(cell));
			}
			else if (answer instanceof List<?> chosen) {
				fields[this.first] = several(chosen, places);
			}
			else {
				fields[this.first] = single(answer);
			}
		}

		private long single(Object answer) {
			if (answer instanceof Integer number) {
				return PlanStep.bits(number);
			}
			if (answer instanceof BigDecimal number) {
				return PlanStep.bits(Num.bounded(number.doubleValue()));
			}
			Integer option = this.options.get(answer);
			return (option != null) ? 1L << option : 0;
		}

		private long several(List<?> chosen, int @Nullable [] places) {
			long bits = 0;
			for (int i = 0; i < chosen.size(); i++) {
				int option = this.options.get(chosen.get(i));
				bits |= 1L << option;
				if (places != null) {
					places[option] = i;
				}
			}
			return bits;
		}

	}

}
