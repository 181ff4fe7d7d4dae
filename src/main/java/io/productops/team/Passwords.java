package io.productops.team;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id. It is slow and takes memory on purpose, so only a few
 * are hashed at once, and a password without an account takes as long as one with.
 */
@Component
class Passwords {

	private static final int SALT_BYTES = 16;

	private static final int HASH_BYTES = 32;

	private static final int LANES = 1;

	private static final int MEMORY_KIB = 19 * 1024;

	private static final int PASSES = 2;

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final PasswordEncoder encoder = new DelegatingPasswordEncoder("argon2id",
			Map.of("argon2id", new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES)));

	private final Semaphore places = new Semaphore(2 * Runtime.getRuntime().availableProcessors());

	/** Stands in where there is no account. */
	private final String nobody = this.encoder.encode("nobody has this password");

	String hash(String password) {
		return atOnce(() -> this.encoder.encode(password));
	}

	/**
	 * Whether it is the password.
	 * @param hash as stored, or null: then it never is
	 */
	boolean matches(String password, @Nullable String hash) {
		boolean possible = hash != null && password.codePointCount(0, password.length()) <= PasswordPolicy.LONGEST;
		String given = possible ? password : "nothing of this length is a password";
		return atOnce(() -> this.encoder.matches(given, possible ? hash : this.nobody)) && possible;
	}

	/** Whether today's settings would hash it otherwise. */
	boolean isOutdated(String hash) {
		return this.encoder.upgradeEncoding(hash);
	}

	private <T> T atOnce(java.util.function.Supplier<T> work) {
		try {
			if (!this.places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new TooManyAttemptsException(PATIENCE);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new TooManyAttemptsException(PATIENCE);
		}
		try {
			return work.get();
		}
		finally {
			this.places.release();
		}
	}

}
