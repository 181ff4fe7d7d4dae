package io.productops.notification.web;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.productops.FormToken;
import io.productops.OnH2;
import io.productops.audit.Actor;
import io.productops.notification.Notice;
import io.productops.notification.Notification;
import io.productops.notification.NotificationKind;
import io.productops.notification.NotificationService;
import io.productops.shared.ListPosition;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The inbox, and its count in the head of every page.
 */
@OnH2
class InboxPageTests {

	private static final Pattern OLDER = Pattern.compile("href=\"(/notifications\\?cursor=[^\"]+)\"");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private NotificationService notifications;

	private CurrentPerson person;

	@BeforeEach
	void somebody() {
		this.person = this.people.stranger();
	}

	@Test
	void saysWhenThereIsNothing() {
		assertThat(get("/notifications")).hasStatusOk()
			.bodyText()
			.contains("Nothing here yet", "<title>Inbox – ", "aria-current=\"page\">Inbox</a>")
			.doesNotContain("Mark all as read", "Older notifications");
	}

	@Test
	void asksAVisitorToSignIn() {
		assertThat(this.mvc.get().uri("/notifications")).hasStatus(303)
			.hasHeader("Location", "/sign-in?continue=%2Fnotifications");
		assertThat(this.mvc.get().uri("/privacy")).hasStatusOk().bodyText().doesNotContain("Inbox");
	}

	@Test
	void showsWhatIsNewAndCountsItOnEveryPage() {
		tell("Write the handover", "Ada gave it to you.");
		assertThat(get("/notifications")).hasStatusOk()
			.bodyText()
			.contains("<b>New</b>", "Assigned to you", "href=\"/recommendations/1\"", "Write the handover",
					"Ada gave it to you.", "Mark all as read", "Times are those of UTC");
		for (String page : List.of("/notifications", "/privacy", "/account", "/teams", "/account/tokens")) {
			assertThat(get(page)).bodyText().contains("(<b>1</b>)<span class=\"visually-hidden\"> unread</span>");
		}
	}

	@Test
	void countsNoFurtherThanNinetyNine() {
		for (int i = 0; i < 100; i++) {
			tell("Thing " + i, "");
		}
		assertThat(get("/privacy")).bodyText().contains("(<b>99+</b>");
	}

	/** ASVS V1.2.1. */
	@Test
	void showsTextAsText() {
		tell("<script>alert(1)</script>", "<img src=x onerror=alert(2)>");
		assertThat(get("/notifications")).bodyText()
			.contains("&lt;script&gt;alert(1)", "&lt;img src=x")
			.doesNotContain("<script>alert", "<img");
	}

	@Test
	void marksOne() {
		tell("First", "");
		tell("Second", "");
		UUID id = newest().id();
		assertThat(post("/notifications/" + id + "/reading")).hasStatus(303).hasHeader("Location", "/notifications");
		assertThat(get("/notifications")).bodyText()
			.contains("(<b>1</b>")
			.doesNotContain("/notifications/" + id + "/reading");
	}

	@Test
	void marksAllThatWasShown() {
		tell("First", "");
		UUID shown = newest().id();
		tell("Meanwhile", "");
		assertThat(post("/notifications/reading", "newest", shown.toString())).hasStatus(303)
			.hasHeader("Location", "/notifications");
		assertThat(this.notifications.unread(this.person)).isEqualTo(1);
		assertThat(post("/notifications/reading", "newest", newest().id().toString())).hasStatus(303);
		assertThat(get("/notifications")).bodyText().doesNotContain("<b>New</b>", "Mark all as read", " unread");
		assertThat(post("/notifications/reading", "newest", "x")).hasStatus(400);
		assertThat(post("/notifications/reading")).hasStatus(400);
	}

	/** A GET marks nothing, also of the thing itself. ASVS V3.5.3. */
	@Test
	void staysUnreadWhenItIsOnlyLookedAt() {
		tell("First", "");
		get("/notifications");
		assertThat(this.notifications.unread(this.person)).isEqualTo(1);
		assertThat(get("/notifications/" + newest().id() + "/reading").getResponse().getStatus()).isEqualTo(405);
	}

	@Test
	void answersTheSameForThatOfSomebodyElseAndForNone() {
		tell("First", "");
		UUID id = newest().id();
		this.person = this.people.admin();
		for (String path : List.of(id.toString(), UUID.randomUUID().toString(), "x")) {
			assertThat(post("/notifications/" + path + "/reading")).hasStatus(404);
		}
		assertThat(post("/notifications/reading", "newest", id.toString())).hasStatus(404);
	}

	@Test
	void goesOnPageByPageAndComesBackToThePage() {
		for (int i = 0; i < 60; i++) {
			tell("Thing " + i, "");
		}
		MvcTestResult front = get("/notifications");
		String older = older(front);
		assertThat(get(older)).hasStatusOk()
			.bodyText()
			.contains("Newest notifications", "Thing 0")
			.doesNotContain("Older notifications", "Thing 59", "Mark all as read");
		UUID oldest = this.notifications.inbox(this.person, ListPosition.START, 60).get(59).id();
		String cursor = older.substring(older.indexOf('=') + 1);
		assertThat(post("/notifications/" + oldest + "/reading", "cursor", cursor)).hasHeader("Location", older);
		assertThat(post("/notifications/" + oldest + "/reading", "cursor", "//evil.example")).hasHeader("Location",
				"/notifications");
		this.person = this.people.stranger();
		for (String wrong : List.of(older, older + "x", "/notifications?cursor=%00")) {
			assertThat(get(wrong)).hasStatusOk().bodyText().contains("Nothing here yet");
		}
	}

	private void tell(String title, String text) {
		this.notifications.notify(List.of(this.person.id()), Actor.system(), new Notice(NotificationKind.ASSIGNED, null,
				title, text, "/recommendations/1", UUID.randomUUID().toString()));
	}

	private Notification newest() {
		return this.notifications.inbox(this.person, ListPosition.START, 1).get(0);
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(java.net.URI.create(path)).with(SignedInAs.person(this.person)).exchange();
	}

	private MvcTestResult post(String path, String... fields) {
		var request = this.mvc.post().uri(path).with(SignedInAs.person(this.person)).with(FormToken.valid());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private static String older(MvcTestResult page) {
		try {
			Matcher link = OLDER.matcher(page.getResponse().getContentAsString());
			assertThat(link.find()).isTrue();
			return link.group(1);
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
