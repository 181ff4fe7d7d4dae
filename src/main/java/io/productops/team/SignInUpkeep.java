package io.productops.team;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes once an hour what only served to sign in and is over.
 */
@Component
class SignInUpkeep {

	private final ThrottleService throttle;

	private final OneTimeLinks links;

	private final TransactionOperations transactions;

	SignInUpkeep(ThrottleService throttle, OneTimeLinks links, TransactionOperations transactions) {
		this.throttle = throttle;
		this.links = links;
		this.transactions = transactions;
	}

	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
	void deleteWhatIsOver() {
		this.throttle.deleteQuiet();
		this.transactions.executeWithoutResult((transaction) -> this.links.deleteExpired());
	}

}
