package io.productops.shared.web;

/**
 * One address, or one token, asks too often.
 */
public class TooManyRequestsException extends RuntimeException {

	private final long retryAfterSeconds;

	TooManyRequestsException(long retryAfterSeconds) {
		super("Too many requests");
		this.retryAfterSeconds = retryAfterSeconds;
	}

	/** At least 1. */
	public long retryAfterSeconds() {
		return this.retryAfterSeconds;
	}

}
