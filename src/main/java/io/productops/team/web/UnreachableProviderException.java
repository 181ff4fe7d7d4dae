package io.productops.team.web;

import org.jspecify.annotations.Nullable;

/**
 * The identity provider does not answer, or not as the configured one would.
 */
class UnreachableProviderException extends RuntimeException {

	UnreachableProviderException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
