package io.productops.shared.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * How often one address may ask.
 */
class RateLimitTests {

	private final MovableClock clock = new MovableClock();

	private final RateLimit limit = new RateLimit(3, this.clock);

	@Test
	void letsSoManyThroughAndSaysWhenToComeBack() {
		takeAll("a");
		assertThatExceptionOfType(TooManyRequestsException.class).isThrownBy(() -> this.limit.take("a"))
			.satisfies((ex) -> assertThat(ex.retryAfterSeconds()).isEqualTo(20));
	}

	@Test
	void countsEachAddressApart() {
		takeAll("a");
		assertThatNoException().isThrownBy(() -> this.limit.take("b"));
	}

	@Test
	void letsTheNextOneThroughAtTheTimeItNamed() {
		takeAll("a");
		this.clock.now = this.clock.now.plus(Duration.ofSeconds(19));
		assertThatExceptionOfType(TooManyRequestsException.class).isThrownBy(() -> this.limit.take("a"))
			.satisfies((ex) -> assertThat(ex.retryAfterSeconds()).isEqualTo(1));
		this.clock.now = this.clock.now.plus(Duration.ofSeconds(1));
		assertThatNoException().isThrownBy(() -> this.limit.take("a"));
	}

	private void takeAll(String address) {
		for (int i = 0; i < 3; i++) {
			this.limit.take(address);
		}
	}

	private static final class MovableClock extends Clock {

		private Instant now = Instant.parse("2026-03-02T09:00:00Z");

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
