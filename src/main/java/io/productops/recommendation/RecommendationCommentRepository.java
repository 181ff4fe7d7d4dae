package io.productops.recommendation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * What people remarked on recommendations.
 */
interface RecommendationCommentRepository extends Repository<RecommendationComment, UUID> {

	RecommendationComment save(RecommendationComment comment);

	Optional<RecommendationComment> findByIdAndRecommendationId(UUID id, UUID recommendation);

	int countByRecommendationId(UUID recommendation);

	List<RecommendationComment> findByRecommendationIdOrderByCreatedAtAscIdAsc(UUID recommendation, Limit limit);

	/** Those of one behind a place in its list, the newest first. */
	@Query("""
			select c from RecommendationComment c
			where c.recommendationId = :recommendation
			and (c.createdAt < :before or c.createdAt = :before and c.id < :id)
			order by c.createdAt desc, c.id desc""")
	List<RecommendationComment> findNewest(UUID recommendation, Instant before, UUID id, Limit limit);

}
