package io.productops.assessment;

/**
 * Somebody else saved the step since the page was made; nothing was overwritten.
 */
public class StaleStepException extends RuntimeException {

	private final transient StepAnswers mine;

	private final transient StepAnswers theirs;

	StaleStepException(String step, StepAnswers mine, StepAnswers theirs) {
		super("Step " + step + " is at version " + theirs.version() + ", not " + mine.version());
		this.mine = mine;
		this.theirs = theirs;
	}

	/** What was posted, in normal form. */
	public StepAnswers mine() {
		return this.mine;
	}

	/** What is stored. */
	public StepAnswers theirs() {
		return this.theirs;
	}

	public long currentVersion() {
		return this.theirs.version();
	}

}
