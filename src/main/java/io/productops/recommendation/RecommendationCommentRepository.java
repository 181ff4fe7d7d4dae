package io.productops.recommendation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/**
 * What people remarked on recommendations.
 */
interface RecommendationCommentRepository extends Repository<RecommendationComment, UUID> {

	RecommendationComment save(RecommendationComment comment);

	Optional<RecommendationComment> findByIdAndRecommendationId(UUID id, UUID recommendation);

	int countByRecommendationId(UUID recommendation);

	List<RecommendationComment> findByRecommendationIdOrderByCreatedAtAscIdAsc(UUID recommendation, Limit limit);

}
