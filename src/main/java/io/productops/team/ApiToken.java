package io.productops.team;

import java.time.Duration;
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
 * Lets programs of a person use the API in their name until it expires or is revoked.
 */
@Entity
class ApiToken {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID personId;

	private String hash;

	private String name;

	@Enumerated(EnumType.STRING)
	private TokenScope scope;

	private Instant createdAt;

	private Instant expiresAt;

	private @Nullable Instant lastUsedAt;

	private @Nullable Instant revokedAt;

	@SuppressWarnings("NullAway")
	protected ApiToken() {
	}

	ApiToken(UUID person, String secret, String name, TokenScope scope, Duration life, Instant now) {
		this.id = UUID.randomUUID();
		this.personId = person;
		this.hash = Sha256.of(secret);
		this.name = name;
		this.scope = scope;
		this.createdAt = now;
		this.expiresAt = now.plus(life);
	}

	boolean opens(Instant now) {
		return details().opens(now);
	}

	/** Ends the token, once and for all. */
	void revoke(Instant now) {
		this.revokedAt = now;
	}

	TokenDetails details() {
		return new TokenDetails(this.id, this.name, this.scope, this.createdAt, this.expiresAt, this.lastUsedAt,
				this.revokedAt);
	}

	UUID id() {
		return this.id;
	}

	UUID personId() {
		return this.personId;
	}

	String name() {
		return this.name;
	}

	TokenScope scope() {
		return this.scope;
	}

}
