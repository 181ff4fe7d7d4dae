package io.productops.playbook;

import io.productops.advice.PlaybookDocument.Quote;
import io.productops.advice.Question;
import org.jspecify.annotations.Nullable;

/**
 * Shows a question that is being edited as the assessment would ask it; the room that
 * asks questions makes it, which this one cannot see.
 */
public interface QuestionSpecimen {

	/**
	 * The question without an answer.
	 * @param quote beside the reason for the question
	 * @return what the fragment {@code fragments/question} takes
	 */
	Object of(Question question, @Nullable Quote quote);

}
