package io.productops.impact;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.productops.assessment.StoredAdviceService;
import io.productops.assessment.StoredAnswers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Runs all stored answers under two playbooks and writes down what comes out differently.
 * It holds a few answers at a time, however many there are.
 */
@Component
class ImpactRound {

	private static final Logger log = LoggerFactory.getLogger(ImpactRound.class);

	/** So many are read at once, and so many are done when somebody cancels. */
	private static final int PART = 100;

	private final StoredAdviceService stored;

	private final ImpactRepository impacts;

	private final RunRepository runs;

	private final BackgroundWork work;

	private final TransactionOperations transactions;

	private final Clock clock;

	ImpactRound(StoredAdviceService stored, ImpactRepository impacts, RunRepository runs, BackgroundWork work,
			TransactionOperations transactions, Clock clock) {
		this.stored = stored;
		this.impacts = impacts;
		this.runs = runs;
		this.work = work;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Does the run, until it is done or somebody cancels it.
	 * @param hashes of the playbooks whose assessments count
	 */
	void run(ImpactRun run, Compared playbooks, List<String> hashes) {
		UUID id = run.progress().id();
		try {
			Parts<StoredAnswers> parts = new Parts<>((last, most) -> this.stored.answers(hashes, last, most),
					StoredAnswers::assessment, PART);
			Tally tally = new Tally();
			this.work.share(() -> compare(id, parts, playbooks)).forEach(tally::add);
			finish(run, tally);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.runs.end(id, RunState.CUT_OFF, this.clock.instant());
		}
		catch (RuntimeException ex) {
			log.error("The preview of draft {} failed", run.draft(), ex);
			this.runs.end(id, RunState.FAILED, this.clock.instant());
		}
	}

	private Tally compare(UUID run, Parts<StoredAnswers> parts, Compared playbooks) {
		Tally tally = new Tally();
		for (List<StoredAnswers> part = parts.next(); !part.isEmpty(); part = parts.next()) {
			List<ChangedAssessment> changes = new ArrayList<>();
			for (StoredAnswers each : part) {
				compare(each, playbooks, tally, changes);
			}
			if (!keep(run, part.size(), changes)) {
				parts.end();
			}
		}
		return tally;
	}

	/** Answers that cannot be read hold up no others. */
	private static void compare(StoredAnswers stored, Compared playbooks, Tally tally,
			List<ChangedAssessment> changes) {
		Difference difference;
		try {
			difference = Difference.of(playbooks, stored.raw());
		}
		catch (RuntimeException ex) {
			log.error("The answers of assessment {} cannot be read", stored.assessment(), ex);
			tally.addUnreadable();
			return;
		}
		if (difference.any()) {
			tally.add(difference, stored.team() != null);
			if (stored.team() != null) {
				changes.add(new ChangedAssessment(stored.assessment(), stored.team(), difference));
			}
		}
	}

	private boolean keep(UUID run, int done, List<ChangedAssessment> changes) {
		try {
			return write(run, done, changes);
		}
		catch (DataIntegrityViolationException ex) {
			// somebody deleted one of them just now
			changes.forEach((change) -> {
				try {
					write(run, 0, List.of(change));
				}
				catch (DataIntegrityViolationException gone) {
					log.debug("Assessment {} is gone", change.assessment());
				}
			});
			return write(run, done, List.of());
		}
	}

	private boolean write(UUID run, int done, List<ChangedAssessment> changes) {
		return Boolean.TRUE.equals(this.transactions.execute((transaction) -> {
			this.impacts.insert(run, changes);
			return this.runs.advance(run, done, this.clock.instant());
		}));
	}

	/** What was found earlier about this draft is of no more use. */
	private void finish(ImpactRun run, Tally tally) {
		UUID id = run.progress().id();
		this.transactions.executeWithoutResult((transaction) -> {
			Instant now = this.clock.instant();
			if (this.runs.end(id, RunState.FINISHED, now)) {
				this.impacts.finish(id, tally.summary(), this.impacts.ticks(id));
				this.impacts.others(run.draft(), id, now).forEach(this.runs::delete);
			}
		});
	}

}
