package io.productops.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.productops.Mailbox;
import io.productops.OnH2;
import io.productops.Payloads;
import io.productops.shared.MailOutcome;
import io.productops.shared.MailService;
import io.productops.team.AccountService;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.PeopleService;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever somebody types, an e-mail with it stays text, to one person, and under a
 * subject of one line.
 */
@OnH2
class HostileMailTests {

	@Autowired
	private NotificationMails words;

	@Autowired
	private MailService mails;

	@Autowired
	private Mailbox mailbox;

	@Autowired
	private People people;

	@Autowired
	private AccountService accounts;

	@Autowired
	private PeopleService everybody;

	@Test
	void showsItAsText() throws Exception {
		List<String> payloads = Payloads.all().toList();
		CurrentPerson person = this.people.stranger();
		for (String payload : payloads) {
			String line = payload.replaceAll("\\s+", " ").strip();
			this.accounts.present(person, line, "SYSTEM", "UTC", true);
			Notice notice = new Notice(NotificationKind.MENTIONED, null, payload, payload, "/recommendations/1", "key");
			CurrentPerson named = this.everybody.current(person.id(), null).orElseThrow();
			assertThat(this.mails.deliver(this.words.instant(notification(notice, named), named))).as(payload)
				.isEqualTo(MailOutcome.SENT);
		}
		List<MimeMessage> sent = this.mailbox.of(person.email(), payloads.size());
		assertThat(sent).hasSameSizeAs(payloads);
		for (int i = 0; i < sent.size(); i++) {
			MimeMessage mail = sent.get(i);
			String payload = payloads.get(i);
			String line = payload.replaceAll("\\s+", " ").strip();
			assertThat(mail.getContentType()).as(payload).startsWith("text/plain; charset=UTF-8");
			assertThat(mail.getAllRecipients()).as(payload).hasSize(1);
			assertThat(mail.getSubject()).as(payload).isEqualTo("You were mentioned: " + line);
			assertThat(mail.getContent().toString().replace("\r\n", "\n")).as(payload)
				.contains("Hello " + line + ",", payload.strip());
		}
	}

	private static Notification notification(Notice notice, CurrentPerson person) {
		return new Notification(UUID.randomUUID(), person.id(), notice.kind(), notice.team(), notice.title(),
				notice.text(), notice.path(), Instant.parse("2026-11-20T09:00:00Z"), false);
	}

}
