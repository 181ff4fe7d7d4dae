package io.productops.audit;

/**
 * Who did something.
 *
 * @param id what tells them from all others of their kind
 * @param name how they are shown
 */
public record Actor(Kind kind, String id, String name) {

	/**
	 * What sort of actor it is.
	 */
	public enum Kind {

		PERSON, VISITOR, TOKEN, SYSTEM

	}

	/** Somebody without an account. */
	public static Actor visitor() {
		return new Actor(Kind.VISITOR, "", "Visitor");
	}

	/** The application itself. */
	public static Actor system() {
		return new Actor(Kind.SYSTEM, "", "System");
	}

}
