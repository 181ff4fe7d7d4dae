package io.productops.recommendation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

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

	private final Clock clock;

	RecommendationService(RecommendationRepository recommendations, RecommendationEventRepository events, Clock clock) {
		this.recommendations = recommendations;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Makes a proposal of each recommendation of an advice, in its order. The caller sees
	 * to it that this happens once; a second time fails.
	 * @param actor who finished the assessment or brought it to the team; null is the
	 * application
	 */
	@Transactional
	public void issue(IssuedAdvice issued, @Nullable UUID actor) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		for (int position = 1; position <= issued.advice().recommendations().size(); position++) {
			Recommendation proposal = new Recommendation(issued, position, now);
			RecommendationEvent first = proposal.issued(actor);
			this.recommendations.save(proposal);
			this.events.save(first);
		}
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
