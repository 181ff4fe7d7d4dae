package io.productops.recommendation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.productops.team.CurrentPerson;
import io.productops.team.TeammateService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Carries out every change of a recommendation, one at a time or many at once: row,
 * history, whom to tell and audit log together. The caller has opened it for a change.
 */
@Component
class RecommendationChanges {

	private final RecommendationEventRepository events;

	private final TeammateService teammates;

	private final RecommendationNotices notices;

	private final RecommendationLog log;

	private final AcceptedWork accepted;

	private final Clock clock;

	RecommendationChanges(RecommendationEventRepository events, TeammateService teammates,
			RecommendationNotices notices, RecommendationLog log, AcceptedWork accepted, Clock clock) {
		this.events = events;
		this.teammates = teammates;
		this.notices = notices;
		this.log = log;
		this.accepted = accepted;
		this.clock = clock;
	}

	HistoryEntry decide(Recommendation found, Decision decision, CurrentPerson person) {
		LocalDate today = LocalDate.now(this.clock.withZone(person.zone()));
		LocalDate until = decision.until();
		if (until != null && !until.isAfter(today)) {
			throw new IllegalArgumentException("Decide on a day after today");
		}
		WorkState next = decision.appliedTo(found.work());
		requireOwner(found, next, person);
		RecommendationEvent event = found.decide(decision.change(), next, decision.words(), person.id(), now());
		if (decision.change() == StatusChange.ACCEPT) {
			found.acceptedOn(today);
			this.accepted.begin(found, decision.beginning(), person);
		}
		return changed(found, event, person);
	}

	/** Null where nothing would be different. */
	@Nullable HistoryEntry become(Recommendation found, WorkState next, String action, CurrentPerson person) {
		if (next.equals(found.work())) {
			return null;
		}
		requireOwner(found, next, person);
		return changed(found, found.become(next, action, null, person.id(), now()), person);
	}

	/**
	 * Takes the last change back, which this person made.
	 * @throws TooLateException when that is no decision of theirs, or too long ago
	 */
	HistoryEntry undo(Recommendation found, CurrentPerson person) {
		HistoryEntry last = entry(found, found.events());
		if (last.undoableUntil(person.id(), this.clock.instant()) == null) {
			throw new TooLateException();
		}
		return restore(found, found.work().before(last.changes()), person);
	}

	/** Takes a change back; null where somebody has changed the same since. */
	@Nullable HistoryEntry undo(Recommendation found, int number, CurrentPerson person) {
		List<FieldChange> made = entry(found, number).changes();
		WorkState work = found.work();
		return work.equals(work.after(made)) ? restore(found, work.before(made), person) : null;
	}

	private HistoryEntry entry(Recommendation found, int number) {
		return this.events.findByRecommendationIdAndNumber(found.id(), number).entry();
	}

	/** As it was: whoever owned it then may, even if they have left the team. */
	private HistoryEntry restore(Recommendation found, WorkState before, CurrentPerson person) {
		boolean accepted = found.work().status() == RecommendationStatus.ACCEPTED;
		RecommendationEvent event = found.become(before, "undone", null, person.id(), now());
		if (accepted && before.status() != RecommendationStatus.ACCEPTED) {
			this.accepted.takeBack(found, person);
		}
		return changed(found, event, person);
	}

	private HistoryEntry changed(Recommendation found, RecommendationEvent event, CurrentPerson person) {
		this.events.save(event);
		HistoryEntry entry = event.entry();
		this.notices.changed(found, entry, person);
		this.log.changed(found, entry, person);
		return entry;
	}

	private void requireOwner(Recommendation found, WorkState next, CurrentPerson person) {
		this.teammates.requireTeammate(found.team(), next.owner(), found.work().owner(), person);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
