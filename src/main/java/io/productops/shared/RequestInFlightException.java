package io.productops.shared;

/**
 * The first request with this idempotency key has no answer yet.
 */
public class RequestInFlightException extends RuntimeException {

	RequestInFlightException() {
		super("A request with this idempotency key is at work");
	}

}
