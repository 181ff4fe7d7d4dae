package io.productops.impact;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Who is said to be at work, so that nobody takes them for gone.
 */
class BackgroundWorkTests {

	private final BackgroundWork work = new BackgroundWork();

	@AfterEach
	void end() {
		this.work.destroy();
	}

	@Test
	void aRoundOfATimerIsAtWorkUntilItEnds() {
		UUID run = UUID.randomUUID();
		this.work.now(run, () -> assertThat(this.work.atWork()).containsExactly(run));
		assertThat(this.work.atWork()).isEmpty();
		assertThatIllegalStateException().isThrownBy(() -> this.work.now(run, () -> {
			throw new IllegalStateException("No answers");
		}));
		assertThat(this.work.atWork()).isEmpty();
	}

}
