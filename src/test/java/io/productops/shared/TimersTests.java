package io.productops.shared;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.productops.OnH2;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.TaskScheduler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether what a timer starts holds up the others.
 */
@OnH2
class TimersTests {

	/** E-mails, digests, reminders, deleting, and a preview. */
	private static final int LONG = 5;

	@Autowired
	private TaskScheduler timers;

	@Test
	void whatTakesLongHoldsUpNoOtherTimer() throws InterruptedException {
		CountDownLatch end = new CountDownLatch(1);
		CountDownLatch begun = new CountDownLatch(LONG);
		CountDownLatch another = new CountDownLatch(1);
		try {
			for (int i = 0; i < LONG; i++) {
				this.timers.schedule(() -> waitFor(begun, end), Instant.EPOCH);
			}
			assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
			this.timers.schedule(another::countDown, Instant.EPOCH);
			assertThat(another.await(10, TimeUnit.SECONDS)).isTrue();
		}
		finally {
			end.countDown();
		}
	}

	private static void waitFor(CountDownLatch begun, CountDownLatch end) {
		begun.countDown();
		try {
			end.await(1, TimeUnit.MINUTES);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
