package io.productops.system;

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
 * One row of the history of a system; it is written once.
 */
@Entity
@Immutable
class OpsSystemEvent {

	@Id
	private UUID id;

	private UUID systemId;

	private int number;

	private Instant occurredAt;

	private UUID actorId;

	private String action;

	@Enumerated(EnumType.STRING)
	private Stage stageAfter;

	private @Nullable String words;

	/** As JSON; none were kept of what happened before they were. */
	private @Nullable String changes;

	@SuppressWarnings("NullAway")
	protected OpsSystemEvent() {
	}

	OpsSystemEvent(UUID system, SystemEntry entry) {
		this.id = UUID.randomUUID();
		this.systemId = system;
		this.number = entry.number();
		this.occurredAt = entry.at();
		this.actorId = entry.actor();
		this.action = entry.action();
		this.stageAfter = entry.stageAfter();
		this.words = entry.words();
		this.changes = StoredJson.write(entry.changes());
	}

	SystemEntry entry() {
		return new SystemEntry(this.number, this.occurredAt, this.actorId, this.action, this.stageAfter, this.words,
				(this.changes != null) ? StoredJson.list(this.changes, SystemChange.class) : List.of());
	}

}
