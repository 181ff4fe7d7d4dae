package io.productops.team.web;

import java.util.List;
import java.util.UUID;

import io.productops.FormBrowser;
import io.productops.OnH2;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.PeopleService;
import io.productops.team.SessionService;
import io.productops.team.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody changes of their own account, and which sessions that ends.
 */
@OnH2
class AccountPageTests {

	private static final String CLOSED = "/teams/" + UUID.randomUUID();

	private static final String OWN = "stones sink slowly";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private PeopleService everybody;

	@Autowired
	private SessionService sessions;

	private FormBrowser browser;

	private CurrentPerson person;

	@BeforeEach
	void signIn() {
		this.person = this.people.withPassword();
		this.browser = signIn(People.PASSWORD);
	}

	/** ASVS V15.3.3: nothing but what the form holds is taken. */
	@Test
	void theProfileIsNameColoursAndTimeZone() {
		assertThat(this.browser.post("/account", "name", " Ada Lovelace ", "theme", "DARK", "zone", "Europe/Berlin",
				"shortcuts", "on", "admin", "true", "email", "other@example.org", "enabled", "false"))
			.hasStatus(303);
		CurrentPerson now = this.everybody.current(this.person.id(), null).orElseThrow();
		assertThat(now.name()).isEqualTo("Ada Lovelace");
		assertThat(now.theme()).isEqualTo(Theme.DARK);
		assertThat(now.zone().getId()).isEqualTo("Europe/Berlin");
		assertThat(now.admin()).isFalse();
		assertThat(now.email()).isEqualTo(this.person.email());
		assertThat(FormBrowser.text(this.browser.get("/account"))).contains("data-bs-theme=\"dark\"",
				"Your profile is saved.", "value=\"Ada Lovelace\"");
		assertThat(now.shortcuts()).isTrue();
		MvcTestResult refused = this.browser.post("/account", "name", "Ada\nLovelace", "theme", "PINK", "zone",
				"Mars/Olympus");
		assertThat(refused).hasStatus(422);
		assertThat(FormBrowser.text(refused)).contains("Keep this on one line", "Choose one of the three",
				"Choose a place");
	}

	/** ASVS V6.2.2, V6.2.3, V7.4.3. */
	@Test
	void aNewPasswordNeedsTheOldOneAndEndsTheOtherSessions() {
		FormBrowser elsewhere = signIn(People.PASSWORD);
		assertThat(change("wrong", OWN)).hasStatus(422);
		assertThat(change(People.PASSWORD, People.PASSWORD)).hasStatus(422);
		assertThat(change(People.PASSWORD, "short")).hasStatus(422);
		assertThat(elsewhere.get(CLOSED)).hasStatus(404);
		String before = this.browser.cookie("poa-session");
		assertThat(change(People.PASSWORD, OWN)).hasStatus(303).hasHeader("Location", "/account/password");
		assertThat(this.browser.cookie("poa-session")).isNotEqualTo(before);
		assertThat(FormBrowser.text(this.browser.get("/account/password"))).contains("Your password is changed");
		assertThat(elsewhere.get(CLOSED)).hasStatus(303);
		assertThat(this.sessions.of(this.person.id())).hasSize(1);
		assertThat(signIn(OWN).get(CLOSED)).hasStatus(404);
	}

	@Test
	void guessingTheOldPasswordIsSlow() {
		int status = 422;
		for (int i = 0; i < 60 && status == 422; i++) {
			status = change("guess", OWN).getResponse().getStatus();
		}
		assertThat(status).isEqualTo(429);
	}

	/** ASVS V7.5.2. */
	@Test
	void sessionsAreListedAndEndedOneByOneOrTogether() {
		FormBrowser second = signIn(People.PASSWORD);
		FormBrowser third = signIn(People.PASSWORD);
		String page = FormBrowser.text(this.browser.get("/account/sessions"));
		assertThat(page).contains("This one", "Times in UTC", "10.1.")
			.doesNotContain(this.browser.cookie("poa-session"));
		String handle = this.sessions.of(this.person.id())
			.stream()
			.filter((session) -> session.id().equals(decoded(second)))
			.findFirst()
			.orElseThrow()
			.handle();
		CurrentPerson stranger = this.people.withPassword();
		FormBrowser other = new FormBrowser(this.mvc);
		other.post("/sign-in", "email", stranger.email(), "password", People.PASSWORD);
		assertThat(other.post("/account/sessions/" + handle + "/end")).hasStatus(303);
		assertThat(second.get(CLOSED)).hasStatus(404);
		assertThat(this.browser.post("/account/sessions/" + handle + "/end")).hasStatus(303);
		assertThat(second.get(CLOSED)).hasStatus(303);
		assertThat(third.get(CLOSED)).hasStatus(404);
		assertThat(this.browser.post("/account/sessions/end-others")).hasStatus(303);
		assertThat(third.get(CLOSED)).hasStatus(303);
		assertThat(this.browser.get(CLOSED)).hasStatus(404);
		assertThat(other.get(CLOSED)).hasStatus(404);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox on Linux",
			"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0 | Edge on Windows",
			"Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Safari/604.1 | Safari on iPhone",
			"curl/8 | Unknown browser" })
	void browsersAreNamedAsTheirOwnersCallThem(String agent, String name) {
		assertThat(BrowserName.of(agent)).isEqualTo(name);
	}

	@Test
	void nobodyElseGetsThere() {
		FormBrowser nobody = new FormBrowser(this.mvc);
		for (String path : List.of("/account", "/account/password", "/account/second-factor", "/account/sessions",
				"/account/second-factor/recovery-codes")) {
			assertThat(nobody.get(path)).hasStatus(303);
		}
		assertThat(nobody.post("/account", "name", "x")).hasStatus(303).hasHeader("Location", "/sign-in");
	}

	private MvcTestResult change(String current, String chosen) {
		return this.browser.post("/account/password", "current", current, "password", chosen);
	}

	private FormBrowser signIn(String password) {
		FormBrowser other = new FormBrowser(this.mvc);
		other.post("/sign-in", "email", this.person.email(), "password", password);
		return other;
	}

	/** The id of a session, as the cookie holds it in Base64. */
	private static String decoded(FormBrowser browser) {
		return new String(java.util.Base64.getDecoder().decode(browser.cookie("poa-session")),
				java.nio.charset.StandardCharsets.UTF_8);
	}

}
