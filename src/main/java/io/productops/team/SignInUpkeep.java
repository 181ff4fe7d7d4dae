package io.productops.team;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes once an hour what only served to sign in and is over.
 */
@Component
class SignInUpkeep {

	private final ThrottleService throttle;

	SignInUpkeep(ThrottleService throttle) {
		this.throttle = throttle;
	}

	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
	void deleteWhatIsOver() {
		this.throttle.deleteQuiet();
	}

}
