package io.productops.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/**
 * A secret that opens something to whoever holds it; only its hash is stored.
 */
public final class Secret {

	private static final SecureRandom RANDOM = new SecureRandom();

	private Secret() {
	}

	/** 256 random bits as 43 characters that need no escape in a URL or a cookie. */
	public static String create() {
		byte[] bits = new byte[32];
		RANDOM.nextBytes(bits);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
	}

	/** Compares in a time that says nothing about where they differ. */
	public static boolean matches(@Nullable String secret, @Nullable String hash) {
		return secret != null && hash != null && MessageDigest
			.isEqual(Sha256.of(secret).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
	}

}
