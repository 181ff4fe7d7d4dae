package io.productops.impact;

import java.time.Clock;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Says from time to time that this process is still at its work in the background, also
 * at what waits.
 */
@Component
class RunTimer {

	private final BackgroundWork work;

	private final RunRepository runs;

	private final Clock clock;

	RunTimer(BackgroundWork work, RunRepository runs, Clock clock) {
		this.work = work;
		this.runs = runs;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
	void beat() {
		this.work.atWork().forEach((run) -> this.runs.advance(run, 0, this.clock.instant()));
	}

}
