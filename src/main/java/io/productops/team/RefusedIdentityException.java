package io.productops.team;

/**
 * The identity provider knows somebody who is not let in here.
 */
public class RefusedIdentityException extends RuntimeException {

	private final Reason reason;

	RefusedIdentityException(Reason reason) {
		super("Not let in: " + reason);
		this.reason = reason;
	}

	public Reason reason() {
		return this.reason;
	}

	/**
	 * Why somebody is not let in.
	 */
	public enum Reason {

		/** Nobody here is that person, and nobody invited them. */
		UNKNOWN,

		/** The person was disabled. */
		DISABLED,

		/** The provider tells no e-mail address that it has confirmed. */
		UNCONFIRMED,

		/** The address belongs to a person who signs in in another way. */
		TAKEN

	}

}
