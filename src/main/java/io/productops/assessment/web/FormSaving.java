package io.productops.assessment.web;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.advice.Answers;
import io.productops.advice.PlaybookDocument.Step;
import io.productops.advice.Question;
import io.productops.assessment.Access;
import io.productops.assessment.AssessmentDetails;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.SaveResult;
import io.productops.assessment.StepAnswers;
import io.productops.assessment.web.AnswersForm.Reading;

import org.springframework.stereotype.Component;

/**
 * Saves a form that holds one step or all, each under its own version.
 */
@Component
class FormSaving {

	private final AssessmentService assessments;

	private final Clock clock;

	FormSaving(AssessmentService assessments, Clock clock) {
		this.assessments = assessments;
		this.clock = clock;
	}

	/**
	 * Saves what differs from what is stored.
	 * @param reading without problems
	 * @throws io.productops.assessment.StaleStepException when a step was changed
	 * elsewhere; steps before it are saved, and nothing of it
	 */
	Saved save(AssessmentDetails stored, Access access, List<Step> steps, AnswersForm form, Reading reading) {
		return save(stored, access, steps, form, reading, this.assessments::answer);
	}

	/** The same while the form is being filled in: it confirms what was changed only. */
	Saved keep(AssessmentDetails stored, Access access, List<Step> steps, AnswersForm form, Reading reading) {
		return save(stored, access, steps, form, reading, this.assessments::keep);
	}

	private Saved save(AssessmentDetails stored, Access access, List<Step> steps, AnswersForm form, Reading reading,
			Saving saving) {
		Map<String, Long> versions = new LinkedHashMap<>();
		Instant at = this.clock.instant();
		for (Step step : steps) {
			List<Question> questions = step.questions().toList();
			versions.put(step.id(), form.version(step.id()));
			if (steps.size() > 1 && isUnchanged(questions, stored, reading)
					&& questions.stream().noneMatch((question) -> stored.isUnconfirmed(question.id()))) {
				continue;
			}
			SaveResult result = saving.save(stored.id(), access, step.id(),
					reading.of(questions, form.version(step.id()), form.tab()));
			if (!(result instanceof SaveResult.Saved saved)) {
				throw new IllegalStateException("A form without problems was refused: " + result);
			}
			versions.put(step.id(), saved.version());
			at = saved.at();
		}
		return new Saved(versions, at);
	}

	private static boolean isUnchanged(List<Question> questions, AssessmentDetails stored, Reading reading) {
		Answers answers = Answers.read(questions, reading.of(questions, 0, "").answers()).answers();
		for (Question question : questions) {
			boolean answered = answers.has(question.id())
					|| reading.answers().containsKey(question.id()) && reading.answers().get(question.id()) == null;
			Object before = stored.answers().get(question.id());
			String note = reading.notes().getOrDefault(question.id(), "").strip();
			if (answered != stored.answers().containsKey(question.id())
					|| !java.util.Objects.equals(before, answers.get(question.id()))
					|| !note.equals(stored.notes().getOrDefault(question.id(), ""))) {
				return false;
			}
		}
		return true;
	}

	/** One of the two ways to save a step. */
	private interface Saving {

		SaveResult save(UUID id, Access access, String step, StepAnswers answers);

	}

	/**
	 * What the form carries from now on.
	 *
	 * @param versions by step id
	 */
	record Saved(Map<String, Long> versions, Instant at) {
	}

}
