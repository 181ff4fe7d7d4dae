package io.productops.system;

/**
 * Somebody was to own a system who is no member of its team.
 */
public class NoMemberException extends RuntimeException {

	NoMemberException() {
		super("The owner is no member of the team");
	}

}
