package io.productops.team;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 */
@Entity
class Person {

	/** The most characters of a name. */
	static final int LONGEST_NAME = 100;

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	/** In lower case: an address names one person however it is written. */
	private String email;

	private String name;

	private @Nullable String passwordHash;

	private @Nullable String issuer;

	private @Nullable String subject;

	private boolean admin;

	private boolean enabled;

	@Embedded
	private SecondFactor secondFactor;

	@Enumerated(EnumType.STRING)
	private Theme theme;

	private String timeZone;

	private boolean shortcuts;

	private Instant createdAt;

	private @Nullable Instant signedInAt;

	@ElementCollection
	@CollectionTable(name = "membership")
	@MapKeyColumn(name = "team_id")
	@Column(name = "role")
	@Enumerated(EnumType.STRING)
	private Map<UUID, Role> roles;

	@SuppressWarnings("NullAway")
	protected Person() {
	}

	Person(String email, String name, boolean admin, Instant now) {
		this.id = UUID.randomUUID();
		this.email = normal(email);
		this.name = name;
		this.admin = admin;
		this.enabled = true;
		this.secondFactor = new SecondFactor();
		this.theme = Theme.SYSTEM;
		this.timeZone = "UTC";
		this.shortcuts = true;
		this.createdAt = now;
		this.roles = new HashMap<>();
	}

	static String normal(String email) {
		return email.strip().toLowerCase(Locale.ROOT);
	}

	CurrentPerson current(@Nullable String token) {
		return new CurrentPerson(this.id, this.email, this.name, this.admin, this.roles, this.theme,
				ZoneId.of(this.timeZone), this.shortcuts, token);
	}

	PersonDetails details() {
		return new PersonDetails(this.id, this.email, this.name, this.admin, this.enabled, this.secondFactor.isOn(),
				this.roles, this.createdAt, this.signedInAt);
	}

	void enable() {
		this.enabled = true;
	}

	void disable() {
		this.enabled = false;
	}

	void becomeAdmin() {
		this.admin = true;
	}

	void endAdmin() {
		this.admin = false;
	}

	/**
	 * From now on, this is whom the identity provider means.
	 * @throws IllegalStateException when it means this person by another name already
	 */
	void identify(String issuer, String subject) {
		if (identified()) {
			throw new IllegalStateException("Somebody at an identity provider is this person already");
		}
		this.issuer = issuer;
		this.subject = subject;
	}

	boolean identified() {
		return this.subject != null;
	}

	void join(UUID team, Role role) {
		this.roles.put(team, role);
	}

	void leave(UUID team) {
		this.roles.remove(team);
	}

	/** Changes their name, and how pages look and listen to them. */
	void present(String name, Theme theme, ZoneId zone, boolean shortcuts) {
		this.name = name;
		this.theme = theme;
		this.timeZone = zone.getId();
		this.shortcuts = shortcuts;
	}

	void changePassword(String hash) {
		this.passwordHash = hash;
	}

	void signIn(Instant now) {
		this.signedInAt = now;
	}

	UUID id() {
		return this.id;
	}

	String email() {
		return this.email;
	}

	String name() {
		return this.name;
	}

	@Nullable String passwordHash() {
		return this.passwordHash;
	}

	SecondFactor secondFactor() {
		return this.secondFactor;
	}

	boolean admin() {
		return this.admin;
	}

	boolean enabled() {
		return this.enabled;
	}

	Map<UUID, Role> roles() {
		return Collections.unmodifiableMap(this.roles);
	}

}
