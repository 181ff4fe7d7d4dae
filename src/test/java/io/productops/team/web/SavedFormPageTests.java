package io.productops.team.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.productops.FormBrowser;
import io.productops.OnH2;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.PeopleService;
import io.productops.team.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The end of a session loses nothing that was sent after it (W19).
 */
@OnH2
class SavedFormPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private PeopleService everybody;

	@Autowired
	private JdbcTemplate database;

	private UUID team;

	private CurrentPerson leader;

	private FormBrowser browser;

	@BeforeEach
	void signIn() {
		this.team = this.people.team("Checkout");
		this.leader = this.people.memberWithPassword(this.team, Role.LEADER);
		this.browser = new FormBrowser(this.mvc);
		signIn(this.leader);
		this.browser.get("/account");
	}

	@Test
	void aFormIsSentAgainAfterSigningIn() {
		whenTheSessionEnds();
		String name = "Ada \"<b>\" Lovelace 😀";
		assertThat(this.browser.post("/account", "name", name, "theme", "DARK", "zone", "UTC")).hasStatus(303)
			.hasHeader("Location", "/sign-in?continue=%2Fsaved-form");
		assertThat(this.browser.get("/saved-form")).hasStatus(303);
		assertThat(signIn(this.leader)).hasHeader("Location", "/saved-form");
		MvcTestResult page = this.browser.get("/saved-form");
		assertThat(page).hasStatus(200);
		assertThat(FormBrowser.text(page)).contains("You were signed out before this was saved", "action=\"/account\"");
		assertThat(this.browser.post("/account", hidden(page))).hasStatus(303);
		assertThat(this.everybody.current(this.leader.id(), null).orElseThrow().name()).isEqualTo(name);
	}

	@Test
	void answersAreBackOnTheirPage() {
		String step = startAssessment() + "/steps/org-scale";
		String[] fields = hidden(this.browser.get(step));
		whenTheSessionEnds();
		assertThat(this.browser.post(step,
				with(fields, "answers.pm_count", "17", "answers.engineers", "many", "notes.pm_count", "since May")))
			.hasHeader("Location", "/sign-in?continue=%2Fsaved-form");
		assertThat(signIn(this.leader)).hasHeader("Location", "/saved-form");
		assertThat(this.browser.get("/saved-form")).hasHeader("Location", step + "?restored=true");
		String page = FormBrowser.text(this.browser.get(step + "?restored=true"));
		assertThat(page).contains("You were signed out before this was saved", "value=\"17\"", "value=\"many\"",
				"since May", "There is a problem");
		assertThat(FormBrowser.text(this.browser.get(step))).doesNotContain("value=\"17\"");
		assertThat(this.browser.post(step, with(fields, "answers.pm_count", "17"))).hasStatus(303);
		assertThat(FormBrowser.text(this.browser.get(step))).contains("value=\"17\"");
	}

	@Test
	void anAutosaveIsToldToSignInAndStoresNothing() {
		String step = startAssessment() + "/steps/org-scale";
		String[] fields = hidden(this.browser.get(step));
		whenTheSessionEnds();
		MvcTestResult refused = this.browser.autosave(step, with(fields, "answers.pm_count", "17"));
		assertThat(refused).hasStatus(401)
			.bodyJson()
			.extractingPath("$.signIn")
			.isEqualTo("/sign-in?continue=/sign-in/done");
		assertThat(this.browser.cookie("poa-saved-form")).isNull();
		signIn(this.leader);
		assertThat(this.browser.get("/sign-in/done")).hasStatus(200);
		assertThat(this.browser.autosave(step, with(fields, "answers.pm_count", "17"))).hasStatus(200);
	}

	@Test
	void somebodyElseInTheSameBrowserSeesNothing() {
		whenTheSessionEnds();
		this.browser.post("/account", "name", "Ada", "theme", "DARK", "zone", "UTC");
		String saved = this.browser.cookie("poa-saved-form");
		signIn(this.people.withPassword());
		MvcTestResult gone = this.browser.get("/saved-form");
		assertThat(gone).hasStatus(404);
		assertThat(FormBrowser.text(gone)).contains("Nothing is kept for you here").doesNotContain("DARK");
		this.browser.setCookie("poa-saved-form", saved + "x");
		signIn(this.leader);
		assertThat(this.browser.get("/saved-form")).hasStatus(404);
		this.browser.setCookie("poa-saved-form", saved);
		assertThat(this.browser.get("/saved-form")).hasStatus(200);
		this.database.update("update saved_form set expires_at = ? where person_id = ?",
				java.sql.Timestamp.from(java.time.Instant.EPOCH), this.leader.id());
		assertThat(this.browser.get("/saved-form")).hasStatus(404);
	}

	@Test
	void onlyTheHashOfItsNameIsStored() {
		whenTheSessionEnds();
		this.browser.post("/account", "name", "Ada", "theme", "DARK", "zone", "UTC");
		assertThat(
				this.database.queryForList("select * from saved_form where person_id = ?", this.leader.id()).toString())
			.contains("Ada")
			.doesNotContain(this.browser.cookie("poa-saved-form"), "_csrf");
	}

	@Test
	void passwordsAndCodesAreNotKept() {
		whenTheSessionEnds();
		assertThat(this.browser.post("/account/password", "current", People.PASSWORD, "password", "stones sink slowly"))
			.hasHeader("Location", "/sign-in?continue=%2Faccount%2Fpassword");
		assertThat(this.browser.post("/account/second-factor/device", "code", "123456")).hasStatus(303);
		assertThat(this.browser.cookie("poa-saved-form")).isNull();
	}

	/** W9: nobody learns from the answer which assessments there are. */
	@Test
	void theAnswerIsTheSameForWhatIsNotThere() {
		String theirs = startAssessment();
		whenTheSessionEnds();
		List<String> answers = new ArrayList<>();
		for (String path : List.of(theirs, "/assessments/" + UUID.randomUUID())) {
			MvcTestResult posted = this.browser.post(path + "/steps/org-scale", "answers.pm_count", "17");
			MvcTestResult read = this.browser.get(path);
			answers.add(posted.getResponse().getStatus() + " " + posted.getResponse().getHeader("Location") + " "
					+ read.getResponse().getStatus() + " "
					+ read.getResponse().getHeader("Location").replaceAll("[0-9a-f-]{36}", "id"));
		}
		assertThat(answers.stream().distinct())
			.containsExactly("303 /sign-in?continue=%2Fsaved-form 303 /sign-in?continue=%2Fassessments%2Fid");
		FormBrowser stranger = new FormBrowser(this.mvc);
		assertThat(stranger.get(theirs)).hasStatus(404);
		assertThat(stranger.post(theirs + "/steps/org-scale", "answers.pm_count", "17")).hasStatus(404);
	}

	@Test
	void everyTabGetsItsOwnBack() {
		String assessment = startAssessment();
		String[] scale = hidden(this.browser.get(assessment + "/steps/org-scale"));
		String[] scope = hidden(this.browser.get(assessment + "/steps/scope"));
		whenTheSessionEnds();
		this.browser.post(assessment + "/steps/org-scale", with(scale, "answers.pm_count", "17"));
		this.browser.post(assessment + "/steps/scope", with(scope, "notes.charter", "since May"));
		this.browser.post("/account", "name", "Ada", "theme", "DARK", "zone", "UTC");
		signIn(this.leader);
		assertThat(FormBrowser.text(this.browser.get("/saved-form"))).contains("You sent several things",
				assessment + "/steps/org-scale?restored=true", assessment + "/steps/scope?restored=true",
				"action=\"/account\"");
		assertThat(FormBrowser.text(this.browser.get(assessment + "/steps/org-scale?restored=true")))
			.contains("value=\"17\"");
		assertThat(FormBrowser.text(this.browser.get(assessment + "/steps/scope?restored=true"))).contains("since May");
	}

	/** Who fills the store learns so, with what they typed on the page. */
	@Test
	void onlySoManyFormsOfOneAddressAreKept() {
		whenTheSessionEnds();
		MvcTestResult answer;
		int sent = 0;
		do {
			answer = this.browser.post("/account", "name", "Ada " + sent++, "theme", "DARK", "zone", "UTC");
		}
		while (answer.getResponse().getStatus() == 303 && sent < 300);
		assertThat(answer).hasStatus(429);
		assertThat(this.database.queryForObject("select count(*) from saved_form where person_id = ?", Integer.class,
				this.leader.id()))
			.isEqualTo(sent - 1);
	}

	@Test
	void aFormWithoutTheTokenOfItsPageIsNotKept() {
		whenTheSessionEnds();
		assertThat(this.mvc.post()
			.uri("/account")
			.cookie(new jakarta.servlet.http.Cookie("poa-session", this.browser.cookie("poa-session")))
			.param("name", "Ada")).hasStatus(403);
	}

	private void whenTheSessionEnds() {
		assertThat(this.database.update("delete from spring_session where principal_name = ?",
				this.leader.id().toString()))
			.isPositive();
	}

	private String startAssessment() {
		return this.browser.post("/assessments", "organisation", "Northwind", "team", this.team.toString())
			.getResponse()
			.getHeader("Location");
	}

	private MvcTestResult signIn(CurrentPerson person) {
		return this.browser.post("/sign-in", "email", person.email(), "password", People.PASSWORD, "continue",
				"/saved-form");
	}

	private static String[] hidden(MvcTestResult page) {
		List<String> hidden = new ArrayList<>();
		Matcher field = Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")
			.matcher(FormBrowser.text(page));
		while (field.find()) {
			if (!field.group(1).equals("_csrf")) {
				hidden.add(org.springframework.web.util.HtmlUtils.htmlUnescape(field.group(1)));
				hidden.add(org.springframework.web.util.HtmlUtils.htmlUnescape(field.group(2)));
			}
		}
		return hidden.toArray(String[]::new);
	}

	private static String[] with(String[] some, String... more) {
		List<String> all = new ArrayList<>(List.of(some));
		all.addAll(List.of(more));
		return all.toArray(String[]::new);
	}

}
