package io.productops.team;

import io.productops.shared.NotFoundException;
import io.productops.team.AccountProperties.Signup;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets anybody with an e-mail address make an account, where that is wanted.
 */
@Service
public class SignUpService {

	private final PersonRepository people;

	private final OneTimeLinks links;

	private final AccountMails mails;

	private final StrangersMail strangers;

	private final AccountProperties properties;

	private final TransactionOperations transactions;

	private final AccountLog log;

	SignUpService(PersonRepository people, OneTimeLinks links, AccountMails mails, StrangersMail strangers,
			AccountProperties properties, TransactionOperations transactions, AccountLog log) {
		this.log = log;
		this.people = people;
		this.links = links;
		this.mails = mails;
		this.strangers = strangers;
		this.properties = properties;
		this.transactions = transactions;
	}

	/** Whether it is wanted, and possible: the address has to be proved. */
	public boolean isOpen() {
		return this.properties.signup() == Signup.OPEN && this.mails.areSent();
	}

	/**
	 * Sends an invitation without a team, or says to an owner that they have an account.
	 * @param from the address of the client
	 * @throws NotFoundException where sign-up is not open
	 * @throws InvalidEntriesException when it is no e-mail address
	 * @throws TooManyAttemptsException when too much comes from that client
	 */
	public void ask(String email, String from) {
		if (!isOpen()) {
			throw new NotFoundException("Nobody signs up here");
		}
		this.strangers.ask(email, from,
				(normal) -> this.transactions.executeWithoutResult((transaction) -> answer(normal)));
	}

	private void answer(String email) {
		this.people.findByEmail(email)
			.ifPresentOrElse(
					(person) -> java.util.Optional.of(person).filter(Person::enabled).ifPresent(this.mails::knowsYou),
					() -> invite(new Invite(email, null, null, null, false)));
	}

	private void invite(Invite invite) {
		this.log.invited(null, invite);
		this.mails.confirmSignUp(invite.email(), this.links.invitation(invite));
	}

}
