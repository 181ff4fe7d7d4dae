package io.productops.recommendation;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The histories of the recommendations; nothing is changed or taken out.
 */
interface RecommendationEventRepository extends Repository<RecommendationEvent, UUID> {

	RecommendationEvent save(RecommendationEvent event);

	List<RecommendationEvent> findByRecommendationIdOrderByNumber(UUID recommendation);

	RecommendationEvent findByRecommendationIdAndNumber(UUID recommendation, int number);

}
