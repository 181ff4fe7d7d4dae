package io.productops.team;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import io.productops.shared.AfterCommit;
import io.productops.shared.NotFoundException;
import io.productops.team.Recognised.NextStep;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what people sign in with.
 */
@Service
class CredentialService {

	private final PersonRepository people;

	private final Passwords passwords;

	private final SessionService sessions;

	private final AccountProperties properties;

	private final Clock clock;

	CredentialService(PersonRepository people, Passwords passwords, SessionService sessions,
			AccountProperties properties, Clock clock) {
		this.people = people;
		this.passwords = passwords;
		this.sessions = sessions;
		this.properties = properties;
		this.clock = clock;
	}

	/** The hash of the password of whoever may sign in with one. */
	@Transactional(readOnly = true)
	Optional<Stored> find(String email) {
		return this.people.findByEmail(email).flatMap(CredentialService::stored);
	}

	@Transactional(readOnly = true)
	Optional<Stored> find(UUID person) {
		return this.people.findById(person).flatMap(CredentialService::stored);
	}

	private static Optional<Stored> stored(Person person) {
		return Optional.ofNullable(person.passwordHash())
			.filter((hash) -> person.enabled())
			.map((hash) -> new Stored(person.id(), person.email(), person.name(), hash));
	}

	/** Takes the same password, hashed as it is hashed today, unless it was changed. */
	@Transactional
	void rehash(Stored stored, String hash) {
		this.people.findForChange(stored.person())
			.filter((person) -> stored.hash().equals(person.passwordHash()))
			.ifPresent((person) -> person.changePassword(hash));
	}

	/** Takes another password, and ends every session that the old one began. */
	@Transactional
	void change(UUID id, String hash) {
		person(id).changePassword(hash);
		AfterCommit.run(() -> this.sessions.endAll(id));
	}

	/** What somebody who is recognised still has to do. */
	@Transactional(readOnly = true)
	public Recognised recognise(UUID id) {
		Person person = this.people.findById(id)
			.filter(Person::enabled)
			.orElseThrow(() -> new NotFoundException("Nobody to sign in"));
		return new Recognised(id, next(person));
	}

	private NextStep next(Person person) {
		if (person.secondFactor().isOn()) {
			return NextStep.CODE;
		}
		return (person.admin() && this.properties.secondFactor().requiredForAdmins()) ? NextStep.ENROLMENT
				: NextStep.NONE;
	}

	@Transactional
	void signedIn(UUID id) {
		Person person = person(id);
		person.signIn(this.clock.instant());
	}

	/** An attempt failed. Of an address without an account the log shows a hash only. */
	@Transactional
	void refused(String email, Optional<Stored> stored) {
	}

	@Transactional
	void signedOut(CurrentPerson person) {
	}

	private Person person(UUID id) {
		return this.people.findForChange(id)
			.filter(Person::enabled)
			.orElseThrow(() -> new NotFoundException("Nobody to sign in"));
	}

	/**
	 * What is needed to check a password.
	 */
	record Stored(UUID person, String email, String name, String hash) {

		static @Nullable String hash(Optional<Stored> stored) {
			return stored.map(Stored::hash).orElse(null);
		}

	}

}
