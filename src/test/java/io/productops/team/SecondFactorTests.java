package io.productops.team;

import java.time.Instant;
import java.util.List;

import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which codes are taken, and how often (ASVS V6.5.1, V6.5.2, V6.5.5).
 */
class SecondFactorTests {

	private static final Instant NOW = Instant.parse("2026-11-18T09:00:10Z");

	private final String key = Totp.key();

	private final List<RecoveryCode> codes = RecoveryCode.create();

	/** The vectors of RFC 6238, appendix B, for SHA-1, of which we show six digits. */
	@ParameterizedTest
	@CsvSource({ "59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037",
			"20000000000, 353130" })
	void codesAreThoseOfTheStandard(long second, String code) {
		String rfc = Base32.toBase32String("12345678901234567890".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
		assertThat(Totp.code(rfc, Instant.ofEpochSecond(second))).isEqualTo(code);
		assertThat(Totp.step(rfc, code, Instant.ofEpochSecond(second))).isEqualTo(second / 30);
	}

	@Test
	void aKeyHas160Bits() {
		assertThat(this.key).matches("[A-Z2-7]{32}").isNotEqualTo(Totp.key());
	}

	@ParameterizedTest
	@ValueSource(ints = { -30, 0, 30 })
	void aClockMayBeOneStepOff(int seconds) {
		assertThat(on().take(Totp.code(this.key, NOW.plusSeconds(seconds)), NOW)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(ints = { -3600, -60, 60, 3600 })
	void aClockMayNotBeFurtherOff(int seconds) {
		assertThat(on().take(Totp.code(this.key, NOW.plusSeconds(seconds)), NOW)).isFalse();
	}

	@Test
	void aCodeIsTakenOnceAndNoneBeforeIt() {
		SecondFactor factor = on();
		String earlier = Totp.code(this.key, NOW.minusSeconds(30));
		String code = Totp.code(this.key, NOW);
		assertThat(factor.take(" " + code.substring(0, 3) + " " + code.substring(3), NOW)).isTrue();
		assertThat(factor.take(code, NOW)).isFalse();
		assertThat(factor.take(earlier, NOW)).isFalse();
		assertThat(factor.take(Totp.code(this.key, NOW.plusSeconds(30)), NOW.plusSeconds(30))).isTrue();
	}

	@Test
	void theCodeThatTurnedItOnSignsNobodyIn() {
		SecondFactor factor = new SecondFactor();
		factor.turnOn(this.key, Totp.step(this.key, Totp.code(this.key, NOW), NOW), this.codes);
		assertThat(factor.take(Totp.code(this.key, NOW), NOW)).isFalse();
	}

	@Test
	void aRecoveryCodeIsTakenOnceHoweverItIsTyped() {
		SecondFactor factor = on();
		String shown = this.codes.get(3).shown();
		assertThat(shown).matches("([a-z2-7]{4}-){5}[a-z2-7]{4}");
		assertThat(factor.take(" " + shown.toUpperCase(java.util.Locale.ROOT).replace("-", " "), NOW)).isTrue();
		assertThat(factor.take(shown, NOW)).isFalse();
		assertThat(factor.recoveryCodesLeft()).isEqualTo(9);
		factor.renew(RecoveryCode.create());
		assertThat(factor.take(this.codes.get(4).shown(), NOW)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "000", "٠١٢٣٤٥", "12345678", "------" })
	void anythingElseIsNoCode(String typed) {
		assertThat(on().take(typed, NOW)).isFalse();
	}

	@Test
	void nothingIsTakenWhenItIsOff() {
		SecondFactor factor = on();
		factor.turnOff();
		assertThat(factor.take(Totp.code(this.key, NOW), NOW)).isFalse();
		assertThat(factor.take(this.codes.get(0).shown(), NOW)).isFalse();
	}

	private SecondFactor on() {
		SecondFactor factor = new SecondFactor();
		factor.turnOn(this.key, 0, this.codes);
		return factor;
	}

}
