package io.productops.playbook;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

import org.springframework.data.domain.Persistable;

/**
 * Somebody has, or had, a draft open.
 */
@Entity
class PlaybookEditor implements Persistable<PlaybookEditor.Id> {

	@EmbeddedId
	private Id id;

	private String name;

	private Instant seenAt;

	@SuppressWarnings("NullAway")
	protected PlaybookEditor() {
	}

	PlaybookEditor(int draft, UUID person, String name, Instant now) {
		this.id = new Id(draft, person);
		this.name = name;
		this.seenAt = now;
	}

	EditorDetails details() {
		return new EditorDetails(this.name, this.seenAt);
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
	record Id(int draft, UUID personId) implements Serializable {
	}

}
