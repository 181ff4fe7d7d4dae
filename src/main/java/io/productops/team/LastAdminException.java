package io.productops.team;

/**
 * There must be somebody who can look after people: the last admin stays one.
 */
public class LastAdminException extends RuntimeException {

	LastAdminException() {
		super("The last admin who can sign in stays one");
	}

}
