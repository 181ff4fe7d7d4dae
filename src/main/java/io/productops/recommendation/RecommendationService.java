package io.productops.recommendation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import io.productops.audit.Actor;
import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues recommendations, and shows them with their history. Members of a team and admins
 * read; for all others a recommendation does not exist ({@link NotFoundException}).
 */
@Service
public class RecommendationService {

	private final RecommendationRepository recommendations;

	private final RecommendationEventRepository events;

	private final RecommendationNotices notices;

	private final Clock clock;

	RecommendationService(RecommendationRepository recommendations, RecommendationEventRepository events,
			RecommendationNotices notices, Clock clock) {
		this.recommendations = recommendations;
		this.events = events;
		this.notices = notices;
		this.clock = clock;
	}

	/**
	 * Makes a proposal of each recommendation of an advice, in its order, and tells those
	 * who decide. The caller sees to it that this happens once; a second time fails.
	 * @param person who finished the assessment or brought it to the team; null is the
	 * application
	 */
	@Transactional
	public void issue(IssuedAdvice issued, @Nullable CurrentPerson person) {
		Instant now = now();
		save(issued, (person != null) ? person.id() : null, now, now);
		this.notices.issued(issued, (person != null) ? person.actor() : Actor.system());
	}

	/**
	 * Makes the proposals of a report that is old: lists show it in its time, and nobody
	 * is told.
	 * @param finishedAt when the assessment was finished
	 */
	@Transactional
	public void issueLate(IssuedAdvice issued, Instant finishedAt) {
		save(issued, null, now(), finishedAt);
	}

	private void save(IssuedAdvice issued, @Nullable UUID actor, Instant now, Instant listedAt) {
		for (int position = 1; position <= issued.advice().recommendations().size(); position++) {
			Recommendation proposal = new Recommendation(issued, position, now, listedAt);
			RecommendationEvent first = proposal.issued(actor);
			this.recommendations.save(proposal);
			this.events.save(first);
		}
	}

	/** Whether the advice of an assessment was issued. */
	@Transactional(readOnly = true)
	public boolean issued(UUID assessment) {
		return this.recommendations.existsByAssessmentId(assessment);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	@Transactional(readOnly = true)
	public RecommendationDetails find(UUID id, CurrentPerson person) {
		Recommendation found = this.recommendations.open(id, person);
		return found.details(person.mayDecide(found.team()));
	}

	/**
	 * All of one assessment, in the order of its advice; none where nothing is theirs.
	 */
	@Transactional(readOnly = true)
	public List<RecommendationDetails> ofAssessment(UUID assessment, CurrentPerson person) {
		return this.recommendations.findByAssessmentIdOrderByPosition(assessment)
			.stream()
			.filter((found) -> person.mayRead(found.team()))
			.map((found) -> found.details(person.mayDecide(found.team())))
			.toList();
	}

	/** Everything that ever happened to it, the first first. */
	@Transactional(readOnly = true)
	public List<HistoryEntry> history(UUID id, CurrentPerson person) {
		this.recommendations.open(id, person);
		return this.events.findByRecommendationIdOrderByNumber(id).stream().map(RecommendationEvent::entry).toList();
	}

}
