package io.productops.assessment.web;

import io.productops.advice.PlaybookDocument.Quote;
import io.productops.advice.Question;
import io.productops.playbook.QuestionSpecimen;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes the questions of the assessment for those who edit them.
 */
@Component
class QuestionSpecimens implements QuestionSpecimen {

	@Override
	public Object of(Question question, @Nullable Quote quote) {
		return QuestionView.of(question, AnswerText.EMPTY, "", Asked.ALWAYS, null, null, quote, null);
	}

}
