package io.productops.notification.web;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.productops.Mailbox;
import io.productops.OnH2;
import io.productops.audit.Actor;
import io.productops.notification.Delivery;
import io.productops.notification.Notice;
import io.productops.notification.NotificationKind;
import io.productops.notification.NotificationService;
import io.productops.notification.PreferenceService;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An e-mail that the application sends by itself, and the way to end it.
 */
@OnH2
class NotificationMailTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private NotificationService notifications;

	@Autowired
	private PreferenceService preferences;

	@Autowired
	private Mailbox mailbox;

	/** ASVS V1.3.11: nothing of a title gets into the head but the subject. */
	@Test
	void comesByItselfInPlainTextWithAWayToEndIt() throws Exception {
		CurrentPerson person = this.people.stranger();
		MimeMessage mail = mail(person, "Hand\r\nBcc: eve@example.org\r\nover");
		assertThat(mail.getSubject()).isEqualTo("Assigned to you: Hand Bcc: eve@example.org over");
		assertThat(mail.getAllRecipients()).hasSize(1);
		assertThat(mail.getHeader("Bcc")).isNull();
		assertThat(mail.getContentType()).startsWith("text/plain; charset=UTF-8");
		assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
		assertThat(mail.getContent().toString()).contains("https://advisor.example/recommendations/1",
				"https://advisor.example/account/notifications", "(UTC)", link(mail));
	}

	@Test
	void isEndedByTheMailProgramWithoutSigningIn() throws Exception {
		CurrentPerson person = this.people.stranger();
		String path = link(mail(person, "Handover")).substring("https://advisor.example".length());
		assertThat(this.mvc.get().uri(path)).hasStatusOk()
			.hasHeader("Referrer-Policy", "no-referrer")
			.hasHeader("Cache-Control", "no-store")
			.bodyText()
			.contains("End these e-mails?", "E-mails that are sent at once")
			.doesNotContain(person.name(), person.email());
		assertThat(this.preferences.of(person)).containsEntry(NotificationKind.ASSIGNED, Delivery.INSTANT);
		// no cookie, no token of a form
		assertThat(this.mvc.post()
			.uri(path)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.param("List-Unsubscribe", "One-Click")).hasStatusOk().bodyText().contains("You get no more of these");
		assertThat(this.preferences.of(person)).containsEntry(NotificationKind.ASSIGNED, Delivery.OFF)
			.containsEntry(NotificationKind.OVERDUE, Delivery.DAILY);
		assertThat(this.mvc.post().uri(path).contentType("multipart/form-data; boundary=x").content("--x--"))
			.hasStatusOk();
		assertThat(this.mvc.post().uri(path.substring(0, path.length() - 1))).hasStatus(404);
		assertThat(this.mvc.get().uri("/unsubscribe/x")).hasStatus(404);
	}

	private MimeMessage mail(CurrentPerson person, String title) {
		this.notifications.notify(List.of(person.id()), Actor.system(), new Notice(NotificationKind.ASSIGNED, null,
				title, "", "/recommendations/1", UUID.randomUUID().toString()));
		List<MimeMessage> mails = this.mailbox.of(person.email(), 1);
		assertThat(mails).hasSize(1);
		return mails.get(0);
	}

	private static String link(MimeMessage mail) throws jakarta.mail.MessagingException {
		Matcher link = Pattern.compile("<(https://advisor\\.example/unsubscribe/[A-Za-z0-9_-]{44,})>")
			.matcher(mail.getHeader("List-Unsubscribe")[0]);
		assertThat(link.find()).isTrue();
		return link.group(1);
	}

}
