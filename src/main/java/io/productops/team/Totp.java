package io.productops.team;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import org.bouncycastle.util.encoders.Base32;

/**
 * The six digits that a device shows for thirty seconds (RFC 6238), as every common app
 * for them makes them.
 */
final class Totp {

	private static final int KEY_BYTES = 20;

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

	private Totp() {
	}

	/** A new key in Base32, to be typed into a device. */
	static String key() {
		byte[] bits = new byte[KEY_BYTES];
		RANDOM.nextBytes(bits);
		return Base32.toBase32String(bits);
	}

	/**
	 * The time step that a code belongs to, or 0 when it is none. A clock may be one step
	 * off either way.
	 */
	static long step(String key, String typed, Instant now) {
		byte[] code = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
		long found = 0;
		for (int off = -1; off <= 1; off++) {
			Instant then = now.plus(CODES.getTimeStep().multipliedBy(off));
			if (MessageDigest.isEqual(code(key, then).getBytes(StandardCharsets.UTF_8), code)) {
				found = Math.max(found, then.getEpochSecond() / CODES.getTimeStep().toSeconds());
			}
		}
		return found;
	}

	/** What the device shows at that time. */
	static String code(String key, Instant at) {
		try {
			return CODES.generateOneTimePasswordString(new SecretKeySpec(Base32.decode(key), CODES.getAlgorithm()), at,
					Locale.ROOT);
		}
		catch (InvalidKeyException ex) {
			throw new IllegalStateException("Any bytes are a key", ex);
		}
	}

}
