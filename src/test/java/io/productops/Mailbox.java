package io.productops;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A mail server, and everybody's inbox.
 */
@Configuration
@ConditionalOnProperty("productops.test.mail")
public class Mailbox {

	private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	@Bean(destroyMethod = "stop")
	GreenMail mailServer() {
		this.server.start();
		return this.server;
	}

	@Bean
	JavaMailSender mailSender(GreenMail server) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(server.getSmtp().getPort());
		return sender;
	}

	/** The e-mails to somebody, as soon as there are so many, or after a while. */
	public List<MimeMessage> of(String email, int count) {
		long end = System.nanoTime() + 20_000_000_000L;
		while (received(email).size() < count && System.nanoTime() < end) {
			this.server.waitForIncomingEmail(100, this.server.getReceivedMessages().length + 1);
		}
		return received(email);
	}

	/** The path of the link in the latest e-mail to somebody, after so many. */
	public String link(String email, int count) {
		try {
			List<MimeMessage> mails = of(email, count);
			Matcher link = Pattern.compile("https://advisor\\.example(/\\S+)")
				.matcher(mails.get(mails.size() - 1).getContent().toString());
			if (!link.find()) {
				throw new AssertionError("No link in the e-mail");
			}
			return link.group(1);
		}
		catch (IOException | MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private List<MimeMessage> received(String email) {
		List<MimeMessage> found = new ArrayList<>();
		for (MimeMessage message : this.server.getReceivedMessages()) {
			try {
				if (Arrays.toString(message.getRecipients(RecipientType.TO)).equals("[" + email + "]")) {
					found.add(message);
				}
			}
			catch (MessagingException ex) {
				throw new IllegalStateException(ex);
			}
		}
		return found;
	}

}
