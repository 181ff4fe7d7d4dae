package io.productops.calendar;

import java.time.Instant;
import java.util.UUID;

import io.productops.shared.Sha256;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * Lets whoever holds a secret read dates of a person; revoking it deletes it.
 */
@Entity
class CalendarFeed {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID personId;

	private String hash;

	@Enumerated(EnumType.STRING)
	private CalendarScope scope;

	private Instant createdAt;

	@SuppressWarnings("NullAway")
	protected CalendarFeed() {
	}

	CalendarFeed(UUID person, String secret, CalendarScope scope, Instant now) {
		this.id = UUID.randomUUID();
		this.personId = person;
		this.hash = Sha256.of(secret);
		this.scope = scope;
		this.createdAt = now;
	}

	CalendarFeedDetails details() {
		return new CalendarFeedDetails(this.id, this.scope, this.createdAt);
	}

	UUID id() {
		return this.id;
	}

	UUID person() {
		return this.personId;
	}

	CalendarScope scope() {
		return this.scope;
	}

}
