package io.productops.recommendation;

/**
 * Somebody wanted to take back what can no longer be taken back.
 */
public class TooLateException extends RuntimeException {

	TooLateException() {
		super("The change can no longer be taken back");
	}

}
