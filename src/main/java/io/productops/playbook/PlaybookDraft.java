package io.productops.playbook;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import io.productops.playbook.DraftDetails.Schedule;
import io.productops.playbook.DraftDetails.Status;
import io.productops.shared.NotFoundException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Persistable;

/**
 * A playbook that is being changed. Its texts are its revisions; this row tells which is
 * the last, and serialises what people do to it.
 */
@Entity
class PlaybookDraft implements Persistable<Integer> {

	@Id
	private Integer number;

	@Version
	private @Nullable Long version;

	private String playbookId;

	private @Nullable Integer basedOn;

	@Enumerated(EnumType.STRING)
	private Status status;

	private int revision;

	private @Nullable UUID authorId;

	private String author;

	private Instant createdAt;

	private Instant updatedAt;

	private @Nullable String reason;

	private @Nullable Instant publishAt;

	private @Nullable String publishZone;

	@Column(name = "publish_by")
	private @Nullable UUID publisher;

	@SuppressWarnings("NullAway")
	protected PlaybookDraft() {
	}

	/**
	 * @param basedOn the version whose successor it is to be, or null for a playbook that
	 * is new here
	 */
	PlaybookDraft(int number, String playbookId, @Nullable Integer basedOn, Author author, Instant now) {
		this.number = number;
		this.playbookId = playbookId;
		this.basedOn = basedOn;
		this.status = Status.OPEN;
		this.revision = 1;
		this.authorId = author.id();
		this.author = author.name();
		this.createdAt = now;
		this.updatedAt = now;
	}

	int number() {
		return this.number;
	}

	int revision() {
		return this.revision;
	}

	String playbookId() {
		return this.playbookId;
	}

	@Nullable Integer basedOn() {
		return this.basedOn;
	}

	boolean open() {
		return this.status == Status.OPEN;
	}

	/** It cannot be published later as something that nobody agreed to. */
	int nextRevision(Instant now) {
		requireOpen();
		unschedule(now);
		return ++this.revision;
	}

	void rebase(int published) {
		requireOpen();
		this.basedOn = published;
	}

	void schedule(Instant at, ZoneId zone, UUID publisher, String reason, Instant now) {
		requireOpen();
		this.publishAt = at;
		this.publishZone = zone.getId();
		this.publisher = publisher;
		this.reason = reason;
		this.updatedAt = now;
	}

	void unschedule(Instant now) {
		this.publishAt = null;
		this.publishZone = null;
		this.publisher = null;
		this.updatedAt = now;
	}

	void close(Status status, @Nullable String reason, Instant now) {
		requireOpen();
		unschedule(now);
		this.status = status;
		this.reason = reason;
	}

	/** Takes a discarding back. */
	void reopen(Instant now) {
		if (this.status != Status.DISCARDED) {
			throw new NotFoundException("Draft " + this.number + " is not discarded");
		}
		this.status = Status.OPEN;
		this.updatedAt = now;
	}

	/**
	 * Lets only those on who saw its last saving, while it is open.
	 * @throws ClosedDraftException when it was published or discarded
	 * @throws StaleDraftException when it was saved since
	 */
	void requireUnchanged(int revision) {
		requireOpen();
		if (this.revision != revision) {
			throw new StaleDraftException(details());
		}
	}

	/** Lets only those on who find it open. */
	void requireOpen() {
		if (!open()) {
			throw new ClosedDraftException(details());
		}
	}

	DraftDetails details() {
		return new DraftDetails(this.number, this.playbookId, this.basedOn, this.status, this.revision, this.author,
				this.createdAt, this.updatedAt, this.reason,
				(this.publishAt != null && this.publishZone != null && this.publisher != null)
						? new Schedule(this.publishAt, ZoneId.of(this.publishZone), this.publisher) : null);
	}

	@Override
	public Integer getId() {
		return this.number;
	}

	@Override
	public boolean isNew() {
		return this.version == null;
	}

}
