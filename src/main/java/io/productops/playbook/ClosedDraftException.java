package io.productops.playbook;

/**
 * A draft is no longer open; nothing was changed.
 */
public class ClosedDraftException extends RuntimeException {

	private final transient DraftDetails stored;

	ClosedDraftException(DraftDetails stored) {
		super("Draft " + stored.number() + " is no longer open");
		this.stored = stored;
	}

	/** As it is now. */
	public DraftDetails stored() {
		return this.stored;
	}

}
