package io.productops.journey;

import java.util.Map;
import java.util.stream.Collectors;

import io.productops.advice.PlaybookDocument.Step;
import io.productops.advice.Question;
import io.productops.assessment.AssessmentDetails;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.SaveResult;
import io.productops.assessment.Started;
import io.productops.assessment.StepAnswers;
import org.jspecify.annotations.Nullable;

/**
 * Assessments that are there before a journey begins, filled in without a browser.
 */
final class Drafts {

	private final AssessmentService assessments;

	Drafts(AssessmentService assessments) {
		this.assessments = assessments;
	}

	/** All steps of a worked case are answered, nothing is submitted. */
	Started filled(CaseAnswers worked) {
		Started started = this.assessments.start("Organisation of " + worked.id());
		AssessmentDetails details = this.assessments.find(started.id(), started.access());
		for (Step step : details.playbook().document().steps()) {
			SaveResult result = this.assessments.answer(started.id(), started.access(), step.id(),
					new StepAnswers(of(step, worked.answers()), Map.of(), 0, "draft"));
			if (!(result instanceof SaveResult.Saved)) {
				throw new IllegalStateException(worked + ": " + result);
			}
		}
		return started;
	}

	Started submitted(CaseAnswers worked) {
		Started started = filled(worked);
		this.assessments.complete(started.id(), started.access(), "token-of-a-finished-case-" + started.id());
		return started;
	}

	private static Map<String, @Nullable Object> of(Step step, Map<String, @Nullable Object> answers) {
		return step.questions()
			.map(Question::id)
			.filter((id) -> answers.get(id) != null)
			.collect(Collectors.toMap((id) -> id, answers::get));
	}

}
