package io.productops.recommendation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.productops.shared.StoredJson;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * One row of the history of a recommendation; it is written once.
 */
@Entity
@Immutable
class RecommendationEvent {

	@Id
	private UUID id;

	private UUID recommendationId;

	private int number;

	private Instant occurredAt;

	private @Nullable UUID actorId;

	private String action;

	@Enumerated(EnumType.STRING)
	private RecommendationStatus statusAfter;

	private @Nullable String words;

	private String changes;

	@SuppressWarnings("NullAway")
	protected RecommendationEvent() {
	}

	RecommendationEvent(UUID recommendation, int number, Instant now, @Nullable UUID actor, String action,
			RecommendationStatus statusAfter, @Nullable String words, List<FieldChange> changes) {
		this.id = UUID.randomUUID();
		this.recommendationId = recommendation;
		this.number = number;
		this.occurredAt = now;
		this.actorId = actor;
		this.action = action;
		this.statusAfter = statusAfter;
		this.words = words;
		this.changes = StoredJson.write(changes);
	}

	UUID recommendation() {
		return this.recommendationId;
	}

	HistoryEntry entry() {
		return new HistoryEntry(this.number, this.occurredAt, this.actorId, this.action, this.statusAfter, this.words,
				StoredJson.list(this.changes, FieldChange.class));
	}

}
