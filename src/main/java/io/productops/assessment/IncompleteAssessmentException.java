package io.productops.assessment;

import java.util.List;

import io.productops.advice.Question;

/**
 * Advice needs answers that are not there yet.
 */
public class IncompleteAssessmentException extends RuntimeException {

	private final transient List<Question> missing;

	IncompleteAssessmentException(List<Question> missing) {
		super("Not answered: " + missing.stream().map(Question::id).toList());
		this.missing = List.copyOf(missing);
	}

	/** The required questions without an answer, in order; never empty. */
	public List<Question> missing() {
		return this.missing;
	}

}
