package io.productops.shared;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What may happen only when a change is certain: a message to somebody, the end of a
 * session.
 */
public final class AfterCommit {

	private AfterCommit() {
	}

	/** Runs it after the transaction at hand, or at once where there is none. */
	public static void run(Runnable work) {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			work.run();
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				work.run();
			}
		});
	}

}
