package io.productops.recommendation;

/**
 * Somebody was to own a recommendation who is no member of its team.
 */
public class UnknownOwnerException extends RuntimeException {

	UnknownOwnerException() {
		super("The owner is no member of the team");
	}

}
