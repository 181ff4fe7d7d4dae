package io.productops.impact;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.productops.assessment.StoredAdvice;
import io.productops.assessment.StoredAdviceService;
import io.productops.impact.ReplayResult.Shown;
import io.productops.playbook.PlaybookService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes every stored advice once more on the playbook that it was made on, and compares.
 */
@Component
class ReplayRound {

	private static final Logger log = LoggerFactory.getLogger(ReplayRound.class);

	/** So many are read at once, and so many are done when somebody cancels. */
	private static final int PART = 20;

	private final StoredAdviceService stored;

	private final PlaybookService playbooks;

	private final ReplayRepository replays;

	private final RunRepository runs;

	private final BackgroundWork work;

	private final TransactionOperations transactions;

	private final Clock clock;

	ReplayRound(StoredAdviceService stored, PlaybookService playbooks, ReplayRepository replays, RunRepository runs,
			BackgroundWork work, TransactionOperations transactions, Clock clock) {
		this.stored = stored;
		this.playbooks = playbooks;
		this.replays = replays;
		this.runs = runs;
		this.work = work;
		this.transactions = transactions;
		this.clock = clock;
	}

	void run(UUID id) {
		try {
			Parts<StoredAdvice> parts = new Parts<>(this.stored::advices, this.stored.last(), PART);
			List<List<Replayed>> different = this.work.share(() -> replay(id, parts));
			finish(id, different.stream().flatMap(List::stream).toList());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.runs.end(id, RunState.CUT_OFF, this.clock.instant());
		}
		catch (RuntimeException ex) {
			log.error("The check of stored advice failed", ex);
			this.runs.end(id, RunState.FAILED, this.clock.instant());
		}
	}

	/** Those that come out differently. */
	private List<Replayed> replay(UUID run, Parts<StoredAdvice> parts) {
		List<Replayed> different = new ArrayList<>();
		for (List<StoredAdvice> part = parts.next(); !part.isEmpty(); part = parts.next()) {
			part.stream().map(this::replay).filter((each) -> !each.same()).forEach(different::add);
			if (!this.runs.advance(run, part.size(), this.clock.instant())) {
				parts.end();
			}
		}
		return different;
	}

	/** One of them. */
	Replayed replay(StoredAdvice stored) {
		return new Replayed(stored.assessment(), (stored.team() != null) ? stored.reference() : null, same(stored));
	}

	private boolean same(StoredAdvice stored) {
		try {
			return stored.again(this.playbooks.version(stored.playbookSha256())).equals(stored.advice());
		}
		catch (RuntimeException ex) {
			log.error("The advice of assessment {} cannot be made once more", stored.assessment(), ex);
			return false;
		}
	}

	private void finish(UUID id, List<Replayed> different) {
		this.transactions.executeWithoutResult((transaction) -> {
			Instant now = this.clock.instant();
			if (this.runs.end(id, RunState.FINISHED, now)) {
				this.replays.finish(id, result(different));
				this.replays.others(id, now).forEach(this.runs::delete);
			}
		});
	}

	private static ReplayResult result(List<Replayed> different) {
		List<Shown> shown = new ArrayList<>();
		int withoutTeam = 0;
		for (Replayed each : different) {
			String reference = each.reference();
			if (reference == null) {
				withoutTeam++;
			}
			else if (shown.size() < ReplayResult.MOST_SHOWN) {
				shown.add(new Shown(each.assessment(), reference));
			}
		}
		return new ReplayResult(different.size(), withoutTeam, List.copyOf(shown));
	}

}
