package io.productops.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.productops.Mailbox;
import io.productops.OnH2;
import io.productops.team.BrowserSessions;
import io.productops.team.Codes;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

/**
 * An admin brings the people of a new team in, one by one and from a file.
 */
@OnH2
@InBrowser
class PeopleJourneyTests {

	@Autowired
	private People people;

	@Autowired
	private BrowserSessions sessions;

	@Autowired
	private Codes codes;

	@Autowired
	private Mailbox mailbox;

	private final List<String> faults = new ArrayList<>();

	private CurrentPerson admin;

	@BeforeEach
	void givenAnAdmin() {
		this.admin = this.people.admin();
	}

	@Test
	void everyStateOfThePagesIsAccessible(Visitors visitors) {
		Visitor visitor = visitors.arrive();
		visitor.signIn(this.sessions.begin(this.admin));
		Page page = visitor.page();
		UUID team = this.people.team("Wolfeschlegelsteinhausenbergerdorff".repeat(2));
		CurrentPerson member = this.people.memberWithPassword(team, Role.PM);
		this.codes.turnOn(member.id());
		for (String path : List.of("/admin/people", "/admin/people?q=nobody-at-all", "/admin/people/" + member.id(),
				"/admin/people/" + this.admin.id(), "/admin/people/invitation", "/admin/people/import", "/admin/teams",
				"/admin/teams/" + team, "/admin/teams/" + this.people.team("Empty"))) {
			visitor.goTo(path);
			scan(page, path);
		}
		page.getByLabel("Name of the team").fill(" ");
		press(page, "Save name");
		scan(page, "team, refused");
		visitor.goTo("/admin/people/" + member.id());
		press(page, "Add role");
		scan(page, "role, refused");
		press(page, "Make a link for a new password");
		scan(page, "link for a new password");
		visitor.goTo("/admin/people/invitation");
		page.getByLabel("E-mail address").fill("no address");
		press(page, "Make the invitation");
		scan(page, "invitation, refused");
		visitor.goTo("/admin/people/import");
		press(page, "Show what they would do");
		scan(page, "import, refused");
		page.locator("#lines").fill("email,name,team,role\nno address,,,\n" + member.email() + ",,,\n");
		press(page, "Show what they would do");
		scan(page, "import, with faults");
		Assertions.assertThat(this.faults).isEmpty();
	}

	@Test
	void aTeamAndItsPeopleAreMadeWithoutScript(Visitors visitors) {
		Visitor visitor = visitors.arriveWithoutScript();
		visitor.signIn(this.sessions.begin(this.admin));
		Page page = visitor.page();
		String team = "Checkout " + UUID.randomUUID();
		visitor.goTo("/admin/teams");
		page.getByLabel("Name of the team").fill(team);
		press(page, "Make team");
		visitor.goTo("/admin/people/import");
		String email = UUID.randomUUID() + "@example.org";
		page.locator("#lines").fill("email,name,team,role\n" + email + ",Grace Hopper," + team + ",leader\n");
		press(page, "Show what they would do");
		PlaywrightAssertions.assertThat(page.getByText("Nothing has happened yet.")).isVisible();
		press(page, "Import");
		PlaywrightAssertions.assertThat(heading(page)).hasText("Result of the import");
		String link = this.mailbox.link(email, 1);
		Page invited = visitors.arriveWithoutScript().page();
		invited.navigate(link);
		PlaywrightAssertions.assertThat(invited.getByLabel("Your name")).hasValue("Grace Hopper");
		invited.getByLabel("Password").fill("stones sink slowly");
		press(invited, "Make my account");
		invited.navigate("/teams");
		PlaywrightAssertions.assertThat(invited.getByRole(AriaRole.MAIN)).containsText(team);
		Assertions.assertThat(java.util.Objects.requireNonNull(invited.navigate(link)).status()).isEqualTo(404);
	}

	private static Locator heading(Page page) {
		return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
	}

	private static void press(Page page, String name) {
		page.getByRole(AriaRole.MAIN)
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true))
			.click();
	}

	private void scan(Page page, String name) {
		this.faults.addAll(Scan.faults(page, name));
	}

}
