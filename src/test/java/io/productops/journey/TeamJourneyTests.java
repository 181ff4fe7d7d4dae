package io.productops.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.productops.OnH2;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.Started;
import io.productops.team.BrowserSessions;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An assessment comes to a team, and the people of the team work with it.
 */
@OnH2
@InBrowser
class TeamJourneyTests {

	private final List<String> faults = new ArrayList<>();

	@Autowired
	private AssessmentService assessments;

	@Autowired
	private People people;

	@Autowired
	private BrowserSessions sessions;

	@Autowired
	private JdbcTemplate database;

	private UUID team = UUID.randomUUID();

	@BeforeEach
	void givenATeam() {
		this.team = this.people.team("Checkout");
	}

	@Test
	void aVisitorKeepsTheirReportWithTheTeamThatTheyLead(Visitors visitors) {
		Started finished = new Drafts(this.assessments).submitted(CaseAnswers.of("C5"));
		Visitor visitor = visitors.arriveWithoutScript();
		Visitor elsewhere = visitors.arriveWithoutScript();
		visitor.holds(finished);
		elsewhere.holds(finished);
		String report = "/assessments/" + finished.id() + "/report";
		visitor.goTo(report);
		Page page = visitor.page();
		visitor.wizard().link("Keep this with your team").click();
		page.getByRole(AriaRole.MAIN).getByText("Sign in", new Locator.GetByTextOptions().setExact(true)).click();
		whenTheFormIsSent(page, this.people.memberWithPassword(this.team, Role.LEADER));
		visitor.wizard().thenTheHeadingIs("Keep this with your team");
		visitor.wizard().press("Keep with this team");
		PlaywrightAssertions.assertThat(page.getByText("Assessments of Checkout")).isVisible();
		PlaywrightAssertions.assertThat(page.getByText("Private link")).hasCount(0);
		Assertions.assertThat(visitor.goTo(report).status()).isEqualTo(200);
		PlaywrightAssertions.assertThat(visitor.wizard().link("Keep this with your team")).hasCount(0);
		Assertions.assertThat(elsewhere.goTo(report).status()).isEqualTo(404);
		visitor.wizard().press("Sign out");
		Assertions.assertThat(visitor.goTo(report).status()).isEqualTo(404);
	}

	@Test
	void pagesForLeaders(Visitors visitors) {
		UUID other = this.people.team("W".repeat(60));
		CurrentPerson leader = this.people.member(Map.of(this.team, Role.LEADER, other, Role.LEADER));
		this.database.update("update person set name = ? where id = ?", "W".repeat(100), leader.id());
		Started held = new Drafts(this.assessments).filled(CaseAnswers.of("C4"));
		String claim = "/assessments/" + held.id() + "/team";
		Visitor visitor = visitors.arrive();
		visitor.holds(held);
		visitor.goTo(claim);
		scan(visitor.page(), "claim, not signed in");
		visitor.signIn(this.sessions.begin(leader));
		visitor.goTo("/");
		scan(visitor.page(), "start, of a leader");
		visitor.goTo("/teams");
		scan(visitor.page(), "teams");
		visitor.goTo("/teams/" + this.team);
		scan(visitor.page(), "team, empty");
		visitor.goTo(claim);
		visitor.wizard().press("Keep with this team");
		scan(visitor.page(), "claim, refused");
		visitor.page().getByLabel("Checkout").check();
		visitor.wizard().press("Keep with this team");
		scan(visitor.page(), "task list of a team");
		visitor.wizard().givenThePageOf(visitor.wizard().steps().get(0));
		scan(visitor.page(), "step of a team");
		visitor.goTo("/assessments/" + held.id() + "/deletion");
		scan(visitor.page(), "deletion in a team");
		visitor.wizard().givenTheCheckPage();
		scan(visitor.page(), "check in a team");
		visitor.wizard().whenSubmitted();
		scan(visitor.page(), "report of a team");
		visitor.wizard().givenTheCheckPage();
		scan(visitor.page(), "check in a team, submitted");
		visitor.goTo("/teams/" + this.team);
		scan(visitor.page(), "team");
		thenNothingIsFound();
	}

	@Test
	void pagesForReaders(Visitors visitors) {
		CurrentPerson leader = this.people.member(this.team, Role.LEADER);
		UUID draft = this.assessments.start("Northwind", this.team, leader);
		Visitor visitor = visitors.arrive();
		visitor.signIn(this.sessions.begin(this.people.member(this.team, Role.VIEWER)));
		visitor.goTo("/");
		scan(visitor.page(), "start, of a reader");
		visitor.goTo("/assessments/" + draft);
		scan(visitor.page(), "task list, to read");
		visitor.wizard().givenTheCheckPage();
		scan(visitor.page(), "check, to read");
		visitor.goTo("/assessments/" + draft + "/deletion");
		scan(visitor.page(), "refused for the role");
		Visitor stranger = visitors.arrive();
		stranger.signIn(this.sessions.begin(this.people.stranger()));
		stranger.goTo("/teams");
		scan(stranger.page(), "no team");
		Started held = new Drafts(this.assessments).filled(CaseAnswers.of("C4"));
		stranger.holds(held);
		stranger.goTo("/assessments/" + held.id() + "/team");
		scan(stranger.page(), "claim, of somebody who leads no team");
		thenNothingIsFound();
	}

	private static void whenTheFormIsSent(Page page, CurrentPerson person) {
		page.locator("#email").fill(person.email());
		page.locator("#password").fill(People.PASSWORD);
		page.getByRole(AriaRole.MAIN)
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign in"))
			.click();
	}

	private void scan(Page page, String name) {
		this.faults.addAll(Scan.faults(page, name));
	}

	private void thenNothingIsFound() {
		Assertions.assertThat(this.faults).isEmpty();
	}

}
