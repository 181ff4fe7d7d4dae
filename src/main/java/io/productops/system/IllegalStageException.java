package io.productops.system;

/**
 * Somebody wanted to move a system to a stage that does not follow the one it is in, or
 * to change one that has ended.
 */
public class IllegalStageException extends RuntimeException {

	private final transient SystemDetails stored;

	private final Stage wanted;

	IllegalStageException(SystemDetails stored, Stage wanted) {
		super("System " + stored.id() + " is " + stored.stage() + " and can become only " + stored.stage().next()
				+ ", not " + wanted);
		this.stored = stored;
		this.wanted = wanted;
	}

	/** As it is. */
	public SystemDetails stored() {
		return this.stored;
	}

	public Stage wanted() {
		return this.wanted;
	}

}
