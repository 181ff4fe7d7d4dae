package io.productops.team;

/**
 * Another team has that name already.
 */
public class TakenNameException extends RuntimeException {

	TakenNameException() {
		super("Another team has that name");
	}

}
