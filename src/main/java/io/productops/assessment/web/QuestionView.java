package io.productops.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.productops.advice.PlaybookDocument.Quote;
import io.productops.advice.Question;
import io.productops.advice.Question.Option;
import io.productops.advice.Question.Type;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form, ready for its template.
 *
 * @param kind names the template's case
 * @param condition when the question is asked, in words, where only this page decides it
 * @param off whether the stored answers say that it is not asked
 * @param text the typed text of a number or a text
 * @param inputMode the keyboard for a number
 * @param quote beside the reason for the question
 * @param error what is wrong with the answer
 * @param noteError what is wrong with the note
 * @param carried where the answer came from, while nobody has confirmed it
 */
record QuestionView(String id, String kind, String label, @Nullable String hint, @Nullable String condition,
		boolean off, boolean optional, List<ChoiceView> choices, List<RowView> rows, List<RankView> ranks,
		@Nullable ChoiceView unsure, String text, @Nullable String unit, String inputMode, String why,
		@Nullable Quote quote, String note, @Nullable String error, @Nullable String noteError,
		@Nullable String carried) {

	private static final List<String> PLACES = List.of("First", "Second", "Third", "Fourth", "Fifth");

	/** One radio or tick box. */
	record ChoiceView(String id, String name, String value, String label, boolean checked) {
	}

	/** One row of a grid. */
	record RowView(String id, String label, List<ChoiceView> choices) {
	}

	/** One place of an ordered choice. */
	record RankView(String id, String label, List<ChoiceView> choices) {
	}

	/** The points of a grid's row, as the heads of its columns. */
	public List<String> heads() {
		return this.rows.get(0).choices().stream().map(ChoiceView::label).toList();
	}

	/** Ids of what describes the field, for {@code aria-describedby}; null for none. */
	public @Nullable String describedBy() {
		List<String> ids = new ArrayList<>();
		if (this.condition != null) {
			ids.add(this.id + "-when");
		}
		if (this.hint != null) {
			ids.add(this.id + "-hint");
		}
		if (this.carried != null) {
			ids.add(this.id + "-carried");
		}
		if (this.error != null) {
			ids.add(this.id + "-error");
		}
		return ids.isEmpty() ? null : String.join(" ", ids);
	}

	/** A text area loses a line break at its start, so it gets one to lose. */
	public String area(String content) {
		return "\n" + content;
	}

	public boolean multiple() {
		return this.kind.equals("multi");
	}

	static QuestionView of(Question question, AnswerText answer, String note, Asked asked, @Nullable String error,
			@Nullable String noteError, @Nullable Quote quote, @Nullable String carried) {
		String kind = switch (question.type()) {
			case SINGLE, SCALE, NUMBER, TEXT -> question.type().name().toLowerCase(java.util.Locale.ROOT);
			case MULTI -> question.ordered() ? "ranked" : "multi";
			case GRID, SCALE_GRID -> "grid";
		};
		boolean unsureIsOffered = !question.required() && question.type() != Type.TEXT;
		ChoiceView unsure = !unsureIsOffered ? null : switch (kind) {
			case "single", "scale" ->
				choice(question.id(), AnswerText.NOT_SURE, "Not sure", answer.has(AnswerText.NOT_SURE));
			default -> new ChoiceView(question.id() + "-unsure", "unsure." + question.id(), "true", "Not sure",
					answer.unsure());
		};
		return new QuestionView(question.id(), kind, question.label(), question.hint(),
				(asked != Asked.ALWAYS) ? question.visibleHint() : null, asked == Asked.NOT_NOW,
				question.type() == Type.TEXT, listed(kind) ? choices(question, answer) : List.of(),
				rows(question, answer), kind.equals("ranked") ? ranks(question, answer) : List.of(), unsure,
				AnswerText.shown(answer.text()), (question.range() != null) ? question.range().unit() : null,
				inputMode(question.range()), question.why(), quote, AnswerText.shown(note), error, noteError, carried);
	}

	/** Which keyboard a phone shows: the numeric one often has no minus. */
	private static String inputMode(Question.@Nullable Range range) {
		if (range == null || range.min().signum() < 0) {
			return "text";
		}
		return (range.step().stripTrailingZeros().scale() > 0) ? "decimal" : "numeric";
	}

	private static boolean listed(String kind) {
		return kind.equals("single") || kind.equals("multi") || kind.equals("scale");
	}

	private static List<ChoiceView> choices(Question question, AnswerText answer) {
		List<ChoiceView> choices = new ArrayList<>();
		for (Option option : question.options()) {
			choices.add(choice(question.id(), option.id(), option.label(), answer.has(option.id())));
		}
		if (question.noneLabel() != null) {
			choices.add(choice(question.id(), AnswerText.NONE, question.noneLabel(), answer.has(AnswerText.NONE)));
		}
		return led(choices, question.id());
	}

	/**
	 * The summary of errors leads to the first field of a question by the question's id.
	 */
	private static List<ChoiceView> led(List<ChoiceView> choices, String id) {
		ChoiceView first = choices.get(0);
		choices.set(0, new ChoiceView(id, first.name(), first.value(), first.label(), first.checked()));
		return choices;
	}

	private static List<RowView> rows(Question question, AnswerText answer) {
		List<RowView> rows = new ArrayList<>();
		for (Question.Row row : question.rows()) {
			String key = question.id() + "." + row.id();
			List<ChoiceView> choices = new ArrayList<>();
			for (Option option : question.options()) {
				choices.add(choice(key, option.id(), option.label(), answer.has(row.id(), option.id())));
			}
			choices.add(choice(key, AnswerText.LEAVE_OUT, "Leave out", answer.has(row.id(), AnswerText.LEAVE_OUT)));
			rows.add(new RowView(key, row.label(), rows.isEmpty() ? led(choices, question.id()) : choices));
		}
		return rows;
	}

	private static List<RankView> ranks(Question question, AnswerText answer) {
		int most = (question.maxChoices() != null) ? question.maxChoices() : question.options().size();
		return IntStream.range(0, most).mapToObj((place) -> {
			List<ChoiceView> choices = new ArrayList<>();
			for (Option option : question.options()) {
				// what stands alone can only be the first choice
				if (place == 0 || !option.exclusive() || answer.at(place).equals(option.id())) {
					choices
						.add(choice(question.id(), option.id(), option.label(), answer.at(place).equals(option.id())));
				}
			}
			return new RankView((place == 0) ? question.id() : question.id() + "-" + (place + 1),
					(place < PLACES.size()) ? PLACES.get(place) : "Place " + (place + 1), choices);
		}).toList();
	}

	private static ChoiceView choice(String key, String value, String label, boolean checked) {
		return new ChoiceView(key.replace('.', '-') + "-" + value, "answers." + key, value, label, checked);
	}

}
