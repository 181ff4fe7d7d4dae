package io.productops.impact;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.productops.assessment.StoredAdviceService;
import io.productops.team.CurrentPerson;

import org.springframework.stereotype.Service;

/**
 * Checks that every stored advice still comes out byte for byte on the playbook that it
 * was made on. Only for admins ({@link io.productops.shared.ForbiddenException} for
 * others).
 */
@Service
public class ReplayService {

	private final StoredAdviceService stored;

	private final ReplayRepository replays;

	private final ReplayRound round;

	private final RunRepository runs;

	private final BackgroundWork work;

	private final Clock clock;

	ReplayService(StoredAdviceService stored, ReplayRepository replays, ReplayRound round, RunRepository runs,
			BackgroundWork work, Clock clock) {
		this.stored = stored;
		this.replays = replays;
		this.round = round;
		this.runs = runs;
		this.work = work;
		this.clock = clock;
	}

	/** The last check of all. */
	public Optional<ReplayRun> latest(CurrentPerson admin) {
		admin.requireAdmin();
		return this.replays.latest(this.clock.instant());
	}

	/**
	 * Begins a check of all in the background; one that is at work goes on.
	 * @throws TooMuchWorkException when too much is waiting
	 */
	public void start(CurrentPerson admin) {
		if (latest(admin).filter((run) -> run.progress().running()).isPresent()) {
			return;
		}
		UUID id = UUID.randomUUID();
		this.runs.insert(id, RunRepository.REPLAY, this.stored.count(), admin.name(), this.clock.instant());
		this.replays.insert(id);
		if (!this.work.begin(id, () -> this.round.run(id))) {
			this.runs.delete(id);
			throw new TooMuchWorkException();
		}
	}

	/** Ends the check, if it is at work. */
	public void cancel(CurrentPerson admin) {
		latest(admin).ifPresent((run) -> this.runs.end(run.progress().id(), RunState.CANCELLED, this.clock.instant()));
	}

	/**
	 * Checks some, and waits for it.
	 * @param after the last that was checked, or {@link StoredAdviceService#START}
	 * @param most so many at most
	 */
	public List<Replayed> check(CurrentPerson admin, UUID after, int most) {
		admin.requireAdmin();
		return this.stored.advices(after, most).stream().map(this.round::replay).toList();
	}

}
