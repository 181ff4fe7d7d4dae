package io.productops.team;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How passwords are kept (ASVS V6.2.8, V11.4.2).
 */
class PasswordsTests {

	private final Passwords passwords = new Passwords();

	@Test
	void areHashedWithArgon2idAndASaltOfTheirOwn() {
		String hash = this.passwords.hash("rivers run uphill");
		assertThat(hash).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
		assertThat(this.passwords.hash("rivers run uphill")).isNotEqualTo(hash);
		assertThat(this.passwords.isOutdated(hash)).isFalse();
	}

	@Test
	void countEveryCharacter() {
		String longest = "é".repeat(127) + "😀";
		String hash = this.passwords.hash(longest);
		assertThat(this.passwords.matches(longest, hash)).isTrue();
		assertThat(this.passwords.matches("é".repeat(127) + "😁", hash)).isFalse();
		assertThat(this.passwords.matches(" " + longest, hash)).isFalse();
		assertThat(this.passwords.matches(longest.toUpperCase(java.util.Locale.ROOT), hash)).isFalse();
	}

	@Test
	void matchNobodyWithoutAnAccount() {
		assertThat(this.passwords.matches("nobody has this password", null)).isFalse();
		assertThat(this.passwords.matches("nothing of this length is a password", null)).isFalse();
		assertThat(this.passwords.matches("", null)).isFalse();
		assertThat(this.passwords.matches("x".repeat(129), this.passwords.hash("nothing of this length is a password")))
			.isFalse();
	}

	@Test
	void areHashedAnewWhenTheSettingsRose() {
		DelegatingPasswordEncoder weaker = new DelegatingPasswordEncoder("argon2id",
				Map.of("argon2id", new Argon2PasswordEncoder(16, 32, 1, 1024, 1)));
		String hash = weaker.encode("rivers run uphill");
		assertThat(this.passwords.matches("rivers run uphill", hash)).isTrue();
		assertThat(this.passwords.isOutdated(hash)).isTrue();
	}

}
