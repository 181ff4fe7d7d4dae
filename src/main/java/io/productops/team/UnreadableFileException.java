package io.productops.team;

/**
 * A file as a whole cannot be used; the message says why, to the person who sent it.
 */
public class UnreadableFileException extends RuntimeException {

	UnreadableFileException(String message) {
		super(message);
	}

}
