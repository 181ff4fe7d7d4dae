package io.productops.system;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.productops.shared.IsoDay;
import io.productops.team.CurrentPerson;
import io.productops.team.TeammateService;
import io.productops.team.UnknownOwnerException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes systems: only a PM or a leader of the team does
 * ({@link io.productops.shared.ForbiddenException} for those who read), and never over a
 * change that they have not seen ({@link StaleSystemException}).
 */
@Service
public class StageService {

	private final OpsSystemRepository systems;

	private final OpsSystemEventRepository events;

	private final TeammateService teammates;

	private final SystemLog log;

	private final Clock clock;

	StageService(OpsSystemRepository systems, OpsSystemEventRepository events, TeammateService teammates, SystemLog log,
			Clock clock) {
		this.systems = systems;
		this.events = events;
		this.teammates = teammates;
		this.log = log;
		this.clock = clock;
	}

	/** What is wrong with the day of a next check, or null. */
	public static @Nullable String fault(LocalDate check, LocalDate today) {
		return !check.isAfter(today) ? "Enter a day after today."
				: IsoDay.isTooFar(check, today) ? "Enter a day within the next ten years." : null;
	}

	/**
	 * Moves a system on to another stage.
	 * @param version the one that the person saw
	 * @param words what they say with it; may be blank
	 * @throws IllegalStageException when that does not lead on from where it is
	 */
	@Transactional
	public SystemDetails move(UUID id, long version, Stage next, String words, CurrentPerson person) {
		OpsSystem found = openUnchanged(id, version, person);
		Stage before = found.stage();
		this.events.save(found.move(next, said(words), person.id(), now()));
		this.log.moved(found, before, person);
		return found.details(true);
	}

	/**
	 * Changes what a system is to reach, what it costs and who owns it.
	 * @throws UnknownOwnerException when a new owner is no member of the team
	 * @throws IllegalStageException when it has ended
	 * @throws IllegalArgumentException when another day of the check has a
	 * {@link #fault}, or the check is due: only {@link #check} brings that on
	 */
	@Transactional
	public SystemDetails describe(UUID id, long version, SystemPlan plan, CurrentPerson person) {
		OpsSystem found = openUnchanged(id, version, person);
		List<SystemChange> changes = found.plan().changes(plan);
		if (!changes.isEmpty()) {
			requireCheck(found.details(true), plan.checkOn(), today(person));
			this.teammates.requireTeammate(found.team(), plan.owner(), found.owner(), person);
			this.events.save(found.change(plan, person.id(), now()));
			this.log.changed(found, changes, person);
		}
		return found.details(true);
	}

	private static void requireCheck(SystemDetails stored, @Nullable LocalDate next, LocalDate today) {
		if (Objects.equals(stored.plan().checkOn(), next)) {
			return;
		}
		if (stored.checkDue(today)) {
			throw new IllegalArgumentException("A check that is due is moved on by saying what changed");
		}
		if (next != null) {
			SystemText.require(fault(next, today));
		}
	}

	/**
	 * Keeps what somebody found when they looked what changed, and what follows from it.
	 * @param next the day on which to look again; null for never
	 * @param stage to which it moves on, or null where it stays
	 * @param words what changed
	 * @throws IllegalArgumentException when nothing is said, or the day has a
	 * {@link #fault}
	 * @throws IllegalStageException when the stage does not lead on from where it is
	 */
	@Transactional
	public SystemDetails check(UUID id, long version, @Nullable LocalDate next, @Nullable Stage stage, String words,
			CurrentPerson person) {
		OpsSystem found = openUnchanged(id, version, person);
		String said = said(words);
		if (said == null) {
			throw new IllegalArgumentException("A check says what changed");
		}
		if (next != null) {
			SystemText.require(fault(next, today(person)));
		}
		this.events.save(found.check(next, said, person.id(), now()));
		if (stage != null) {
			Stage before = found.stage();
			this.events.save(found.move(stage, null, person.id(), now()));
			this.log.moved(found, before, person);
		}
		return found.details(true);
	}

	/**
	 * Marks that the exit criterion is met, or that it is not after all.
	 * @throws IllegalStageException when it has ended
	 */
	@Transactional
	public SystemDetails exit(UUID id, long version, boolean met, String words, CurrentPerson person) {
		OpsSystem found = openUnchanged(id, version, person);
		if (found.exitMet() != met) {
			this.events.save(found.exit(met ? today(person) : null, said(words), person.id(), now()));
			this.log.exit(found, person);
		}
		return found.details(true);
	}

	/**
	 * Calls off what is only planned: the system is gone with its history and metrics.
	 * @param version the one that the person saw
	 * @throws IllegalStageException when it has begun
	 */
	@Transactional
	public void callOff(UUID id, long version, CurrentPerson person) {
		OpsSystem found = openUnchanged(id, version, person);
		if (found.stage() != Stage.PLANNED) {
			throw new IllegalStageException(found.details(true), Stage.RETIRED);
		}
		this.systems.delete(found);
		this.log.calledOff(found, person);
	}

	private OpsSystem openUnchanged(UUID id, long version, CurrentPerson person) {
		OpsSystem found = this.systems.openForChange(id, person);
		if (found.version() != version) {
			throw new StaleSystemException(found.details(true));
		}
		if (found.details(true).ended()) {
			throw new IllegalStageException(found.details(true), found.stage());
		}
		return found;
	}

	private static @Nullable String said(String words) {
		SystemText.require(SystemText.words(words));
		return words.isBlank() ? null : words.strip();
	}

	private LocalDate today(CurrentPerson person) {
		return LocalDate.now(this.clock.withZone(person.zone()));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
