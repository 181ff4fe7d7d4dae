package io.productops.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.productops.advice.Answers;
import io.productops.advice.PlaybookDocument.Step;
import io.productops.advice.Question;
import io.productops.advice.Question.Type;
import io.productops.assessment.AssessmentDetails;
import org.jspecify.annotations.Nullable;

/**
 * Both versions of a step that was saved elsewhere, with everything that was typed: a
 * choice for each answer that differs.
 *
 * @param summary how many answers differ
 * @param fields what was typed, to be posted again with the current version
 */
record ConflictPage(String title, String kicker, String summary, String action, String backHref,
		List<Difference> differences, List<FieldView> fields) {

	/** One answer that differs. */
	record Difference(String id, String label, String mine, String theirs) {
	}

	/** A hidden field. */
	record FieldView(String name, String value) {
	}

	/**
	 * @param stored as it is now
	 */
	static ConflictPage of(AssessmentDetails stored, List<Step> steps, AnswersForm form) {
		List<Difference> differences = differences(stored, steps, form);
		Journey journey = new Journey(stored.playbook(), stored.answers());
		Paths paths = new Paths(stored.id());
		boolean all = steps.size() > 1;
		String action = all ? paths.questions() : paths.step(steps.get(0).id());
		String page = all ? "All questions" : "Step " + journey.number(steps.get(0)) + " of " + journey.steps().size()
				+ ": " + steps.get(0).title();
		return new ConflictPage("Choose between two versions – " + page, FormPages.kicker(page, stored),
				(differences.size() == 1) ? "One answer differs; choose which one stays."
						: differences.size() + " answers differ; choose one of each.",
				action, action, differences, fields(stored, steps, form));
	}

	/** The answers that were typed and are not what is stored. */
	static List<Difference> differences(AssessmentDetails stored, List<Step> steps, AnswersForm form) {
		List<Difference> differences = new ArrayList<>();
		steps.stream().flatMap(Step::questions).forEach((question) -> {
			boolean typed = !form.keepsStored(question);
			String theirs = words(question, AnswerText.stored(question, stored.answers()),
					stored.notes().getOrDefault(question.id(), ""));
			String mine = typed ? words(question, form.answer(question), form.note(question)) : theirs;
			if (!mine.equals(theirs)) {
				differences.add(new Difference(question.id(), question.label(), mine, theirs));
			}
		});
		return differences;
	}

	/** Everything that was posted, but with the versions that are stored now. */
	private static List<FieldView> fields(AssessmentDetails stored, List<Step> steps, AnswersForm form) {
		List<FieldView> fields = new ArrayList<>();
		for (Map.Entry<String, List<String>> field : form.fields().entrySet()) {
			String name = field.getKey();
			if (Set.of("shown", "revealed", "tab", "from", "then").contains(name) || name.startsWith("answers.")
					|| name.startsWith("unsure.") || name.startsWith("notes.")) {
				field.getValue().forEach((value) -> fields.add(new FieldView(name, AnswerText.shown(value))));
			}
		}
		steps.forEach((step) -> fields
			.add(new FieldView("version." + step.id(), String.valueOf(stored.stepVersion(step.id())))));
		return fields;
	}

	private static String words(Question question, AnswerText answer, String note) {
		String words = answer(question, answer);
		return note.isBlank() ? words : words + "\nNote: “" + AnswerText.shown(note.strip()) + "”";
	}

	/**
	 * The words of the question where the answer is one, and what was typed where not.
	 */
	private static String answer(Question question, AnswerText text) {
		if (text.isNotSure(question)) {
			return "Not sure";
		}
		if (text.isEmpty()) {
			return "Not answered";
		}
		@Nullable Object answer = Answers.read(List.of(question), Map.of(question.id(), text.toAnswer(question)))
			.answers()
			.get(question.id());
		if (answer != null) {
			return (question.type() == Type.TEXT) ? answer.toString().replace("\r\n", "\n") : question.display(answer);
		}
		return AnswerText.shown(String.join(", ", text.values()));
	}

}
