package io.productops.team;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes from time to time what only served to sign in and is over.
 */
@Component
class SignInUpkeep {

	private final ThrottleService throttle;

	private final OneTimeLinks links;

	private final SavedFormService forms;

	private final TransactionOperations transactions;

	SignInUpkeep(ThrottleService throttle, OneTimeLinks links, SavedFormService forms,
			TransactionOperations transactions) {
		this.forms = forms;
		this.throttle = throttle;
		this.links = links;
		this.transactions = transactions;
	}

	/** They may hold a lot of text, and live for minutes. */
	@Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT3M")
	void deleteSavedForms() {
		this.forms.deleteExpired();
	}

	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
	void deleteWhatIsOver() {
		this.throttle.deleteQuiet();
		this.transactions.executeWithoutResult((transaction) -> this.links.deleteExpired());
	}

}
