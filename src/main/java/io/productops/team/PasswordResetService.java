package io.productops.team;

import java.util.UUID;

import io.productops.shared.ForbiddenException;
import io.productops.shared.NotFoundException;
import io.productops.team.OneTimeLink.Kind;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets somebody choose a new password who forgot the old one. A second factor is still
 * asked for.
 */
@Service
public class PasswordResetService {

	private final PersonRepository people;

	private final OneTimeLinks links;

	private final AccountMails mails;

	private final StrangersMail strangers;

	private final CredentialService credentials;

	private final PasswordPolicy policy;

	private final Passwords passwords;

	private final TransactionOperations transactions;

	private final AccountLog log;

	PasswordResetService(PersonRepository people, OneTimeLinks links, AccountMails mails, StrangersMail strangers,
			CredentialService credentials, PasswordPolicy policy, Passwords passwords,
			TransactionOperations transactions, AccountLog log) {
		this.log = log;
		this.people = people;
		this.links = links;
		this.mails = mails;
		this.strangers = strangers;
		this.credentials = credentials;
		this.policy = policy;
		this.passwords = passwords;
		this.transactions = transactions;
	}

	/** Whether asking leads anywhere: without e-mail an admin has to help. */
	public boolean isByMail() {
		return this.mails.areSent();
	}

	/**
	 * Sends a link, if there is such an account; it is good for 1 hour.
	 * @param from the address of the client
	 * @throws InvalidEntriesException when it is no e-mail address
	 * @throws TooManyAttemptsException when too much comes from that client
	 */
	public void ask(String email, String from) {
		this.strangers.ask(email, from,
				(normal) -> this.transactions.executeWithoutResult((transaction) -> this.people.findByEmail(normal)
					.filter((person) -> person.enabled() && person.passwordHash() != null && isByMail())
					.ifPresent(this::send)));
	}

	/** The path of a link that an admin hands over; it is good for 1 hour. */
	@Transactional
	public String resetLink(CurrentPerson admin, UUID id) {
		if (!admin.admin()) {
			throw new ForbiddenException("Only an admin makes links for others");
		}
		Person person = this.people.findById(id)
			.filter(Person::enabled)
			.orElseThrow(() -> new NotFoundException("Nobody with id " + id));
		String path = this.links.passwordReset(person.id());
		this.log.by(admin, "password_reset.link_made", id);
		return path;
	}

	/**
	 * The e-mail address of whoever the link is for.
	 * @throws LinkEndedException when the link opens nothing, or not any more
	 */
	@Transactional(readOnly = true)
	public String find(String token) {
		return person(this.links.find(Kind.PASSWORD_RESET, token)).email();
	}

	/**
	 * Takes the new password and ends all sessions.
	 * @throws InvalidEntriesException when it cannot be used; the link still can
	 * @throws LinkEndedException when the link opens nothing, or not any more
	 */
	@Transactional
	public Recognised reset(String token, String password) {
		Person person = person(this.links.find(Kind.PASSWORD_RESET, token));
		new InvalidEntriesException.Check().add("password", this.policy.fault(password, person.email(), person.name()))
			.done();
		this.links.use(Kind.PASSWORD_RESET, token);
		this.credentials.change(person.id(), this.passwords.hash(password));
		return this.credentials.recognise(person.id());
	}

	private void send(Person person) {
		this.mails.resetPassword(person, this.links.passwordReset(person.id()));
		this.log.refused(person.id(), "password_reset.asked");
	}

	private Person person(OneTimeLink link) {
		return this.people.findById(link.person()).filter(Person::enabled).orElseThrow(LinkEndedException::new);
	}

}
