package io.productops.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import io.productops.shared.ListPosition;
import org.jspecify.annotations.Nullable;

/**
 * What lists show of a recommendation.
 *
 * @param position its place in the advice, from 1
 * @param note what was said with the last decision
 */
public record RecommendationSummary(UUID id, long version, UUID team, UUID assessment, String reference, int position,
		String title, String kind, @Nullable String severity, @Nullable String principle, RecommendationStatus status,
		@Nullable UUID owner, @Nullable LocalDate due, @Nullable LocalDate deferredUntil, @Nullable String note,
		Instant listedAt, Instant updatedAt) {

	/** Stands for the due date of what has none; no day begins at noon. */
	static final Instant NEVER = Instant.parse("9999-12-31T12:00:00Z");

	/** Its place in a list of that order. */
	public ListPosition place(RecommendationSort sort) {
		return new ListPosition(switch (sort) {
			case NEWEST -> this.listedAt;
			case CHANGED -> this.updatedAt;
			case DUE -> (this.due != null) ? this.due.atStartOfDay().toInstant(ZoneOffset.UTC) : NEVER;
		}, this.id);
	}

	/** Whether it should have been done by now. */
	public boolean overdue(LocalDate today) {
		return this.due != null && this.due.isBefore(today) && this.status.open();
	}

}
