package io.productops.assessment;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.productops.shared.OneProcess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes recommendations of the reports that teams had before there were any: after an
 * update, at the next start. Each report is a transaction of its own, so that a start
 * that was cut short is gone on with at the next one.
 */
@Component
class LateIssuing {

	private static final Logger log = LoggerFactory.getLogger(LateIssuing.class);

	private static final Duration LONGEST = Duration.ofMinutes(15);

	/** So many are asked for at once. */
	private static final Limit PART = Limit.of(500);

	private final AssessmentRepository assessments;

	private final FinishedAdviceRepository advices;

	private final Issuing issuing;

	private final OneProcess turns;

	private final TransactionOperations transactions;

	LateIssuing(AssessmentRepository assessments, FinishedAdviceRepository advices, Issuing issuing, OneProcess turns,
			TransactionOperations transactions) {
		this.assessments = assessments;
		this.advices = advices;
		this.issuing = issuing;
		this.turns = turns;
		this.transactions = transactions;
	}

	/** When requests are answered already: an old report can wait for a moment. */
	@EventListener(ApplicationReadyEvent.class)
	void start() {
		this.turns.run("late-recommendations", LONGEST, this::issueMissing);
	}

	/** Also safe when several do it at once. */
	void issueMissing() {
		int issued = 0;
		UUID last = new UUID(0, 0);
		List<UUID> part;
		do {
			part = this.assessments.findNotIssued(last, PART);
			for (UUID id : part) {
				issued += issue(id) ? 1 : 0;
				last = id;
			}
		}
		while (part.size() == PART.max());
		if (issued > 0) {
			log.info("Made recommendations of {} reports that had none", issued);
		}
	}

	/**
	 * Whether there was something to do and it worked; a report that cannot be read holds
	 * up no other.
	 */
	private boolean issue(UUID id) {
		try {
			return Boolean.TRUE.equals(this.transactions.execute((transaction) -> this.assessments.findForChange(id)
				.flatMap((assessment) -> this.advices.findById(id)
					.map((advice) -> this.issuing.issueLate(assessment, advice)))
				.orElse(false)));
		}
		catch (RuntimeException ex) {
			log.error("Could not make recommendations of report {}", id, ex);
			return false;
		}
	}

}
