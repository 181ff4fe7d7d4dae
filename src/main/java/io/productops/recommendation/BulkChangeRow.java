package io.productops.recommendation;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * What became of one recommendation in a change of several.
 */
@Entity
class BulkChangeRow {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID bulkChangeId;

	private int position;

	private UUID recommendationId;

	/** The event that it became; null where it failed or changed nothing. */
	private @Nullable Integer eventNumber;

	private @Nullable String fault;

	private @Nullable String undoFault;

	private boolean undone;

	@SuppressWarnings("NullAway")
	protected BulkChangeRow() {
	}

	BulkChangeRow(UUID bulkChange, int position, UUID recommendation, @Nullable Integer eventNumber,
			@Nullable String fault) {
		this.id = UUID.randomUUID();
		this.bulkChangeId = bulkChange;
		this.position = position;
		this.recommendationId = recommendation;
		this.eventNumber = eventNumber;
		this.fault = fault;
	}

	void undone() {
		this.undone = true;
	}

	void notUndone(String fault) {
		this.undoFault = fault;
	}

	/**
	 * What became of it.
	 * @param accepted whether it was accepted, where it was changed at all
	 */
	BulkResult.Row result(RecommendationRepository.Title of, boolean accepted) {
		boolean changed = this.eventNumber != null;
		boolean planned = changed && accepted && of.getSystem() != null && !this.undone;
		return new BulkResult.Row(this.recommendationId, of.getTeam(), of.getReference(), of.getText(), changed,
				planned, this.fault, this.undone, this.undoFault);
	}

	UUID id() {
		return this.id;
	}

	UUID recommendation() {
		return this.recommendationId;
	}

	@Nullable Integer eventNumber() {
		return this.eventNumber;
	}

}
