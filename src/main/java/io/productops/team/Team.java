package io.productops.team;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * People who work on one product organisation's assessments together.
 */
@Entity
class Team {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private String name;

	private Instant createdAt;

	@SuppressWarnings("NullAway")
	protected Team() {
	}

	Team(String name, Instant now) {
		this.id = UUID.randomUUID();
		this.name = name;
		this.createdAt = now;
	}

	void rename(String name) {
		this.name = name;
	}

	TeamDetails details() {
		return new TeamDetails(this.id, this.name, this.createdAt);
	}

	UUID id() {
		return this.id;
	}

	String name() {
		return this.name;
	}

}
