package io.productops.recommendation;

import java.time.Instant;
import java.util.Map;

import io.productops.shared.ListPosition;
import org.jspecify.annotations.Nullable;

/**
 * One recommendation of a list with all that is known of it.
 *
 * @param place behind which the list goes on
 * @param moments when each action was last done to it; what never was is not there
 */
public record ListedRecommendation(ListPosition place, RecommendationDetails details, Map<String, Instant> moments) {

	/** When that was last decided, or null where it never was. */
	public @Nullable Instant last(StatusChange change) {
		return this.moments.get(change.action());
	}

}
