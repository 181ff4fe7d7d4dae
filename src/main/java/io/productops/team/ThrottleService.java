package io.productops.team;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.productops.team.AttemptLimit.Counted;

import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Slows down whoever guesses passwords and codes, across all processes. An attempt counts
 * before it is looked at, so that many at once gain nothing.
 */
@Service
class ThrottleService {

	private static final int TRIES = 5;

	private final AttemptsRepository attempts;

	private final TransactionOperations transactions;

	private final Clock clock;

	ThrottleService(AttemptsRepository attempts, TransactionOperations transactions, Clock clock) {
		this.attempts = attempts;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Counts one attempt; call {@link #succeeded} when it was a good one.
	 * @param counted always in the order of the limits, so that no two wait for each
	 * other
	 * @throws TooManyAttemptsException when one of them has to wait; then nothing counts
	 */
	void take(Counted... counted) {
		for (int attempt = 1;; attempt++) {
			try {
				this.transactions.executeWithoutResult((transaction) -> count(counted));
				return;
			}
			catch (DataIntegrityViolationException | TransientDataAccessException ex) {
				// two at once began to count the same
				if (attempt == TRIES) {
					throw ex;
				}
			}
		}
	}

	private void count(Counted... counted) {
		Instant now = this.clock.instant();
		List<Attempts> rows = new ArrayList<>();
		Duration wait = Duration.ZERO;
		for (Counted one : counted) {
			Attempts row = this.attempts.findForChange(one.subject())
				.orElseGet(() -> this.attempts.save(new Attempts(one.subject(), now)));
			rows.add(row);
			wait = (row.patience(now).compareTo(wait) > 0) ? row.patience(now) : wait;
		}
		if (wait.compareTo(Duration.ZERO) > 0) {
			throw new TooManyAttemptsException(wait);
		}
		for (int i = 0; i < counted.length; i++) {
			rows.get(i).count(counted[i].limit(), now);
		}
	}

	@Transactional
	void succeeded(Counted... counted) {
		for (Counted one : counted) {
			this.attempts.findForChange(one.subject())
				.ifPresent((row) -> one.limit().succeed(row, this.clock.instant()));
		}
	}

	/** Deletes what is forgotten anyway. */
	@Transactional
	int deleteQuiet() {
		return this.attempts.deleteQuiet(this.clock.instant().minus(AttemptLimit.MEMORY));
	}

}
