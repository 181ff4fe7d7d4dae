package io.productops.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.productops.OnH2;
import io.productops.audit.Actor;
import io.productops.notification.Notice;
import io.productops.notification.NotificationKind;
import io.productops.notification.NotificationService;
import io.productops.team.BrowserSessions;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody reads their inbox, and chooses what comes by e-mail.
 */
@OnH2
@InBrowser
class InboxJourneyTests {

	@Autowired
	private People people;

	@Autowired
	private BrowserSessions sessions;

	@Autowired
	private NotificationService notifications;

	private CurrentPerson person;

	@BeforeEach
	void givenSomebody() {
		this.person = this.people.stranger();
	}

	@Test
	void everyStateOfThePagesIsAccessible(Visitors visitors) {
		Visitor visitor = visitors.arrive();
		Page page = givenSignedIn(visitor);
		visitor.goTo("/notifications");
		List<String> faults = new ArrayList<>(Scan.faults(page, "inbox, empty"));
		for (int i = 0; i < 51; i++) {
			whenTold("Write the handover of the release notes " + i);
		}
		whenTold("x".repeat(200));
		visitor.goTo("/notifications");
		faults.addAll(Scan.faults(page, "inbox, new"));
		page.setViewportSize(320, 900);
		faults.addAll(Scan.faults(page, "inbox, narrow"));
		press(page, "Mark all as read");
		faults.addAll(Scan.faults(page, "inbox, read"));
		page.getByText("Older notifications").click();
		faults.addAll(Scan.faults(page, "inbox, older"));
		visitor.goTo("/account/notifications");
		faults.addAll(Scan.faults(page, "choice"));
		page.evaluate("document.querySelector('#assigned option').value = 'x'");
		press(page, "Save choice");
		PlaywrightAssertions.assertThat(page.getByText("There is a problem")).isVisible();
		faults.addAll(Scan.faults(page, "choice, refused"));
		assertThat(faults).isEmpty();
	}

	@Test
	void everythingWorksWithoutScript(Visitors visitors) {
		whenTold("Write the handover");
		whenTold("Ask three customers");
		Visitor visitor = visitors.arriveWithoutScript();
		Page page = givenSignedIn(visitor);
		visitor.goTo("/privacy");
		thenUnread(page, "Inbox (2) unread");
		inbox(page).click();
		press(page, "Mark as read: Write the handover");
		thenUnread(page, "Inbox (1) unread");
		press(page, "Mark all as read");
		thenUnread(page, "Inbox");
		page.getByText("Choose your e-mails").click();
		page.getByLabel("Something becomes yours to do").selectOption("Weekly digest");
		press(page, "Save choice");
		PlaywrightAssertions.assertThat(page.getByText("Your choice is saved.")).isVisible();
		PlaywrightAssertions.assertThat(page.getByLabel("Something becomes yours to do")).hasValue("WEEKLY");
	}

	private Page givenSignedIn(Visitor visitor) {
		visitor.signIn(this.sessions.begin(this.person));
		return visitor.page();
	}

	private void whenTold(String title) {
		this.notifications.notify(List.of(this.person.id()), Actor.system(), new Notice(NotificationKind.PROPOSED, null,
				title, "Payments has something new to decide on.", "/recommendations/1", UUID.randomUUID().toString()));
	}

	private static Locator inbox(Page page) {
		return page.locator(".poa-nav a[href='/notifications']");
	}

	private static void thenUnread(Page page, String link) {
		PlaywrightAssertions.assertThat(inbox(page)).hasText(link);
	}

	private static void press(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
	}

}
