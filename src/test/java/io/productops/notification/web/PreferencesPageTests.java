package io.productops.notification.web;

import io.productops.FormToken;
import io.productops.OnH2;
import io.productops.notification.Delivery;
import io.productops.notification.NotificationKind;
import io.productops.notification.PreferenceService;
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
 * The page on which people choose their e-mails.
 */
@OnH2
class PreferencesPageTests {

	private static final String PATH = "/account/notifications";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private PreferenceService preferences;

	private CurrentPerson person;

	@BeforeEach
	void somebody() {
		this.person = this.people.stranger();
	}

	@Test
	void showsWhatIsUsual() {
		assertThat(page()).hasStatusOk()
			.bodyText()
			.contains("<title>Your notifications – ", "aria-current=\"page\">Notifications</a>", "Digests go out at 8",
					"<label class=\"form-label\" for=\"due_soon\">", "<option value=\"WEEKLY\" selected=\"selected\">")
			.doesNotContain("sends no e-mails");
	}

	@Test
	void isReachedFromTheAccount() {
		assertThat(this.mvc.get().uri("/account").with(SignedInAs.person(this.person))).bodyText()
			.contains("href=\"/account/notifications\"");
	}

	@Test
	void keepsAChoice() {
		assertThat(post("OFF", "DAILY", "WEEKLY", "INSTANT", "WEEKLY", "OFF")).hasStatus(303)
			.hasHeader("Location", PATH);
		assertThat(this.preferences.of(this.person)).containsEntry(NotificationKind.ASSIGNED, Delivery.OFF)
			.containsEntry(NotificationKind.MENTIONED, Delivery.DAILY)
			.containsEntry(NotificationKind.DUE_SOON, Delivery.WEEKLY)
			.containsEntry(NotificationKind.OVERDUE, Delivery.INSTANT)
			.containsEntry(NotificationKind.STOPPED, Delivery.WEEKLY)
			.containsEntry(NotificationKind.PROPOSED, Delivery.OFF);
	}

	@Test
	void showsTheWholePageAgainWhenSomethingIsMissing() {
		assertThat(post("OFF", "HOURLY", "WEEKLY", "INSTANT", "DAILY", "")).hasStatus(422)
			.bodyText()
			.contains("<title>Error: Your notifications", "href=\"#mentioned\"", "id=\"mentioned-error\"",
					"aria-describedby=\"proposed-error\"", "Choose one of the four for “Newly proposed”.",
					"<option value=\"OFF\" selected=\"selected\">")
			.doesNotContain("assigned-error", "HOURLY");
		assertThat(this.preferences.of(this.person)).containsEntry(NotificationKind.ASSIGNED, Delivery.INSTANT);
	}

	private MvcTestResult page() {
		return this.mvc.get().uri(PATH).with(SignedInAs.person(this.person)).exchange();
	}

	private MvcTestResult post(String... deliveries) {
		var request = this.mvc.post().uri(PATH).with(SignedInAs.person(this.person)).with(FormToken.valid());
		for (int i = 0; i < deliveries.length; i++) {
			request.param("delivery[" + NotificationKind.values()[i] + "]", deliveries[i]);
		}
		return request.exchange();
	}

}
