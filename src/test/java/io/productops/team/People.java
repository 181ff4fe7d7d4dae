package io.productops.team;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

/**
 * Makes teams and people for tests; each has a name of its own.
 */
@Component
public class People {

	public static final String PASSWORD = "rivers run uphill";

	private final PersonRepository people;

	private final TeamRepository teams;

	/** Made once: it is slow on purpose. */
	private final String passwordHash;

	private final Clock clock;

	People(PersonRepository people, TeamRepository teams, Passwords passwords, Clock clock) {
		this.people = people;
		this.teams = teams;
		this.passwordHash = passwords.hash(PASSWORD);
		this.clock = clock;
	}

	public UUID team(String name) {
		return this.teams.save(new Team(name + " " + UUID.randomUUID(), this.clock.instant())).id();
	}

	public String name(UUID team) {
		return this.teams.findById(team).orElseThrow().name();
	}

	public CurrentPerson member(UUID team, Role role) {
		Person person = person(role.name().toLowerCase(java.util.Locale.ROOT), false);
		person.join(team, role);
		return this.people.save(person).current(null);
	}

	/** Somebody with a role in each of several teams. */
	public CurrentPerson member(Map<UUID, Role> roles) {
		Person person = person("member", false);
		roles.forEach(person::join);
		return this.people.save(person).current(null);
	}

	/** Somebody without a team. */
	public CurrentPerson stranger() {
		return this.people.save(person("stranger", false)).current(null);
	}

	/** An admin who also has a role in a team. */
	public CurrentPerson adminIn(UUID team, Role role) {
		Person person = person("admin", true);
		person.join(team, role);
		return this.people.save(person).current(null);
	}

	public CurrentPerson admin() {
		return this.people.save(person("admin", true)).current(null);
	}

	/** Somebody without a team who signs in with {@link #PASSWORD}. */
	public CurrentPerson withPassword() {
		return withPassword(person("walker", false));
	}

	public CurrentPerson memberWithPassword(UUID team, Role role) {
		Person person = person(role.name().toLowerCase(java.util.Locale.ROOT), false);
		person.join(team, role);
		return withPassword(person);
	}

	public CurrentPerson adminWithPassword() {
		return withPassword(person("chief", true));
	}

	private CurrentPerson withPassword(Person person) {
		person.changePassword(this.passwordHash);
		return this.people.save(person).current(null);
	}

	/** Somebody without a team whom an identity provider knows. */
	public CurrentPerson identified(String issuer, String subject) {
		Person person = person("identified", false);
		person.identify(issuer, subject);
		return this.people.save(person).current(null);
	}

	public void disable(CurrentPerson person) {
		Person disabled = this.people.findById(person.id()).orElseThrow();
		disabled.disable();
		this.people.save(disabled);
	}

	private Person person(String name, boolean admin) {
		return new Person(name + "-" + UUID.randomUUID() + "@example.org", name, admin, this.clock.instant());
	}

}
