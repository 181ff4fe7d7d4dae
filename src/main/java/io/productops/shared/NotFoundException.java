package io.productops.shared;

/**
 * There is no such thing, or not for whoever asks: the answer is 404 either way.
 */
public class NotFoundException extends RuntimeException {

	public NotFoundException(String message) {
		super(message);
	}

}
