package io.productops.journey;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.productops.OnH2;
import io.productops.team.Codes;
import io.productops.team.Codes.Device;
import io.productops.team.CurrentPerson;
import io.productops.team.FirstStarts;
import io.productops.team.InvitationService;
import io.productops.team.Invite;
import io.productops.team.PasswordResetService;
import io.productops.team.People;
import io.productops.team.Role;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

/**
 * From the first start to a colleague who reads along: set-up, second factor, invitation
 * and account, with script and every page looked at, and without script.
 */
@OnH2
@InBrowser
class SignInJourneyTests {

	private static final String PASSWORD = "stones sink slowly";

	@Autowired
	private FirstStarts starts;

	@Autowired
	private InvitationService invitations;

	@Autowired
	private PasswordResetService resets;

	@Autowired
	private People people;

	@Autowired
	private Clock clock;

	private final List<String> faults = new ArrayList<>();

	@Test
	void theFirstAdminSetsUpASecondFactor(Visitors visitors) {
		Page page = visitors.arrive().page();
		page.navigate(this.starts.link());
		press(page, "Become the first admin");
		scan(page, "set-up, refused");
		fill(page, "E-mail address", UUID.randomUUID() + "@example.org");
		fill(page, "Your name", "Ada Lovelace");
		fill(page, "Password", PASSWORD);
		press(page, "Become the first admin");
		thenTheHeadingIs(page, "Set up a second factor");
		scan(page, "device");
		fill(page, "Code that the app shows", "000000");
		press(page, "Switch on the second factor");
		scan(page, "device, refused");
		Device device = Codes.ofPage(page.content());
		fill(page, "Code that the app shows", device.code(this.clock.instant()));
		press(page, "Switch on the second factor");
		thenTheHeadingIs(page, "Keep your recovery codes");
		scan(page, "recovery codes");
		page.getByText("I have kept them").click();
		for (String path : List.of("/account", "/account/password", "/account/second-factor",
				"/account/second-factor/device", "/account/sessions")) {
			page.navigate(path);
			scan(page, path);
		}
		page.navigate("/account");
		fill(page, "Name", " ");
		press(page, "Save profile");
		scan(page, "profile, refused");
		thenNothingIsFound();
	}

	@Test
	void thePagesBeforeSigningIn(Visitors visitors) {
		Page page = visitors.arrive().page();
		CurrentPerson person = this.people.withPassword();
		UUID team = this.people.team("Checkout");
		CurrentPerson admin = this.people.admin();
		page.navigate("/sign-in");
		press(page, "Sign in");
		scan(page, "sign-in, refused");
		page.navigate("/password-reset");
		press(page, "Send the link");
		scan(page, "password reset, refused");
		page.navigate("/password-reset/sent");
		scan(page, "mail sent");
		page.navigate(this.resets.resetLink(admin, person.id()));
		press(page, "Save the new password");
		scan(page, "new password, refused");
		page.navigate("/invitations/x");
		scan(page, "link ended");
		page.navigate(this.invitations
			.invite(admin, new Invite(UUID.randomUUID() + "@example.org", null, team, Role.PM, false))
			.path());
		press(page, "Make my account");
		scan(page, "invitation, refused");
		page.navigate(
				this.invitations.invite(admin, new Invite(person.email(), null, team, Role.VIEWER, false)).path());
		scan(page, "invitation, known");
		page.getByText("Sign in to accept").click();
		fill(page, "E-mail address", person.email());
		fill(page, "Password", People.PASSWORD);
		press(page, "Sign in");
		scan(page, "invitation, to join");
		press(page, "Accept the invitation");
		page.navigate("/sign-in/done");
		scan(page, "signed in again");
		page.navigate("/saved-form");
		scan(page, "nothing kept");
		page.navigate("/account/second-factor/removal");
		press(page, "Switch off the second factor");
		scan(page, "second factor, removal refused");
		thenNothingIsFound();
	}

	@Test
	void everythingNeedsNoScript(Visitors visitors) {
		Page admin = visitors.arriveWithoutScript().page();
		admin.navigate(this.starts.link());
		String email = UUID.randomUUID() + "@example.org";
		fill(admin, "E-mail address", email);
		fill(admin, "Your name", "Ada Lovelace");
		fill(admin, "Password", PASSWORD);
		press(admin, "Become the first admin");
		Device device = Codes.ofPage(admin.content());
		fill(admin, "Code that the app shows", device.code(this.clock.instant()));
		press(admin, "Switch on the second factor");
		String recovery = admin.locator("li code").first().innerText();
		Page again = visitors.arriveWithoutScript().page();
		again.navigate("/account/sessions");
		fill(again, "E-mail address", email);
		fill(again, "Password", PASSWORD);
		press(again, "Sign in");
		thenTheHeadingIs(again, "Enter a code");
		fill(again, "Code", recovery);
		press(again, "Sign in");
		thenTheHeadingIs(again, "Your sessions");
		press(again, "End all others");
		admin.navigate("/account");
		thenTheHeadingIs(admin, "Sign in");
		Page colleague = visitors.arriveWithoutScript().page();
		colleague.navigate(
				this.invitations
					.invite(this.people.admin(),
							new Invite(UUID.randomUUID() + "@example.org", "Grace", this.people.team("Checkout"),
									Role.VIEWER, false))
					.path());
		fill(colleague, "Password", PASSWORD);
		press(colleague, "Make my account");
		colleague.navigate("/account");
		thenTheHeadingIs(colleague, "Your profile");
		PlaywrightAssertions.assertThat(colleague.getByLabel("Name", exactly())).hasValue("Grace");
	}

	private static void fill(Page page, String label, String text) {
		page.getByLabel(label, exactly()).fill(text);
	}

	private static Page.GetByLabelOptions exactly() {
		return new Page.GetByLabelOptions().setExact(true);
	}

	private static void press(Page page, String name) {
		page.getByRole(AriaRole.MAIN)
			.getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(name))
			.click();
	}

	private static void thenTheHeadingIs(Page page, String heading) {
		PlaywrightAssertions.assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
			.hasText(heading);
	}

	private void scan(Page page, String name) {
		this.faults.addAll(Scan.faults(page, name));
	}

	private void thenNothingIsFound() {
		Assertions.assertThat(this.faults).isEmpty();
	}

}
