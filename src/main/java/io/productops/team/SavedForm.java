package io.productops.team;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Persistable;

/**
 * A form that somebody sent when their session had ended, kept until they are back.
 */
@Entity
class SavedForm implements Persistable<String> {

	private static final Duration LIFE = Duration.ofMinutes(15);

	@Id
	private String tokenHash;

	private @Nullable UUID personId;

	private String path;

	/** As JSON: a list of values for each name. */
	private String fields;

	private Instant expiresAt;

	@SuppressWarnings("NullAway")
	protected SavedForm() {
	}

	/**
	 * @param person whose session it was, or null where nobody can tell
	 */
	SavedForm(String tokenHash, @Nullable UUID person, String path, String fields, Instant now) {
		this.tokenHash = tokenHash;
		this.personId = person;
		this.path = path;
		this.fields = fields;
		this.expiresAt = now.plus(LIFE);
	}

	boolean opensFor(UUID person, Instant now) {
		return now.isBefore(this.expiresAt) && (this.personId == null || this.personId.equals(person));
	}

	String path() {
		return this.path;
	}

	String fields() {
		return this.fields;
	}

	@Override
	public String getId() {
		return this.tokenHash;
	}

	/** It is written once and never changed. */
	@Override
	public boolean isNew() {
		return true;
	}

}
