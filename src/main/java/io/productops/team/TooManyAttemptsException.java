package io.productops.team;

import java.time.Duration;

/**
 * Somebody tries passwords or codes too often: the answer is 429, whatever they sent.
 */
public class TooManyAttemptsException extends RuntimeException {

	private final Duration wait;

	TooManyAttemptsException(Duration wait) {
		super("Too many attempts");
		this.wait = wait;
	}

	/** How long to wait before the next attempt counts. */
	public Duration patience() {
		return this.wait;
	}

}
