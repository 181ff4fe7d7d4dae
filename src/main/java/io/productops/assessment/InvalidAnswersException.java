package io.productops.assessment;

import java.util.List;

import io.productops.advice.Answers;

/**
 * Answers that no advice can be made from.
 */
public class InvalidAnswersException extends RuntimeException {

	private final transient List<Answers.Problem> answers;

	private final transient List<Answers.Problem> notes;

	InvalidAnswersException(List<Answers.Problem> answers, List<Answers.Problem> notes) {
		super("Problems in answers: " + answers.size() + ", in notes: " + notes.size());
		this.answers = List.copyOf(answers);
		this.notes = List.copyOf(notes);
	}

	/** With pointers below the answers; a missing required answer is one of them. */
	public List<Answers.Problem> answers() {
		return this.answers;
	}

	/** With pointers below the notes. */
	public List<Answers.Problem> notes() {
		return this.notes;
	}

}
