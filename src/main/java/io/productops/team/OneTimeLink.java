package io.productops.team;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A link that opens something once. Only whoever was given its address knows it: what is
 * stored does not lead there.
 */
@Entity
class OneTimeLink {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private String tokenHash;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private @Nullable UUID personId;

	private @Nullable String email;

	private @Nullable String name;

	private @Nullable UUID teamId;

	@Enumerated(EnumType.STRING)
	private @Nullable Role role;

	private boolean admin;

	private Instant createdAt;

	private Instant expiresAt;

	private @Nullable Instant usedAt;

	@SuppressWarnings("NullAway")
	protected OneTimeLink() {
	}

	private OneTimeLink(Kind kind, String tokenHash, Instant now) {
		this.id = UUID.randomUUID();
		this.kind = kind;
		this.tokenHash = tokenHash;
		this.createdAt = now;
		this.expiresAt = now.plus(kind.life());
	}

	static OneTimeLink setUp(String tokenHash, Instant now) {
		return new OneTimeLink(Kind.SETUP, tokenHash, now);
	}

	static OneTimeLink invitation(Invite invite, String tokenHash, Instant now) {
		OneTimeLink link = new OneTimeLink(Kind.INVITATION, tokenHash, now);
		link.email = Person.normal(invite.email());
		link.name = invite.name();
		link.teamId = invite.team();
		link.role = invite.role();
		link.admin = invite.admin();
		return link;
	}

	static OneTimeLink passwordReset(UUID person, String tokenHash, Instant now) {
		OneTimeLink link = new OneTimeLink(Kind.PASSWORD_RESET, tokenHash, now);
		link.personId = person;
		return link;
	}

	boolean opens(Kind kind, Instant now) {
		return this.kind == kind && this.usedAt == null && now.isBefore(this.expiresAt);
	}

	String tokenHash() {
		return this.tokenHash;
	}

	UUID id() {
		return this.id;
	}

	/** Whose password it is, of a reset. */
	UUID person() {
		return java.util.Objects.requireNonNull(this.personId);
	}

	/** Who is invited, and to what. */
	Invite invite() {
		return new Invite(java.util.Objects.requireNonNull(this.email), this.name, this.teamId, this.role, this.admin);
	}

	/** What a link opens, and for how long. */
	enum Kind {

		SETUP("/setup/", Duration.ofHours(24)), INVITATION("/invitations/", Duration.ofDays(7)),
		PASSWORD_RESET("/password-reset/", Duration.ofHours(1));

		private final String path;

		private final Duration life;

		Kind(String path, Duration life) {
			this.path = path;
			this.life = life;
		}

		String path(String token) {
			return this.path + token;
		}

		Duration life() {
			return this.life;
		}

	}

}
