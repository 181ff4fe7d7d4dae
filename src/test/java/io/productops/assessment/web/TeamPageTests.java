package io.productops.assessment.web;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.productops.OnH2;
import io.productops.assessment.Access;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.WorkedAnswers;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people see of the assessments of their teams, and how one comes to a team.
 */
@OnH2
class TeamPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private AssessmentService assessments;

	@Autowired
	private People people;

	private UUID team = UUID.randomUUID();

	private CurrentPerson leader;

	@BeforeEach
	void givenATeam() {
		this.team = this.people.team("Checkout");
		this.leader = this.people.member(this.team, Role.LEADER);
	}

	@Test
	void showsReadersADraftWithoutAnythingToFillIn() {
		String draft = draft();
		Visitor viewer = new Visitor(this.mvc, this.people.member(this.team, Role.VIEWER));
		for (String page : new String[] { "", "/check" }) {
			String shown = text(viewer, draft + page);
			// the only form is the one that signs out
			assertThat(shown).containsOnlyOnce("<form").contains("action=\"/sign-out\"");
			assertThat(shown).doesNotContain("/steps/")
				.doesNotContain("/deletion")
				.doesNotContain("Private link")
				.doesNotContain(">Change<");
		}
		assertThat(text(viewer, draft)).contains("The leaders of the team answer and submit it",
				"href=\"" + draft + "/check#s-scope\"");
		assertThat(text(viewer, draft + "/check")).contains("<h1>Answers so far</h1>", "5 answers are missing",
				"It cannot be submitted without ", "Back to the assessment");
		assertThat(viewer.get(draft + "/steps/scope")).hasStatus(303).headers().hasValue("Location", draft + "/check");
	}

	@Test
	void showsLeadersTheDraftAsTheirs() {
		String draft = draft();
		Visitor visitor = new Visitor(this.mvc, this.leader);
		assertThat(text(visitor, draft))
			.contains("href=\"" + draft + "/steps/scope\"", "Delete this assessment",
					"href=\"/teams/" + this.team + "\"")
			.doesNotContain("rivate link")
			.doesNotContain("days after its last change");
		assertThat(text(visitor, draft + "/steps/scope"))
			.containsPattern("Every member of Checkout [0-9a-f-]+ can read");
		assertThat(text(visitor, draft + "/deletion")).contains("for everybody in Checkout");
	}

	@Test
	void showsTwoLeadersBothVersionsOfAStep() {
		String scale = draft() + "/steps/org-scale";
		Visitor one = new Visitor(this.mvc, this.leader);
		Visitor two = new Visitor(this.mvc, this.people.member(this.team, Role.LEADER));
		String[] tab = two.hidden(scale);
		assertThat(one.fill(scale, "answers.pm_count", "12")).hasStatus(303);
		MvcTestResult stale = two.post(scale, Visitor.with(tab, "answers.pm_count", "11"));
		assertThat(stale).hasStatus(409);
		assertThat(Visitor.text(stale)).contains("Choose between two versions", ">11</span>", ">12</span>");
		assertThat(two.autosave(scale, Visitor.with(tab, "answers.pm_count", "11"))).hasStatus(409);
	}

	@Test
	void listsTheAssessmentsAndTheMembersOfATeam() {
		String draft = draft();
		UUID finished = this.assessments.start("Contoso <i>", this.team, this.leader);
		WorkedAnswers.save(this.assessments, WorkedAnswers.of("C2"), finished, Access.of(this.leader));
		this.assessments.complete(finished, Access.of(this.leader), "token");
		CurrentPerson viewer = this.people.member(this.team, Role.VIEWER);
		String page = text(new Visitor(this.mvc, viewer), "/teams/" + this.team);
		assertThat(page)
			.contains("href=\"" + draft + "\"", "href=\"/assessments/" + finished + "/report\"", "Contoso &lt;i&gt;",
					">Draft</td>", ">Report</td>", ">" + this.leader.name() + "</td>")
			.containsPattern("data-label=\"Next step\">[A-Z][a-z ]+</td>")
			.doesNotContain("Start another assessment")
			.doesNotContain("@example.org");
		assertThat(page).contains(">viewer</span>", ">Viewer</span>", ">leader</span>", ">Leader</span>");
		assertThat(text(new Visitor(this.mvc, this.leader), "/teams/" + this.team))
			.contains("Start another assessment");
		assertThat(text(new Visitor(this.mvc, viewer), "/teams/" + this.team + "?after=nonsense")).contains("Contoso");
	}

	@Test
	void saysWhatToDoWhereThereIsNothing() {
		assertThat(text(new Visitor(this.mvc, this.people.stranger()), "/teams")).contains("You are in no team yet");
		assertThat(text(new Visitor(this.mvc, this.leader), "/teams/" + this.team))
			.contains("Start the first assessment of this team below");
		assertThat(text(new Visitor(this.mvc, this.people.member(this.team, Role.PM)), "/teams/" + this.team))
			.contains("As soon as a leader of the team starts");
		assertThat(text(new Visitor(this.mvc, this.people.admin()), "/teams/" + this.people.team("Empty")))
			.contains("Nobody is in this team.", "/admin/people");
	}

	@Test
	void pagesALongList() {
		for (int i = 0; i < 51; i++) {
			this.assessments.start("No " + i, this.team, this.leader);
		}
		Visitor visitor = new Visitor(this.mvc, this.leader);
		Matcher older = Pattern.compile("href=\"([^\"]+)\">Older assessments</a>")
			.matcher(text(visitor, "/teams/" + this.team));
		assertThat(older.find()).isTrue();
		assertThat(text(visitor, older.group(1).replace("&amp;", "&"))).contains("Newest assessments")
			.containsOnlyOnce("data-label=\"Status\"");
	}

	@Test
	void givesAPersonInTwoTeamsTheRightsOfEach() {
		UUID other = this.people.team("Search");
		CurrentPerson both = this.people.member(Map.of(this.team, Role.VIEWER, other, Role.LEADER));
		String read = draft();
		Visitor visitor = new Visitor(this.mvc, both);
		String home = text(visitor, "/");
		assertThat(home)
			.contains("In your teams", "href=\"" + read + "\"",
					"<option value=\"" + other + "\" selected=\"selected\">", "No team, only this browser")
			.doesNotContain("<option value=\"" + this.team);
		String started = visitor.post("/assessments", "organisation", "Contoso", "team", other.toString())
			.getResponse()
			.getHeader("Location");
		assertThat(text(visitor, started)).contains("<h1>Assessment of Contoso</h1>", started + "/steps/scope");
		assertThat(text(visitor, read)).doesNotContain("/steps/");
		assertThat(text(visitor, "/teams")).contains(">Viewer</td>", ">Leader</td>");
		String alone = visitor.post("/assessments", "organisation", "", "team", "").getResponse().getHeader("Location");
		assertThat(text(visitor, alone)).contains("Private link");
		assertThat(text(visitor, "/")).contains("Continue where you stopped", "href=\"" + alone + "\"");
	}

	@Test
	void refusesAnUnknownTeamWithWhatWasTyped() {
		MvcTestResult refused = new Visitor(this.mvc, this.leader).post("/assessments", "organisation", "Contoso",
				"team", "nonsense");
		assertThat(refused).hasStatus(422);
		assertThat(Visitor.text(refused)).contains("<title>Error: ", "Choose one of your teams.", "value=\"Contoso\"",
				"href=\"#team\"");
	}

	@Test
	void explainsAVisitorWhatKeepingItMeansAndWhereToSignIn() {
		Visitor visitor = new Visitor(this.mvc);
		String held = visitor.start("Northwind");
		assertThat(text(visitor, held)).contains("href=\"" + held + "/team\"");
		assertThat(text(visitor, held + "/team"))
			.contains("href=\"/sign-in?continue=" + held + "/team\"", "The private link ends.")
			.doesNotContain("<form");
		assertThat(visitor.post(held + "/team", "team", this.team.toString())).hasStatus(303)
			.headers()
			.hasValue("Location", "/sign-in");
		assertThat(text(visitor.signedIn(this.people.stranger()), held + "/team")).contains("You lead no team");
	}

	@Test
	void movesAnAssessmentToATeamAndEndsKeyAndLink() {
		Visitor visitor = new Visitor(this.mvc);
		String held = visitor.start("Northwind");
		Matcher link = Pattern.compile("value=\"http://localhost(/return/[^\"]+)\"").matcher(text(visitor, held));
		assertThat(link.find()).isTrue();
		Visitor elsewhere = new Visitor(this.mvc);
		assertThat(elsewhere.post(link.group(1))).hasStatus(303);
		Visitor signedIn = visitor.signedIn(this.leader);
		assertThat(text(signedIn, held + "/team")).contains("value=\"" + this.team + "\" checked=\"checked\"");
		MvcTestResult moved = signedIn.post(held + "/team", "team", this.team.toString());
		assertThat(moved).hasStatus(303).headers().hasValue("Location", held);
		assertThat(moved.getResponse().getCookies())
			.anyMatch((cookie) -> cookie.getName().startsWith("poa-key-") && cookie.getMaxAge() == 0);
		assertThat(text(signedIn, held)).contains("href=\"/teams/" + this.team + "\"").doesNotContain("Private link");
		for (Visitor gone : new Visitor[] { visitor, elsewhere, new Visitor(this.mvc, this.people.stranger()) }) {
			assertThat(gone.get(held)).hasStatus(404);
			assertThat(gone.get(held + "/team")).hasStatus(404);
			assertThat(gone.get(link.group(1))).hasStatus(404);
			assertThat(gone.post(link.group(1))).hasStatus(404);
		}
		assertThat(text(elsewhere, "/")).doesNotContain("Continue where you stopped");
		assertThat(text(new Visitor(this.mvc, this.leader), "/teams/" + this.team)).contains("Without an account");
	}

	@Test
	void movesAnAssessmentOnlyToATeamThatThePersonLeads() {
		Visitor visitor = new Visitor(this.mvc);
		String held = visitor.start("Northwind");
		CurrentPerson both = this.people
			.member(Map.of(this.team, Role.LEADER, this.people.team("Search"), Role.LEADER));
		Visitor signedIn = visitor.signedIn(both);
		assertThat(text(signedIn, held + "/team")).doesNotContain("checked=\"checked\"");
		MvcTestResult refused = signedIn.post(held + "/team");
		assertThat(refused).hasStatus(422);
		assertThat(Visitor.text(refused)).contains("<title>Error: Keep this with your team", "href=\"#team-1\"");
		assertThat(signedIn.post(held + "/team", "team", this.people.team("Foreign").toString())).hasStatus(422);
		assertThat(visitor.signedIn(this.people.member(this.team, Role.PM))
			.post(held + "/team", "team", this.team.toString())).hasStatus(403);
		assertThat(text(visitor, held)).contains("Private link");
	}

	@Test
	void staysWhereItIsWhenAnotherTeamWasFaster() {
		UUID other = this.people.team("Search");
		CurrentPerson both = this.people.member(Map.of(this.team, Role.LEADER, other, Role.LEADER));
		Visitor visitor = new Visitor(this.mvc);
		String held = visitor.start("Northwind");
		Visitor signedIn = visitor.signedIn(both);
		Visitor secondTab = visitor.signedIn(both);
		assertThat(signedIn.post(held + "/team", "team", this.team.toString())).hasStatus(303);
		assertThat(secondTab.post(held + "/team", "team", this.team.toString())).hasStatus(303);
		assertThat(secondTab.post(held + "/team", "team", other.toString())).hasStatus(409);
	}

	@Test
	void leadsPeopleWhoAreSignedInToTheirPlaces() {
		String member = text(new Visitor(this.mvc, this.leader), "/");
		assertThat(member).contains("href=\"/teams\"", "href=\"/account\"", ">leader</a>", "action=\"/sign-out\"")
			.doesNotContain("href=\"/sign-in\"")
			.doesNotContain("/admin/");
		assertThat(text(new Visitor(this.mvc, this.people.admin()), "/")).contains("href=\"/admin/people\"",
				"href=\"/admin/audit\"");
		assertThat(text(new Visitor(this.mvc), "/")).contains("href=\"/sign-in\"").doesNotContain("/sign-out");
	}

	@Test
	void namesOnThePrivacyPageWhoSeesWhatATeamHas() {
		assertThat(text(new Visitor(this.mvc), "/privacy")).contains("__Host-poa-session", "poa-key-", "XSRF-TOKEN",
				"The people of the team and the admins of this installation can read it, drafts too.",
				"admins of this installation included");
	}

	private String draft() {
		return "/assessments/" + this.assessments.start("Northwind", this.team, this.leader);
	}

	private static String text(Visitor visitor, String path) {
		MvcTestResult page = visitor.get(path);
		assertThat(page).hasStatus(200);
		return Visitor.text(page);
	}

}
