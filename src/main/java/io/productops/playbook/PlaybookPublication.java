package io.productops.playbook;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Persistable;

/**
 * One move of the pointer of a playbook, with who moved it and why.
 */
@Entity
class PlaybookPublication implements Persistable<PlaybookPublication.Id> {

	@EmbeddedId
	private Id id;

	private int version;

	@Column(name = "before_version")
	private @Nullable Integer before;

	private @Nullable UUID authorId;

	private String author;

	private String reason;

	private Instant publishedAt;

	@SuppressWarnings("NullAway")
	protected PlaybookPublication() {
	}

	/**
	 * @param before the version that was published until now, or null
	 */
	PlaybookPublication(PlaybookPointer moved, @Nullable Integer before, Author author, String reason, Instant now) {
		this.id = new Id(moved.getId(), moved.moves());
		this.version = moved.version();
		this.before = before;
		this.authorId = author.id();
		this.author = author.name();
		this.reason = reason;
		this.publishedAt = now;
	}

	PublicationDetails details() {
		return new PublicationDetails(this.id.playbookId(), this.version, this.before, this.author, this.reason,
				this.publishedAt);
	}

	@Override
	public Id getId() {
		return this.id;
	}

	@Override
	public boolean isNew() {
		return true;
	}

	@Embeddable
	record Id(String playbookId, int move) implements Serializable {
	}

}
