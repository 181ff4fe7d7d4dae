package io.productops.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Only whoever makes up the past is in it, and not for longer.
 */
class DemoClockTests {

	private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

	private static final Instant THEN = Instant.parse("2025-07-01T08:00:00Z");

	private final DemoClock clock = new DemoClock(Clock.fixed(NOW, ZoneOffset.UTC));

	@Test
	void isInThePastForTheThreadThatWentThere() {
		this.clock.at(THEN, () -> {
			assertThat(this.clock.instant()).isEqualTo(THEN);
			assertThat(this.clock.withZone(ZoneId.of("Asia/Tokyo")).instant()).isEqualTo(THEN);
			assertThat(CompletableFuture.supplyAsync(this.clock::instant).join()).isEqualTo(NOW);
		});
		assertThat(this.clock.instant()).isEqualTo(NOW);
	}

	@Test
	void comesBackWhenSomethingFails() {
		assertThatIllegalStateException().isThrownBy(() -> this.clock.at(THEN, () -> {
			throw new IllegalStateException();
		}));
		assertThat(this.clock.instant()).isEqualTo(NOW);
	}

}
