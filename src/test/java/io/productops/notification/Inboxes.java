package io.productops.notification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.productops.team.CurrentPerson;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/**
 * A mail server for one test.
 */
class Inboxes implements AutoCloseable {

	private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	Inboxes() {
		this.server.start();
	}

	int port() {
		return this.server.getSmtp().getPort();
	}

	List<MimeMessage> of(CurrentPerson person) {
		List<MimeMessage> found = new ArrayList<>();
		for (MimeMessage message : this.server.getReceivedMessages()) {
			try {
				if (Arrays.toString(message.getRecipients(RecipientType.TO)).equals("[" + person.email() + "]")) {
					found.add(message);
				}
			}
			catch (MessagingException ex) {
				throw new IllegalStateException(ex);
			}
		}
		return found;
	}

	@Override
	public void close() {
		this.server.stop();
	}

}
