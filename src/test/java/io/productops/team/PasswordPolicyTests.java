package io.productops.team;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which passwords are taken (ASVS V6.2.1, V6.2.4, V6.2.5, V6.2.9, V6.2.11, V6.2.12).
 */
class PasswordPolicyTests {

	private final PasswordPolicy policy = new PasswordPolicy();

	@ParameterizedTest
	@ValueSource(strings = { "rivers run uphill", "x9 Kd!mq2-Lw0z", "            y z", "ein Löffel Öl 油 😀",
			"aaa bbb ccc ddd eee", "83749201938475", "savannah sunsets over Lagos", "tab\tand\0nul inside",
			"correcthorsebatterystaple", "ops are not enough here" })
	void takesWhatNobodyGuesses(String password) {
		assertThat(fault(password)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "elevenchars", "🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎" })
	void refusesLessThanTwelveCharacters(String password) {
		assertThat(fault(password)).startsWith("Use 12 characters or more");
	}

	@Test
	void countsCharactersAsPeopleDo() {
		String emoji = "🐎🐖🐄🐑🐐🐓🦆🦢🦉🐕🐈🐁";
		assertThat(emoji).hasSize(24);
		assertThat(fault(emoji)).isNull();
		assertThat(fault("river stone ".repeat(10) + "crossing")).isNull();
		assertThat(fault("river stone ".repeat(10) + "crossings")).startsWith("Use 128 characters or fewer");
	}

	@ParameterizedTest
	@ValueSource(strings = { "motherfucker", "1qaz2wsx3edc", "Password1234!", "P@ssw0rd2024!", "4dmin1strat0r",
			"ADMINISTRATOR", "123456789012", "098765432109", "qwertyuiop12345", "abcdefghijklm", "aaaaaaaaaaaa",
			"passwordpassword", "abcabcabcabc", "!!michael!!2024", "monkey123456", "!l3tm31n!!!!", "asdfghjkl;12" })
	void refusesCommonOnesAndTheirSimpleVariations(String password) {
		assertThat(fault(password)).startsWith("Choose another password");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ada.lovelace", "Ada Lovelace 1815", "lovelace-2026!", "adalovelace!!!!",
			"ProductOps2026!", "Product Ops Advisor", "ada@example.org", "lovelace-password1" })
	void refusesWhatOthersKnowOfThePersonAndTheProduct(String password) {
		assertThat(this.policy.fault(password, "ada.lovelace@example.org", "Ada Lovelace")).isNotNull();
	}

	@Test
	void refusesHalfACharacter() {
		assertThat(fault("rivers run \ud83d uphill")).startsWith("Take out");
	}

	private String fault(String password) {
		return this.policy.fault(password, "ann@example.org", "Ann O");
	}

}
