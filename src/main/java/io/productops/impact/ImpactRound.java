package io.productops.impact;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.assessment.StoredAdviceService;
import io.productops.assessment.StoredAnswers;
import org.jspecify.annotations.Nullable;
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
	private static final int PART = 500;

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
			Parts<StoredAnswers> parts = new Parts<>(this.stored::answers, hashes.isEmpty() ? 0 : this.stored.last(),
					PART);
			Tally tally = new Tally();
			this.work.share(() -> compare(id, parts, playbooks, hashes)).forEach(tally::add);
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

	private Tally compare(UUID run, Parts<StoredAnswers> parts, Compared playbooks, List<String> hashes) {
		Tally tally = new Tally();
		for (List<StoredAnswers> part = parts.next(); !part.isEmpty(); part = parts.next()) {
			List<StoredAnswers> counted = part.stream()
				.filter((each) -> hashes.contains(each.playbookSha256()))
				.toList();
			if (!keep(run, counted.size(), changes(differences(counted, playbooks, tally), tally))) {
				parts.end();
			}
		}
		return tally;
	}

	/** By assessment, of those that can be read and come out differently. */
	private static Map<UUID, Difference> differences(List<StoredAnswers> part, Compared playbooks, Tally tally) {
		List<UUID> assessments = new ArrayList<>(part.size());
		List<Compared.Read> read = new ArrayList<>(part.size());
		for (StoredAnswers each : part) {
			try {
				read.add(playbooks.read(each.raw()));
				assessments.add(each.assessment());
			}
			catch (RuntimeException ex) {
				// it holds up no others
				log.error("The answers of assessment {} cannot be read", each.assessment(), ex);
				tally.addUnreadable();
			}
		}
		Map<UUID, Difference> differing = new LinkedHashMap<>();
		List<Difference> differences = Difference.of(playbooks, read);
		for (int i = 0; i < differences.size(); i++) {
			if (differences.get(i).any()) {
				differing.put(assessments.get(i), differences.get(i));
			}
		}
		return differing;
	}

	/** Those of teams; what somebody deleted just now does not count. */
	private List<ChangedAssessment> changes(Map<UUID, Difference> differences, Tally tally) {
		List<ChangedAssessment> changes = new ArrayList<>();
		Map<UUID, @Nullable UUID> teams = this.stored.teams(differences.keySet());
		differences.forEach((assessment, difference) -> {
			UUID team = teams.get(assessment);
			if (teams.containsKey(assessment)) {
				tally.add(difference, team != null);
			}
			if (team != null) {
				changes.add(new ChangedAssessment(assessment, team, difference));
			}
		});
		return changes;
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
