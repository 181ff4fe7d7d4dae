package io.productops.shared;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What opens something to its holder.
 */
class SecretTests {

	@Test
	void isMadeOfCharactersThatNeedNoEscape() {
		assertThat(Secret.create()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(Secret.create());
	}

	@Test
	void matchesItsOwnHashOnly() {
		String secret = Secret.create();
		assertThat(Secret.matches(secret, Sha256.of(secret))).isTrue();
		assertThat(Secret.matches(Secret.create(), Sha256.of(secret))).isFalse();
		assertThat(Secret.matches(null, Sha256.of(secret))).isFalse();
		assertThat(Secret.matches(secret, null)).isFalse();
	}

}
