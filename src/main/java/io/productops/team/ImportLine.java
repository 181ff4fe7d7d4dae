package io.productops.team;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One line of a file of people, and what it does.
 *
 * @param number of the line in the file, the heading is 1
 * @param email in lower case, or what stands there instead
 * @param team the name of the team as it stands there
 * @param role as it stands there
 * @param effect what the import does with it
 * @param fault what is wrong, where it does nothing
 * @param teamId null where the team is unknown
 * @param given null where the role is none
 * @param person who has the address already, or null
 */
public record ImportLine(long number, String email, String name, String team, String role, Effect effect,
		@Nullable String fault, @Nullable UUID teamId, @Nullable Role given, @Nullable UUID person) {

	/**
	 * What becomes of a line.
	 */
	public enum Effect {

		/** A new person gets an invitation. */
		INVITE,

		/** Somebody known joins the team. */
		JOIN,

		/** Somebody of the team gets another role. */
		CHANGE,

		/** It is so already. */
		NOTHING,

		/** The line is wrong. */
		REFUSE

	}

}
