package io.productops.recommendation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A change of several recommendations at once, which its author may take back for a
 * while.
 */
@Entity
class BulkChange {

	private static final Duration UNDOABLE = Duration.ofMinutes(BulkService.UNDO_MINUTES);

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID personId;

	private String what;

	private Instant createdAt;

	private @Nullable Instant undoneAt;

	@SuppressWarnings("NullAway")
	protected BulkChange() {
	}

	BulkChange(UUID person, String what, Instant now) {
		this.id = UUID.randomUUID();
		this.personId = person;
		this.what = what;
		this.createdAt = now;
	}

	/**
	 * Is taken back, once.
	 * @throws TooLateException when it is too late, or was done already
	 */
	void undo(Instant now) {
		if (!undoable(now)) {
			throw new TooLateException();
		}
		this.undoneAt = now;
	}

	private boolean undoable(Instant now) {
		return this.undoneAt == null && now.isBefore(this.createdAt.plus(UNDOABLE));
	}

	BulkResult result(List<BulkResult.Row> rows, Instant now) {
		return new BulkResult(this.id, this.what, this.createdAt, undoable(now) ? this.createdAt.plus(UNDOABLE) : null,
				this.undoneAt, rows);
	}

	UUID id() {
		return this.id;
	}

	UUID person() {
		return this.personId;
	}

}
