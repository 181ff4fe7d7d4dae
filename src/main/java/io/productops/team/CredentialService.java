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

	private final SessionService sessions;

	private final OneTimeLinkRepository links;

	private final AccountMails mails;

	private final AccountProperties properties;

	private final Clock clock;

	private final AccountLog log;

	CredentialService(PersonRepository people, SessionService sessions, OneTimeLinkRepository links, AccountMails mails,
			AccountProperties properties, AccountLog log, Clock clock) {
		this.log = log;
		this.people = people;
		this.sessions = sessions;
		this.links = links;
		this.mails = mails;
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

	/** Takes another password, and ends what the old one began: sessions, and links. */
	@Transactional
	void change(UUID id, String hash) {
		Person person = person(id);
		person.changePassword(hash);
		this.links.endOf(id, this.clock.instant());
		this.mails.passwordChanged(person);
		this.log.byThemselves(person, "person.password_changed");
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
		this.log.signedIn(person);
	}

	/** An attempt failed. Of an address without an account the log shows a hash only. */
	@Transactional
	void refused(String email, Optional<Stored> stored) {
		stored.ifPresentOrElse((known) -> this.log.refused(known.person(), "person.sign_in_failed"),
				() -> this.log.refusedStranger(email));
	}

	@Transactional
	void signedOut(CurrentPerson person) {
		this.log.by(person, "person.signed_out", person.id());
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
