package io.productops.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.productops.advice.Answers;
import io.productops.advice.PlaybookDocument.Step;
import io.productops.advice.Question;
import org.jspecify.annotations.Nullable;

/**
 * Checks what was posted for one step and brings it into normal form.
 */
final class StepCheck {

	private StepCheck() {
	}

	/** What is wrong with it, or null. */
	static SaveResult.@Nullable Rejected problems(Step step, StepAnswers posted) {
		List<Question> questions = step.questions().toList();
		List<Answers.Problem> answers = Answers.read(questions, posted.answers()).problems();
		List<Answers.Problem> notes = Notes.problems(questions, posted.notes());
		return (answers.isEmpty() && notes.isEmpty()) ? null : new SaveResult.Rejected(answers, notes);
	}

	/** The same without surrounding space, empty notes and other accidents of a form. */
	static StepAnswers normal(Step step, StepAnswers posted) {
		Map<String, String> notes = new LinkedHashMap<>();
		posted.notes().forEach((question, note) -> {
			if (!note.isBlank()) {
				notes.put(question, note.strip());
			}
		});
		return new StepAnswers(NormalAnswers.of(step.questions().toList(), posted.answers()), notes, posted.version(),
				posted.tab());
	}

}
