package io.productops.playbook;

/**
 * A draft cannot be published as it is; nothing was changed.
 */
public class PublishRefusedException extends RuntimeException {

	private final Why why;

	PublishRefusedException(int draft, Why why) {
		super("Draft " + draft + " cannot be published: " + why);
		this.why = why;
	}

	public Why why() {
		return this.why;
	}

	/** What stands in the way. */
	public enum Why {

		/** It is the same text as the published version. */
		NOTHING_CHANGED,

		/**
		 * Another version was published since the draft was begun or brought up to date.
		 */
		OUTDATED,

		/** Whoever wrote it may not publish it here. */
		OWN_WORK

	}

}
