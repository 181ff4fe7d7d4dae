package io.productops.impact;

/**
 * Too much is waiting to be done in the background; nothing was begun.
 */
public class TooMuchWorkException extends RuntimeException {

	TooMuchWorkException() {
		super("Too much is waiting in the background");
	}

}
