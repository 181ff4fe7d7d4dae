package io.productops.advice;

import java.math.BigDecimal;
import java.util.Arrays;
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

	private final String[] ids;

	private final int size;

	/** The question whose options have places. */
	private final int ordered;

	SheetLayout(List<Question> questions, int ordered) {
		this.columns = new Column[questions.size()];
		this.ids = questions.stream().map(Question::id).toArray(String[]::new);
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
		return this.columns[question].first + place(this.columns[question].rows, row, 0);
	}

	/**
	 * Fills the fields.
	 * @param places takes the place of each option of the ordered question
	 * @return one bit for each question that has an answer
	 */
	long decode(Answers answers, long[] fields, int[] places) {
		Arrays.fill(fields, PlanMath.LACKING);
		long given = 0;
		int next = 0;
		// answers are in the order of the questions
		for (Map.Entry<String, Object> answer : answers.values().entrySet()) {
			int question = place(this.ids, answer.getKey(), next);
			if (question >= 0) {
				next = question;
				given |= 1L << question;
				this.columns[question].decode(answer.getValue(), fields, (question == this.ordered) ? places : null);
			}
		}
		return given;
	}

	/** Where a text stands; most are the same object. */
	private static int place(String[] texts, Object text, int from) {
		for (int i = from; i < texts.length; i++) {
			if (texts[i] == text) {
				return i;
			}
		}
		return Arrays.asList(texts).indexOf(text);
	}

	void clear(int question, long[] fields) {
		Column column = this.columns[question];
		Arrays.fill(fields, column.first, column.first + Math.max(1, column.question.rows().size()), PlanMath.LACKING);
	}

	private static final class Column {

		private final Question question;

		private final int first;

		private final String[] rows;

		private final String[] options;

		Column(Question question, int first) {
			this.question = question;
			this.first = first;
			this.rows = question.rows().stream().map(Row::id).toArray(String[]::new);
			this.options = question.options().stream().map(Option::id).toArray(String[]::new);
		}

		void decode(Object answer, long[] fields, int @Nullable [] places) {
			if (answer instanceof Map<?, ?> cells) {
				int row = 0;
				for (Map.Entry<?, ?> cell : cells.entrySet()) {
					row = place(this.rows, cell.getKey(), row);
					fields[this.first + row] = single(cell.getValue());
				}
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
				return PlanMath.bits(number);
			}
			if (answer instanceof BigDecimal number) {
				return PlanMath.bits(Num.bounded(number.doubleValue()));
			}
			int option = place(this.options, answer, 0);
			return (option >= 0) ? 1L << option : 0;
		}

		private long several(List<?> chosen, int @Nullable [] places) {
			long bits = 0;
			for (int i = 0; i < chosen.size(); i++) {
				int option = place(this.options, chosen.get(i), 0);
				bits |= 1L << option;
				if (places != null) {
					places[option] = i;
				}
			}
			return bits;
		}

	}

}
