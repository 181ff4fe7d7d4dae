package io.productops.shared;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets old answers once an hour.
 */
@Component
class IdempotencyExpiry {

	private final IdempotencyService answers;

	IdempotencyExpiry(IdempotencyService answers) {
		this.answers = answers;
	}

	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
	void forgetOld() {
		this.answers.forgetOld();
	}

}
