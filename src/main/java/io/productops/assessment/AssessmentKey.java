package io.productops.assessment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import io.productops.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The secret that opens an assessment without an account; only its hash is stored.
 */
final class AssessmentKey {

	private static final SecureRandom RANDOM = new SecureRandom();

	private AssessmentKey() {
	}

	/** 256 random bits as 43 characters that need no escape in a URL or a cookie. */
	static String create() {
		byte[] bits = new byte[32];
		RANDOM.nextBytes(bits);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
	}

	/** Compares in a time that says nothing about where they differ. */
	static boolean matches(@Nullable String key, String hash) {
		return key != null && MessageDigest.isEqual(Sha256.of(key).getBytes(StandardCharsets.US_ASCII),
				hash.getBytes(StandardCharsets.US_ASCII));
	}

}
