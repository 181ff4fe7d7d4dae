package io.productops.assessment;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.productops.recommendation.RecommendationService;
import io.productops.shared.OneProcess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
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
	private static final int PART = 500;

	private final AssessmentRepository assessments;

	private final FinishedAdviceRepository advices;

	private final RecommendationService recommendations;

	private final Issuing issuing;

	private final OneProcess turns;

	private final TransactionOperations transactions;

	LateIssuing(AssessmentRepository assessments, FinishedAdviceRepository advices,
			RecommendationService recommendations, Issuing issuing, OneProcess turns,
			TransactionOperations transactions) {
		this.assessments = assessments;
		this.advices = advices;
		this.recommendations = recommendations;
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
		List<UUID> all = this.assessments.findCompletedOfTeams();
		int issued = 0;
		for (int from = 0; from < all.size(); from += PART) {
			List<UUID> part = all.subList(from, Math.min(from + PART, all.size()));
			Set<UUID> done = this.recommendations.issued(part);
			issued += (int) part.stream().filter((id) -> !done.contains(id) && issue(id)).count();
		}
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
