package io.productops.recommendation;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import io.productops.team.CurrentPerson;
import io.productops.team.UnknownOwnerException;

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

	private final RecommendationChanges changes;

	private final AcceptedWork accepted;

	DecisionService(RecommendationRepository recommendations, RecommendationChanges changes, AcceptedWork accepted) {
		this.recommendations = recommendations;
		this.changes = changes;
		this.accepted = accepted;
	}

	/** What accepting it begins with as long as nobody says something else. */
	@Transactional(readOnly = true)
	public Beginning offered(RecommendationDetails it) {
		return this.accepted.offered(it);
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
		this.changes.decide(found, decision, person);
		return this.recommendations.saveAndFlush(found).details(true);
	}

	/**
	 * The same, for who says what they decide once nobody else can change it any more.
	 * Also where the caller has a transaction of its own, it must not read the
	 * recommendation before.
	 * @param decision what is decided on what is there; it throws what stands against it
	 */
	@Transactional
	public RecommendationDetails decide(UUID id, Function<RecommendationDetails, Decision> decision,
			CurrentPerson person) {
		Recommendation found = this.recommendations.openForChange(id, person);
		this.changes.decide(found, decision.apply(found.details(true)), person);
		return this.recommendations.saveAndFlush(found).details(true);
	}

	/**
	 * Takes a decision back while it is fresh; the history keeps both.
	 * @param version the one that the person saw
	 * @throws TooLateException when the last change is no decision of theirs, or was made
	 * more than {@link BulkService#UNDO_MINUTES} minutes ago
	 */
	@Transactional
	public RecommendationDetails undo(UUID id, long version, CurrentPerson person) {
		Recommendation found = openUnchanged(id, version, person);
		this.changes.undo(found, person);
		return this.recommendations.saveAndFlush(found).details(true);
	}

	/**
	 * The same, once nobody else can change it any more.
	 * @param check throws what stands against it
	 */
	@Transactional
	public RecommendationDetails undo(UUID id, Consumer<RecommendationDetails> check, CurrentPerson person) {
		Recommendation found = this.recommendations.openForChange(id, person);
		check.accept(found.details(true));
		this.changes.undo(found, person);
		return this.recommendations.saveAndFlush(found).details(true);
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
		this.changes.become(found, plan.appliedTo(found.work()), "edited", person);
		return this.recommendations.saveAndFlush(found).details(true);
	}

	/** The same, once nobody else can change it any more. */
	@Transactional
	public RecommendationDetails plan(UUID id, Function<RecommendationDetails, WorkPlan> plan, CurrentPerson person) {
		Recommendation found = this.recommendations.openForChange(id, person);
		WorkState work = found.work();
		this.changes.become(found, plan.apply(found.details(true)).appliedTo(work), "edited", person);
		return this.recommendations.saveAndFlush(found).details(true);
	}

	private Recommendation openUnchanged(UUID id, long version, CurrentPerson person) {
		Recommendation found = this.recommendations.openForChange(id, person);
		if (found.version() != version) {
			throw new StaleRecommendationException(found.details(true));
		}
		return found;
	}

}
