package io.productops.assessment;

import java.security.SecureRandom;

/**
 * Makes the name of an assessment that people can read out, such as POA-7F3K-2210.
 */
final class AssessmentReference {

	private static final SecureRandom RANDOM = new SecureRandom();

	/** Without I, L, O and U, which are misread or make words. */
	private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private AssessmentReference() {
	}

	static String create() {
		StringBuilder reference = new StringBuilder("POA-");
		for (int i = 0; i < 4; i++) {
			reference.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
		}
		return reference.append('-').append(String.format("%04d", RANDOM.nextInt(10_000))).toString();
	}

}
