package io.productops.team;

import java.util.UUID;

/**
 * Somebody whose password was right, or who holds a link; they are not signed in yet.
 */
public record Recognised(UUID person, NextStep next) {

	/** What they still have to do. */
	public enum NextStep {

		/** Nothing: they can be signed in. */
		NONE,

		/** Show a code of their device, or a recovery code. */
		CODE,

		/** Set up a second factor, which this installation wants of admins. */
		ENROLMENT

	}

}
