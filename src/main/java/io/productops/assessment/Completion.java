package io.productops.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.productops.advice.Advice;
import io.productops.advice.AdviceEngine;
import io.productops.advice.AdviceJson;
import io.productops.advice.Answers;
import io.productops.advice.Playbook;
import io.productops.advice.Question;

/**
 * Makes the finished advice from the answers of a draft.
 */
final class Completion {

	private Completion() {
	}

	static FinishedAdvice of(Assessment assessment, Playbook playbook, String token, Instant now) {
		Answers answers = Answers.read(playbook.questions(), assessment.answers()).answers();
		List<Question> missing = playbook.questions()
			.stream()
			.filter((question) -> question.required() && !answers.has(question.id()))
			.toList();
		if (!missing.isEmpty()) {
			throw new IncompleteAssessmentException(missing);
		}
		requireConfirmed(assessment, playbook, playbook.visible(answers));
		Advice advice = AdviceEngine.advise(playbook, answers);
		AnswerSnapshot snapshot = AnswerSnapshot.of(playbook, assessment.answers(), assessment.notes());
		return new FinishedAdvice(assessment.id(), token, advice, AdviceJson.write(advice), snapshot, now);
	}

	/** What is not asked is not shown either, and nobody could confirm it. */
	private static void requireConfirmed(Assessment assessment, Playbook playbook, Set<String> visible) {
		CarriedOver carried = assessment.carriedOver();
		if (carried == null) {
			return;
		}
		List<Question> open = playbook.questions()
			.stream()
			.filter((question) -> visible.contains(question.id()) && carried.unconfirmed().contains(question.id()))
			.toList();
		if (!open.isEmpty()) {
			throw new UnconfirmedAnswersException(carried.reference(), open);
		}
	}

}
