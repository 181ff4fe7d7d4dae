package io.productops.advice;

/**
 * Turns answers into advice: the same answers and the same playbook always give the same
 * advice.
 */
public final class AdviceEngine {

	private AdviceEngine() {
	}

	/**
	 * The advice for these answers.
	 * @throws IllegalArgumentException when an answer is missing that the playbook
	 * requires
	 */
	public static Advice advise(Playbook playbook, Answers answers) {
		throw new UnsupportedOperationException();
	}

}
