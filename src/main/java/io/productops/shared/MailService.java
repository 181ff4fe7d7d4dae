package io.productops.shared;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Service;

/**
 * Sends e-mails where an SMTP server is configured: behind the back of whoever caused
 * them, who neither waits for the server nor learns from the time it takes.
 */
@Service
public class MailService {

	private static final Logger log = LoggerFactory.getLogger(MailService.class);

	private static final int WAITING = 1_000;

	private final @Nullable JavaMailSender sender;

	private final SiteProperties site;

	private final ThreadPoolExecutor postman = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
			new ArrayBlockingQueue<>(WAITING), (work) -> new Thread(work, "mail"));

	/**
	 * @throws IllegalStateException when there is a server but no base for links: taken
	 * from a request, it would let a stranger choose where a link in an e-mail leads
	 */
	MailService(ObjectProvider<JavaMailSender> sender, SiteProperties site) {
		this.sender = sender.getIfAvailable();
		this.site = site;
		if (this.sender != null && site.baseUrl() == null) {
			throw new IllegalStateException(
					"spring.mail.host is set, so set productops.base-url too: " + "links in e-mails begin with it");
		}
	}

	/** Whether anything is sent at all. */
	public boolean isConfigured() {
		return this.sender != null;
	}

	/** Sends it when the transaction at hand is through; nothing where not configured. */
	public void send(Mail mail) {
		if (this.sender != null) {
			JavaMailSender server = this.sender;
			AfterCommit.run(() -> inBackground(() -> deliver(mail, server)));
		}
	}

	/**
	 * Sends it now and waits for the server, for whoever must know what became of it.
	 * @throws IllegalStateException when no server is configured
	 */
	public MailOutcome deliver(Mail mail) {
		JavaMailSender server = this.sender;
		if (server == null) {
			throw new IllegalStateException("No mail server is configured");
		}
		try {
			server.send(message(mail, server));
			return MailOutcome.SENT;
		}
		catch (MailException ex) {
			MailOutcome outcome = MailOutcome.of(ex);
			log.warn("An e-mail could not be sent ({}): {}", outcome, ex.toString().replaceAll("[\\r\\n]+", " "));
			return outcome;
		}
	}

	/** Runs what leads to an e-mail, or not, so that nobody can tell which. */
	public void inBackground(Runnable work) {
		try {
			this.postman.execute(() -> {
				try {
					work.run();
				}
				catch (RuntimeException ex) {
					log.error("What should have led to an e-mail failed", ex);
				}
			});
		}
		catch (RejectedExecutionException ex) {
			log.warn("An e-mail was not sent: {} others wait", WAITING);
		}
	}

	private void deliver(Mail mail, JavaMailSender server) {
		try {
			server.send(message(mail, server));
		}
		catch (MailException ex) {
			log.warn("An e-mail could not be sent: {}", ex.toString().replaceAll("[\\r\\n]+", " "));
		}
	}

	private MimeMessage message(Mail mail, JavaMailSender server) {
		try {
			MimeMessage message = server.createMimeMessage();
			MimeMessageHelper parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
			parts.setFrom(this.site.mailFrom());
			parts.setTo(mail.to());
			parts.setSubject(mail.subject());
			parts.setText(mail.text());
			message.setHeader("Auto-Submitted", "auto-generated");
			if (mail.unsubscribe() != null) {
				message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
				message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
			}
			return message;
		}
		catch (MessagingException ex) {
			throw new MailPreparationException(ex);
		}
	}

	@PreDestroy
	void close() throws InterruptedException {
		this.postman.shutdown();
		this.postman.awaitTermination(10, TimeUnit.SECONDS);
	}

}
