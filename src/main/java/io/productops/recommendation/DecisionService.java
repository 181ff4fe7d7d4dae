package io.productops.recommendation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

import io.productops.team.CurrentPerson;
import io.productops.team.TeammateService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes recommendations as people decide: only a PM or a leader of the team does
 * ({@link io.productops.shared.ForbiddenException} for those who read), and never over a
 * change that they have not seen ({@link StaleRecommendationException}).
 */
@Service
public class DecisionService {

	private final RecommendationRepository recommendations;

	private final RecommendationEventRepository events;

	private final TeammateService teammates;

	private final RecommendationLog log;

	private final AcceptedWork accepted;

	private final Clock clock;

	DecisionService(RecommendationRepository recommendations, RecommendationEventRepository events,
			TeammateService teammates, RecommendationLog log, AcceptedWork accepted, Clock clock) {
		this.recommendations = recommendations;
		this.events = events;
		this.teammates = teammates;
		this.log = log;
		this.accepted = accepted;
		this.clock = clock;
	}

	/**
	 * Moves a recommendation on to another status.
	 * @param version the one that the person saw
	 * @throws IllegalTransitionException when that cannot be done from where it stands
	 * @throws UnknownOwnerException when the owner is no member of the team
	 * @throws IllegalArgumentException when the day to decide on is not after today
	 */
	@Transactional
	public RecommendationDetails decide(UUID id, long version, Decision decision, CurrentPerson person) {
		Recommendation found = openUnchanged(id, version, person);
		LocalDate until = decision.until();
		if (until != null && !until.isAfter(LocalDate.now(this.clock.withZone(person.zone())))) {
			throw new IllegalArgumentException("Decide on a day after today");
		}
		WorkState next = decision.appliedTo(found.work());
		requireMember(found, next, person);
		Instant now = now();
		RecommendationEvent event = found.decide(decision.change(), next, decision.words(), person.id(), now);
		if (decision.change() == StatusChange.ACCEPT) {
			this.accepted.begin(found, person);
		}
		return changed(found, event, person);
	}

	/**
	 * Changes who does it, by when, and what they think of it. Nothing happens where
	 * nothing is different.
	 * @param version the one that the person saw
	 * @throws UnknownOwnerException when a new owner is no member of the team
	 */
	@Transactional
	public RecommendationDetails plan(UUID id, long version, WorkPlan plan, CurrentPerson person) {
		Recommendation found = openUnchanged(id, version, person);
		WorkState next = plan.appliedTo(found.work());
		if (next.equals(found.work())) {
			return found.details(true);
		}
		requireMember(found, next, person);
		return changed(found, found.become(next, "edited", null, person.id(), now()), person);
	}

	private Recommendation openUnchanged(UUID id, long version, CurrentPerson person) {
		Recommendation found = this.recommendations.openForChange(id, person);
		if (found.version() != version) {
			throw new StaleRecommendationException(found.details(true));
		}
		return found;
	}

	private RecommendationDetails changed(Recommendation found, RecommendationEvent event, CurrentPerson person) {
		this.events.save(event);
		this.log.changed(found, event.entry(), person);
		return found.details(true);
	}

	/** Somebody who has left the team meanwhile may stay the owner. */
	private void requireMember(Recommendation found, WorkState next, CurrentPerson person) {
		@Nullable UUID owner = next.owner();
		if (owner != null && !Objects.equals(owner, found.work().owner())
				&& !this.teammates.teammates(found.team(), person).containsKey(owner)) {
			throw new UnknownOwnerException();
		}
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
