package io.productops.advice;

/**
 * Writes advice as canonical JSON: members in the order of {@link Advice}, no white space
 * between tokens, numbers without exponent or trailing zeros, UTF-8 without escapes that
 * JSON does not need.
 */
public final class AdviceJson {

	private AdviceJson() {
	}

	public static String write(Advice advice) {
		throw new UnsupportedOperationException();
	}

}
