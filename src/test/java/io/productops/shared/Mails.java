package io.productops.shared;

import java.net.URI;
import java.util.Map;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Makes the sending of e-mails for tests that have a mail server of their own.
 */
public final class Mails {

	public static final SiteProperties SITE = new SiteProperties(URI.create("https://advisor.example/ops/"),
			"Advisor <advisor@example.org>");

	private Mails() {
	}

	/** Sends to a server on this machine, or to nobody where none listens. */
	public static MailService to(int port) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(port);
		return by(sender);
	}

	public static MailService by(JavaMailSender sender) {
		return new MailService(
				new StaticListableBeanFactory(Map.of("sender", sender)).getBeanProvider(JavaMailSender.class), SITE);
	}

	/** Without a mail server. */
	public static MailService none() {
		return new MailService(new StaticListableBeanFactory(Map.of()).getBeanProvider(JavaMailSender.class), SITE);
	}

}
