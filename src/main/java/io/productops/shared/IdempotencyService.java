package io.productops.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets a request that is sent several times have one effect and one answer. The answer is
 * stored in the transaction of the effect, so that neither is there without the other.
 */
@Service
public class IdempotencyService {

	/** How long an answer can be asked for again. */
	public static final Duration KEPT = Duration.ofHours(24);

	/**
	 * After this time without an answer, the process that was at work is taken for dead;
	 * if it is only slow, its work is taken back.
	 */
	static final Duration PATIENCE = Duration.ofMinutes(2);

	private final IdempotentAnswerRepository answers;

	private final TransactionOperations transactions;

	private final Clock clock;

	IdempotencyService(IdempotentAnswerRepository answers, TransactionOperations transactions, Clock clock) {
		this.answers = answers;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Does the work, or gives the answer of the time when it was done. Work that fails
	 * with an exception has no effect, and its key is free again.
	 * @throws KeyReusedException when the key belongs to another request
	 * @throws RequestInFlightException when the same request is at work
	 */
	public StoredAnswer once(IdempotentRequest request, Supplier<StoredAnswer> work) {
		UUID claim = UUID.randomUUID();
		StoredAnswer known = claim(request, claim);
		if (known != null) {
			return known;
		}
		try {
			return this.transactions.execute((transaction) -> {
				StoredAnswer answer = work.get();
				if (!this.answers.store(request, claim, answer)) {
					throw new RequestInFlightException();
				}
				return answer;
			});
		}
		catch (RuntimeException | Error ex) {
			this.answers.release(request, claim);
			throw ex;
		}
	}

	/** Forgets the answers that nobody can ask for any more. */
	public int forgetOld() {
		return this.answers.deleteOlderThan(this.clock.instant().minus(KEPT));
	}

	/** Claims the key for this request, or gives the answer that it has already. */
	private @Nullable StoredAnswer claim(IdempotentRequest request, UUID claim) {
		Instant now = this.clock.instant();
		if (this.answers.insert(request, claim, now)) {
			return null;
		}
		IdempotentAnswerRepository.Row known = this.answers.find(request).orElseThrow(RequestInFlightException::new);
		if (!now.isBefore(known.claimedAt().plus((known.answer() != null) ? KEPT : PATIENCE))) {
			if (this.answers.takeOver(request, known.claim(), claim, now)) {
				return null;
			}
			throw new RequestInFlightException();
		}
		if (!known.fingerprint().equals(request.fingerprint())) {
			throw new KeyReusedException();
		}
		if (known.answer() == null) {
			throw new RequestInFlightException();
		}
		return known.answer();
	}

}
