package io.productops.team;

/**
 * The person has as many tokens as anybody may have at a time.
 */
public class TooManyTokensException extends RuntimeException {

	TooManyTokensException() {
		super("At most " + TokenService.MOST + " tokens at a time");
	}

}
