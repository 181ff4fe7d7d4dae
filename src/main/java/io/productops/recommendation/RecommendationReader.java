package io.productops.recommendation;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.productops.recommendation.RecommendationEventRepository.Moment;
import io.productops.shared.ListPosition;
import io.productops.team.CurrentPerson;

import org.springframework.stereotype.Component;

/**
 * Reads many recommendations with their labels and times in two queries, however many.
 * The caller has found out that the person may read them.
 */
@Component
class RecommendationReader {

	private static final List<String> DECISIONS = Arrays.stream(StatusChange.values())
		.map(StatusChange::action)
		.toList();

	private final RecommendationRepository recommendations;

	private final RecommendationEventRepository events;

	RecommendationReader(RecommendationRepository recommendations, RecommendationEventRepository events) {
		this.recommendations = recommendations;
		this.events = events;
	}

	/**
	 * Those of these ids, in their order; an id of nothing is left out.
	 * @param place of each in its list
	 */
	List<ListedRecommendation> read(Collection<UUID> ids, Function<UUID, ListPosition> place, CurrentPerson person) {
		if (ids.isEmpty()) {
			return List.of();
		}
		Map<UUID, Recommendation> found = this.recommendations.findWhole(ids)
			.stream()
			.collect(Collectors.toMap(Recommendation::id, Function.identity()));
		Map<UUID, Map<String, Instant>> moments = new HashMap<>();
		for (Moment moment : this.events.findMoments(ids, DECISIONS)) {
			moments.computeIfAbsent(moment.getId(), (id) -> new HashMap<>())
				.put(moment.getAction(), moment.getOccurred());
		}
		return ids.stream()
			.filter(found::containsKey)
			.map((id) -> new ListedRecommendation(place.apply(id),
					found.get(id).details(person.mayDecide(found.get(id).team())), moments.getOrDefault(id, Map.of())))
			.toList();
	}

}
