package io.productops.recommendation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The histories of the recommendations; nothing is changed or taken out.
 */
interface RecommendationEventRepository extends Repository<RecommendationEvent, UUID> {

	RecommendationEvent save(RecommendationEvent event);

	List<RecommendationEvent> findByRecommendationIdOrderByNumber(UUID recommendation);

	RecommendationEvent findByRecommendationIdAndNumber(UUID recommendation, int number);

	/** What changed a day of these, the first first; the history names fields so. */
	@Query("""
			select e from RecommendationEvent e where e.recommendationId in :ids
			and (e.changes like '%"DUE"%' or e.changes like '%"DEFERRED_UNTIL"%')
			order by e.recommendationId, e.number""")
	List<RecommendationEvent> findOfDays(Collection<UUID> ids);

	/** When each of these actions was last done to each of these. */
	@Query("""
			select e.recommendationId as id, e.action as action, max(e.occurredAt) as occurred
			from RecommendationEvent e
			where e.recommendationId in :ids and e.action in :actions group by e.recommendationId, e.action""")
	List<Moment> findMoments(Collection<UUID> ids, Collection<String> actions);

	/** When something was last done to a recommendation. */
	interface Moment {

		UUID getId();

		String getAction();

		Instant getOccurred();

	}

}
