package io.productops.team;

/**
 * Somebody was to be given something of a team who is no member of it.
 */
public class UnknownOwnerException extends RuntimeException {

	UnknownOwnerException() {
		super("The owner is no member of the team");
	}

}
