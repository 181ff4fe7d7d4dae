package io.productops.team;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The form of an API token.
 */
class TokenTextTests {

	@Test
	void isAPrefixTwoHundredAndFiftySixBitsAndAChecksum() {
		Set<String> made = new HashSet<>();
		for (int i = 0; i < 1_000; i++) {
			String token = TokenText.create();
			assertThat(token).matches("poa_[A-Za-z0-9_-]{43}[0-9A-Za-z]{6}");
			assertThat(TokenText.isWhole(token)).isTrue();
			made.add(token);
		}
		assertThat(made).hasSize(1_000);
	}

	@Test
	void tellsEverySlipOfOneKeyAndEveryCut() {
		String token = TokenText.create();
		for (int i = 0; i < token.length(); i++) {
			char other = (token.charAt(i) == 'x') ? 'y' : 'x';
			assertThat(TokenText.isWhole(token.substring(0, i) + other + token.substring(i + 1))).isFalse();
			assertThat(TokenText.isWhole(token.substring(0, i))).isFalse();
		}
		assertThat(TokenText.isWhole(token + "x")).isFalse();
	}

	@Test
	void hasTheSameChecksumForEver() {
		assertThat(TokenText.isWhole("poa_" + "A".repeat(43) + "4CTxOt")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "poa_", "Bearer x", "poa_\u0000" })
	void isNothingElse(String text) {
		assertThat(TokenText.isWhole(text)).isFalse();
	}

}
