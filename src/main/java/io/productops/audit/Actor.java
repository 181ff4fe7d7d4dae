package io.productops.audit;

/**
 * Who did something, as the log names them for ever, whatever they are called later.
 *
 * @param id of the person or the token; never the secret part of a token
 * @param name for people to read
 */
public record Actor(Kind kind, String id, String name) {

	public Actor {
		id = StoredText.of(id, 100);
		name = StoredText.of(name, 200);
	}

	/** Somebody without an account. */
	public static Actor visitor() {
		return new Actor(Kind.VISITOR, "visitor", "A visitor");
	}

	/** The application itself, such as one of its timers. */
	public static Actor system() {
		return new Actor(Kind.SYSTEM, "system", "The application");
	}

	/** What acts. */
	public enum Kind {

		/** Somebody who is signed in. */
		PERSON,

		/** Somebody without an account, perhaps with the key to an assessment. */
		VISITOR,

		/** A program with the API token of a person. */
		TOKEN,

		/** The application itself. */
		SYSTEM

	}

}
