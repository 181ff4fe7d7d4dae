package io.productops.assessment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

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

	/** Lower-case hexadecimal SHA-256 of a text. */
	static String hash(String text) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Compares in a time that says nothing about where they differ. */
	static boolean matches(@Nullable String key, String hash) {
		return key != null && MessageDigest.isEqual(hash(key).getBytes(StandardCharsets.US_ASCII),
				hash.getBytes(StandardCharsets.US_ASCII));
	}

}
