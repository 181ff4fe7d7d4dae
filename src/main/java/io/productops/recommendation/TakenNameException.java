package io.productops.recommendation;

/**
 * Another saved view of the same person, or of the same team, has that name: nobody could
 * tell them apart.
 */
public class TakenNameException extends RuntimeException {

	TakenNameException() {
		super("There is a saved view of that name");
	}

}
