package io.productops.team;

import java.util.function.Consumer;

import io.productops.shared.MailService;

import org.springframework.stereotype.Component;

/**
 * E-mails that anybody can cause by filling in an address. Whether one is sent, nobody
 * can tell from the answer or its time; and nobody gets many.
 */
@Component
class StrangersMail {

	private final ThrottleService throttle;

	private final MailService mails;

	StrangersMail(ThrottleService throttle, MailService mails) {
		this.throttle = throttle;
		this.mails = mails;
	}

	/**
	 * @param from the address of the client
	 * @param send what may lead to an e-mail, given the address as it is stored
	 * @throws InvalidEntriesException when it is no e-mail address
	 * @throws TooManyAttemptsException when too much comes from that client
	 */
	void ask(String email, String from, Consumer<String> send) {
		new InvalidEntriesException.Check().add("email", Entries.emailFault(email)).done();
		String normal = Person.normal(email);
		this.throttle.take(ClientAddress.counted(from));
		this.mails.inBackground(() -> {
			try {
				this.throttle.take(AttemptLimit.MAIL.of(normal));
			}
			catch (TooManyAttemptsException ex) {
				return;
			}
			send.accept(normal);
		});
	}

}
