package io.productops.shared;

import java.net.URI;
import java.util.Map;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * How e-mails go out, and what cannot get into them.
 */
class MailTests {

	private static final SiteProperties SITE = new SiteProperties(URI.create("https://advisor.example/ops/"),
			"Advisor <advisor@example.org>");

	@Test
	void sendsPlainTextInAnyScript() throws Exception {
		GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		server.start();
		try {
			MailService mails = service(sender(server.getSmtp().getPort()), SITE);
			mails.send(new Mail("ada@example.org", "Grüße 😀", "Zahlen\nمرحبا 😀\n.\n<b>x</b>\n"));
			mails.close();
			MimeMessage message = server.getReceivedMessages()[0];
			assertThat(message.getSubject()).isEqualTo("Grüße 😀");
			assertThat(message.getFrom()[0]).hasToString("Advisor <advisor@example.org>");
			assertThat(message.getAllRecipients()).hasSize(1);
			assertThat(message.getContentType()).startsWith("text/plain; charset=UTF-8");
			assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
			assertThat(message.getContent().toString().replace("\r\n", "\n")).contains("مرحبا 😀\n.\n<b>x</b>");
		}
		finally {
			server.stop();
		}
	}

	/** ASVS V1.3.11. */
	@ParameterizedTest
	@ValueSource(strings = { "a\r\nBcc: b@example.org", "a\nb", "a\rb", "a\0b" })
	void takesNoSecondLineInTheHead(String line) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Mail(line, "x", "x"));
		assertThatIllegalArgumentException().isThrownBy(() -> new Mail("a@example.org", line, "x"));
	}

	@Test
	void survivesAServerThatIsDown() throws Exception {
		MailService mails = service(sender(1), SITE);
		mails.send(new Mail("ada@example.org", "x", "x"));
		mails.close();
		assertThat(mails.isConfigured()).isTrue();
	}

	@Test
	void sendsNothingWhereNothingIsConfigured() throws Exception {
		MailService mails = new MailService(
				new StaticListableBeanFactory(Map.of()).getBeanProvider(JavaMailSender.class), SITE);
		mails.send(new Mail("ada@example.org", "x", "x"));
		mails.close();
		assertThat(mails.isConfigured()).isFalse();
	}

	@Test
	void wantsABaseForTheLinksInEmails() {
		assertThatIllegalStateException()
			.isThrownBy(() -> service(sender(1), new SiteProperties(null, "advisor@example.org")))
			.withMessageContaining("productops.base-url");
		assertThat(SITE.address("/setup/x")).isEqualTo("https://advisor.example/ops/setup/x");
	}

	@ParameterizedTest
	@ValueSource(strings = { "advisor.example", "ftp://advisor.example", "https:///x", "https://advisor.example?x=y" })
	void refusesABaseThatIsNone(String base) {
		assertThatIllegalArgumentException().isThrownBy(() -> new SiteProperties(URI.create(base), "x@example.org"));
	}

	private static MailService service(JavaMailSender sender, SiteProperties site) {
		return new MailService(
				new StaticListableBeanFactory(Map.of("sender", sender)).getBeanProvider(JavaMailSender.class), site);
	}

	private static JavaMailSender sender(int port) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(port);
		return sender;
	}

}
