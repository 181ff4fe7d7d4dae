package io.productops.assessment;

import java.util.List;

import io.productops.advice.Question;

/**
 * Advice must not rest on answers that came from an earlier report and that nobody has
 * confirmed.
 */
public class UnconfirmedAnswersException extends RuntimeException {

	private final String reference;

	private final transient List<Question> questions;

	UnconfirmedAnswersException(String reference, List<Question> questions) {
		super("Not confirmed: " + questions.stream().map(Question::id).toList());
		this.reference = reference;
		this.questions = List.copyOf(questions);
	}

	/** What people call the assessment that the answers came from. */
	public String reference() {
		return this.reference;
	}

	/** In order; never empty. */
	public List<Question> questions() {
		return this.questions;
	}

}
