package io.productops.recommendation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a recommendation.
 *
 * @param number 1 for the first
 * @param actor who did it; null is the application
 * @param action such as "accepted"
 * @param words what was said with it, or null
 * @param changes every value that changed
 */
public record HistoryEntry(int number, Instant at, @Nullable UUID actor, String action,
		RecommendationStatus statusAfter, @Nullable String words, List<FieldChange> changes) {

	/** What these events come to, played from the first one on. */
	public static WorkState replay(List<HistoryEntry> history) {
		WorkState state = WorkState.NONE;
		for (HistoryEntry entry : history) {
			state = state.after(entry.changes());
		}
		return state;
	}

}
