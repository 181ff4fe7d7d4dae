package io.productops.shared;

/**
 * An idempotency key was used for another request before.
 */
public class KeyReusedException extends RuntimeException {

	KeyReusedException() {
		super("The idempotency key was used for another request");
	}

}
