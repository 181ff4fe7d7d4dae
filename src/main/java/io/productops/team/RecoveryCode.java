package io.productops.team;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.productops.shared.Sha256;
import org.bouncycastle.util.encoders.Base32;

/**
 * A code on paper that replaces the device once. It has 120 random bits, so that its
 * plain hash is safe to store.
 *
 * @param text without hyphens
 */
record RecoveryCode(String text) {

	static final int COUNT = 10;

	private static final int BYTES = 15;

	private static final SecureRandom RANDOM = new SecureRandom();

	static List<RecoveryCode> create() {
		return Stream.generate(RecoveryCode::one).limit(COUNT).toList();
	}

	private static RecoveryCode one() {
		byte[] bits = new byte[BYTES];
		RANDOM.nextBytes(bits);
		return new RecoveryCode(Base32.toBase32String(bits).toLowerCase(Locale.ROOT));
	}

	/** As somebody typed it. */
	static RecoveryCode read(String typed) {
		return new RecoveryCode(typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT));
	}

	String hash() {
		return Sha256.of("recovery:" + this.text);
	}

	/** In groups of four, as it is shown. */
	String shown() {
		return String.join("-", this.text.split("(?<=\\G.{4})"));
	}

}
