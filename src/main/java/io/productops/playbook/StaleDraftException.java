package io.productops.playbook;

/**
 * A draft was saved by somebody else since; nothing was changed.
 */
public class StaleDraftException extends RuntimeException {

	private final transient DraftDetails stored;

	StaleDraftException(DraftDetails stored) {
		super("Draft " + stored.number() + " was saved by somebody else since");
		this.stored = stored;
	}

	/** As it is now. */
	public DraftDetails stored() {
		return this.stored;
	}

}
