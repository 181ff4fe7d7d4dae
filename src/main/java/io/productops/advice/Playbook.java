package io.productops.advice;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A playbook that was compiled: it has no fault, and {@link AdviceEngine} can use it.
 * Immutable and safe for use by many threads. {@link PlaybookCompiler} makes it.
 */
public final class Playbook {

	/** Its id, version and hash. */
	public PlaybookRef ref() {
		throw new UnsupportedOperationException();
	}

	/** What is written in it. */
	public PlaybookDocument document() {
		throw new UnsupportedOperationException();
	}

	/** The text it was compiled from. */
	public String text() {
		throw new UnsupportedOperationException();
	}

	/** Every question, in order. */
	public List<Question> questions() {
		throw new UnsupportedOperationException();
	}

	/**
	 * The question of that id.
	 * @throws IllegalArgumentException when there is none
	 */
	public Question question(String id) {
		return findQuestion(id).orElseThrow(() -> new IllegalArgumentException("No question " + id));
	}

	public Optional<Question> findQuestion(String id) {
		throw new UnsupportedOperationException();
	}

	/** The ids of the questions to be asked, given these answers, in question order. */
	public Set<String> visible(Answers answers) {
		throw new UnsupportedOperationException();
	}

	/** The ids of the questions that decide whether a question is asked, in order. */
	public List<String> decidedBy(String question) {
		throw new UnsupportedOperationException();
	}

}
