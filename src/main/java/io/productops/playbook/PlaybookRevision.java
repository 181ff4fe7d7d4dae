package io.productops.playbook;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import io.productops.shared.Sha256;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Persistable;

/**
 * One saving of a draft; it never changes.
 */
@Entity
class PlaybookRevision implements Persistable<PlaybookRevision.Id> {

	@EmbeddedId
	private Id id;

	private String text;

	private String sha256;

	private @Nullable UUID authorId;

	private String author;

	private String note;

	private Instant savedAt;

	@SuppressWarnings("NullAway")
	protected PlaybookRevision() {
	}

	PlaybookRevision(int draft, int revision, String text, Author author, String note, Instant now) {
		this.id = new Id(draft, revision);
		this.text = text;
		this.sha256 = Sha256.of(text);
		this.authorId = author.id();
		this.author = author.name();
		this.note = note;
		this.savedAt = now;
	}

	String text() {
		return this.text;
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
	record Id(int draft, int revision) implements Serializable {
	}

}
