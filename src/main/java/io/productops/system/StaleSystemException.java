package io.productops.system;

/**
 * A system was changed by somebody else since it was read; nothing was overwritten.
 */
public class StaleSystemException extends RuntimeException {

	private final transient SystemDetails stored;

	StaleSystemException(SystemDetails stored) {
		super("System " + stored.id() + " has version " + stored.version() + " now");
		this.stored = stored;
	}

	/** As it is now. */
	public SystemDetails stored() {
		return this.stored;
	}

}
