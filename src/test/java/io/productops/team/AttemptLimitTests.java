package io.productops.team;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How fast somebody can guess (ASVS V6.3.1).
 */
class AttemptLimitTests {

	private static final Instant START = Instant.parse("2026-11-18T09:00:00Z");

	@Test
	void doublesTheDelayUpToALimit() {
		assertThat(AttemptLimit.ACCOUNT.delay(4)).isZero();
		assertThat(AttemptLimit.ACCOUNT.delay(5)).hasSeconds(1);
		assertThat(AttemptLimit.ACCOUNT.delay(8)).hasSeconds(8);
		assertThat(AttemptLimit.ACCOUNT.delay(11)).hasSeconds(60);
		assertThat(AttemptLimit.ACCOUNT.delay(Integer.MAX_VALUE)).hasSeconds(60);
		assertThat(AttemptLimit.ADDRESS.delay(19)).isZero();
		assertThat(AttemptLimit.ADDRESS.delay(1_000)).isEqualTo(Duration.ofMinutes(15));
	}

	@Test
	void letsAnEagerGuesserTryOnceAMinute() {
		Attempts attempts = new Attempts("x", START);
		int taken = 0;
		for (Instant now = START; now.isBefore(START.plus(Duration.ofHours(1))); now = now.plusSeconds(1)) {
			if (attempts.patience(now).compareTo(Duration.ZERO) <= 0) {
				attempts.count(AttemptLimit.ACCOUNT, now);
				taken++;
			}
		}
		assertThat(taken).isBetween(60, 70);
	}

	@Test
	void neverMakesAnOwnerWaitLong() {
		Attempts attempts = new Attempts("x", START);
		for (int i = 0; i < 10_000; i++) {
			attempts.count(AttemptLimit.ACCOUNT, START);
		}
		assertThat(attempts.patience(START)).isLessThanOrEqualTo(Duration.ofSeconds(60));
	}

	@Test
	void forgetsAfterTwoQuietHours() {
		Attempts attempts = new Attempts("x", START);
		for (int i = 0; i < 50; i++) {
			attempts.count(AttemptLimit.ADDRESS, START);
		}
		Instant later = START.plus(AttemptLimit.MEMORY).plusSeconds(1);
		attempts.count(AttemptLimit.ADDRESS, later);
		assertThat(attempts.patience(later)).isZero();
	}

	@Test
	void forgivesAnAccountButOnlyOneAttemptOfAnAddress() {
		Attempts account = new Attempts("x", START);
		Attempts address = new Attempts("y", START);
		for (int i = 0; i < 30; i++) {
			account.count(AttemptLimit.ACCOUNT, START);
			address.count(AttemptLimit.ADDRESS, START);
		}
		AttemptLimit.ACCOUNT.succeed(account, START);
		AttemptLimit.ADDRESS.succeed(address, START);
		account.count(AttemptLimit.ACCOUNT, START);
		address.count(AttemptLimit.ADDRESS, START);
		assertThat(account.patience(START)).isZero();
		assertThat(address.patience(START)).isEqualTo(AttemptLimit.ADDRESS.delay(30));
	}

	@Test
	void namesNobodyInClear() {
		assertThat(AttemptLimit.ACCOUNT.of("ada@example.org").subject()).hasSize(64)
			.doesNotContain("ada")
			.isNotEqualTo(AttemptLimit.MAIL.of("ada@example.org").subject());
	}

}
