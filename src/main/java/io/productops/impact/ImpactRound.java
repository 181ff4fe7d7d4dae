package io.productops.impact;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

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

	/** So many assessments may get their numbers while others do. */
	private static final int AT_ONCE = 20;

	/** Of more than so many since a run, nobody waits for what comes of them. */
	private static final int MOST_SINCE = 2_000;

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
			long last = hashes.isEmpty() ? 0 : this.stored.last();
			Parts<StoredAnswers> parts = new Parts<>(this.stored::answers, last, PART);
			Tally tally = new Tally();
			this.work.share(() -> compare(id, parts, playbooks, hashes)).forEach(tally::add);
			finish(run, tally, last);
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

	/**
	 * Whether somebody would have to agree to more by now than a finished run found: an
	 * assessment was finished since, or moved to a team.
	 * @param hashes of the playbooks whose assessments count
	 */
	boolean outgrown(ImpactRun run, Compared playbooks, List<String> hashes) {
		UUID id = run.progress().id();
		long last = hashes.isEmpty() ? 0 : this.stored.last();
		if (last - run.last() > MOST_SINCE || this.impacts.claimed(id)) {
			return true;
		}
		// some may have got their number before the last one, and been stored after it
		List<StoredAnswers> since = (last > 0) ? counted(this.stored.answers(run.last() - AT_ONCE, last), hashes)
				: List.of();
		Map<UUID, Difference> ticks = differences(since, playbooks, new Tally());
		ticks.values().removeIf((difference) -> difference.tick() == null);
		ticks.keySet().removeAll(this.impacts.ticked(id, ticks.keySet()));
		return this.stored.teams(ticks.keySet()).values().stream().anyMatch(Objects::nonNull);
	}

	private Tally compare(UUID run, Parts<StoredAnswers> parts, Compared playbooks, List<String> hashes) {
		Tally tally = new Tally();
		for (List<StoredAnswers> part = parts.next(); !part.isEmpty(); part = parts.next()) {
			List<StoredAnswers> counted = counted(part, hashes);
			if (!keep(run, counted.size(), changes(differences(counted, playbooks, tally), tally))) {
				parts.end();
			}
		}
		return tally;
	}

	private static List<StoredAnswers> counted(List<StoredAnswers> part, List<String> hashes) {
		return part.stream().filter((each) -> hashes.contains(each.playbookSha256())).toList();
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

	/** What somebody deleted just now does not count. */
	private Found changes(Map<UUID, Difference> differences, Tally tally) {
		List<ChangedAssessment> changes = new ArrayList<>();
		List<UUID> held = new ArrayList<>();
		Map<UUID, @Nullable UUID> teams = this.stored.teams(differences.keySet());
		differences.forEach((assessment, difference) -> {
			UUID team = teams.get(assessment);
			if (teams.containsKey(assessment)) {
				tally.add(difference, team != null);
			}
			if (team != null) {
				changes.add(new ChangedAssessment(assessment, team, difference));
			}
			else if (teams.containsKey(assessment) && difference.tick() != null) {
				held.add(assessment);
			}
		});
		return new Found(changes, held);
	}

	private boolean keep(UUID run, int done, Found found) {
		try {
			return write(run, done, found);
		}
		catch (DataIntegrityViolationException ex) {
			// somebody deleted one of them just now
			found.each().forEach((one) -> {
				try {
					write(run, 0, one);
				}
				catch (DataIntegrityViolationException gone) {
					log.debug("{} is gone", one);
				}
			});
			return write(run, done, new Found(List.of(), List.of()));
		}
	}

	private boolean write(UUID run, int done, Found found) {
		return Boolean.TRUE.equals(this.transactions.execute((transaction) -> {
			this.impacts.insert(run, found.changes);
			this.impacts.hold(run, found.held);
			return this.runs.advance(run, done, this.clock.instant());
		}));
	}

	/** What was found earlier about this draft is of no more use. */
	private void finish(ImpactRun run, Tally tally, long last) {
		UUID id = run.progress().id();
		this.transactions.executeWithoutResult((transaction) -> {
			Instant now = this.clock.instant();
			if (this.runs.end(id, RunState.FINISHED, now)) {
				this.impacts.finish(id, tally.summary(), last, this.impacts.ticks(id));
				this.impacts.others(run.draft(), id, now).forEach(this.runs::delete);
			}
		});
	}

	/**
	 * What comes out differently.
	 *
	 * @param changes of teams
	 * @param held by keys, and in need of a tick if they were a team’s
	 */
	private record Found(List<ChangedAssessment> changes, List<UUID> held) {

		Stream<Found> each() {
			return Stream.concat(this.changes.stream().map((change) -> new Found(List.of(change), List.of())),
					this.held.stream().map((one) -> new Found(List.of(), List.of(one))));
		}

	}

}
