package io.productops.recommendation;

import java.time.Duration;
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

	private static final Duration UNDOABLE = Duration.ofMinutes(BulkService.UNDO_MINUTES);

	/**
	 * Until when that person may take this back as long as nothing comes after it; null
	 * where it is no decision of theirs, or too late.
	 */
	public @Nullable Instant undoableUntil(UUID person, Instant now) {
		Instant until = this.at.plus(UNDOABLE);
		return person.equals(this.actor) && now.isBefore(until) && StatusChange.of(this.action).isPresent() ? until
				: null;
	}

	/** What these events come to, played from the first one on. */
	public static WorkState replay(List<HistoryEntry> history) {
		WorkState state = WorkState.NONE;
		for (HistoryEntry entry : history) {
			state = state.after(entry.changes());
		}
		return state;
	}

}
