package io.productops.shared;

/**
 * Whoever asks may see the thing but not do this with it: the answer is 403.
 */
public class ForbiddenException extends RuntimeException {

	public ForbiddenException(String message) {
		super(message);
	}

}
