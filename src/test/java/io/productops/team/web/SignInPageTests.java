package io.productops.team.web;

import java.util.ArrayList;
import java.util.List;

import io.productops.FormBrowser;
import io.productops.OnH2;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How somebody gets in with a password, and how nobody else does.
 */
@OnH2
class SignInPageTests {

	private static final String REFUSED = "The e-mail address and the password do not belong together.";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcTemplate database;

	private FormBrowser browser;

	@BeforeEach
	void arrive() {
		this.browser = new FormBrowser(this.mvc);
	}

	@Test
	void letsInWhoKnowsThePassword() {
		CurrentPerson person = this.people.withPassword();
		assertThat(this.browser.get("/account")).hasStatus(303).hasHeader("Location", "/sign-in?continue=%2Faccount");
		MvcTestResult done = signIn(person.email().toUpperCase(java.util.Locale.ROOT) + " ", People.PASSWORD,
				"/sign-in/done");
		assertThat(done).hasStatus(303).hasHeader("Location", "/sign-in/done");
		assertThat(this.browser.get("/teams/00000000-0000-0000-0000-000000000000")).hasStatus(404);
		assertThat(this.browser.get("/sign-in?continue=/privacy")).hasStatus(303).hasHeader("Location", "/privacy");
	}

	/** ASVS V6.2.6, V6.2.7: password managers and pasting work. */
	@Test
	void tellsPasswordManagersWhatIsAsked() {
		String page = FormBrowser.text(this.browser.get("/sign-in?continue=/account"));
		assertThat(page)
			.contains("autocomplete=\"username\"", "autocomplete=\"current-password\"", "type=\"password\"",
					"name=\"continue\" value=\"/account\"")
			.doesNotContain("onpaste", "maxlength", " required");
	}

	/** ASVS V7.2.4: the id changes, and one that was planted is never taken up. */
	@Test
	void changesTheIdOfTheSession() {
		CurrentPerson person = this.people.withPassword();
		this.browser.setCookie("poa-session", "cGxhbnRlZA==");
		signIn(person.email(), People.PASSWORD, "/");
		String first = this.browser.cookie("poa-session");
		assertThat(first).isNotEqualTo("cGxhbnRlZA==").hasSizeGreaterThanOrEqualTo(36);
		signIn(person.email(), People.PASSWORD, "/");
		assertThat(this.browser.cookie("poa-session")).isNotEqualTo(first);
		assertThat(this.database.queryForObject("select count(*) from spring_session where principal_name = ?",
				Integer.class, person.id().toString()))
			.isEqualTo(1);
	}

	/** ASVS V6.3.8: whatever is wrong, the answer is the same. */
	@Test
	void saysTheSameToWhomeverItRefuses() {
		CurrentPerson person = this.people.withPassword();
		CurrentPerson disabled = this.people.withPassword();
		this.database.update("update person set enabled = false where id = ?", disabled.id());
		CurrentPerson passwordless = this.people.stranger();
		List<String> pages = new ArrayList<>();
		for (String email : List.of(person.email(), "nobody@example.org", disabled.email(), passwordless.email(), "",
				"no address", "x\0@example.org", "<script>@example.org")) {
			String password = email.equals(person.email()) ? "rivers run downhill" : People.PASSWORD;
			MvcTestResult refused = signIn(email, password, "/account");
			assertThat(refused).hasStatus(422);
			assertThat(refused.getResponse().getHeaderNames()).doesNotContain("Set-Cookie");
			String page = FormBrowser.text(refused);
			assertThat(page).contains(REFUSED, "<title>Error: Sign in").doesNotContain(People.PASSWORD, "<script>@");
			pages.add(page.replaceAll("value=\"[^\"]*\"", ""));
		}
		assertThat(pages.stream().distinct()).hasSize(1);
	}

	@Test
	void takesAsLongForNobodyAsForSomebody() {
		double known = median(() -> this.people.withPassword().email());
		double unknown = median(() -> java.util.UUID.randomUUID() + "@example.org");
		assertThat(unknown / known).isBetween(0.5, 2.0);
		assertThat(Math.min(known, unknown)).as("milliseconds").isGreaterThan(10);
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example", "https://evil.example/", "/\\evil.example", "/%5cevil.example" })
	void leadsToNoOtherSite(String address) {
		assertThat(signIn(this.people.withPassword().email(), People.PASSWORD, address)).hasStatus(303)
			.hasHeader("Location", "/");
	}

	/** ASVS V7.4.4. */
	@ParameterizedTest
	@ValueSource(strings = { "/", "/account", "/account/sessions", "/teams", "/privacy" })
	void theWayOutIsOnEveryPage(String path) {
		assertThat(FormBrowser.text(this.browser.get("/privacy"))).doesNotContain("/sign-out");
		signIn(this.people.withPassword().email(), People.PASSWORD, "/");
		assertThat(FormBrowser.text(this.browser.get(path))).contains("<form action=\"/sign-out\" method=\"post\">",
				">Sign out</button>");
	}

	/** ASVS V7.4.1, V14.3.1. */
	@Test
	void endsTheSessionOnSignOut() {
		signIn(this.people.withPassword().email(), People.PASSWORD, "/");
		String session = this.browser.cookie("poa-session");
		this.browser.setCookie("poa-key-x", "kept");
		MvcTestResult out = this.browser.post("/sign-out");
		assertThat(out).hasStatus(303)
			.hasHeader("Location", "/")
			.hasHeader("Clear-Site-Data", "\"cache\", \"storage\"");
		assertThat(this.browser.cookie("poa-session")).isNull();
		assertThat(this.browser.cookie("poa-key-x")).isEqualTo("kept");
		this.browser.setCookie("poa-session", session);
		assertThat(this.browser.get("/account")).hasStatus(303).hasHeader("Location", "/sign-in?continue=%2Faccount");
		assertThat(this.browser.post("/sign-out")).hasStatus(303);
	}

	@Test
	void wantsTheTokenOfItsOwnPages() {
		assertThat(this.mvc.post().uri("/sign-in").param("email", "x").param("password", "y")).hasStatus(403);
		assertThat(this.mvc.post().uri("/sign-out")).hasStatus(403);
		assertThat(this.browser.get("/sign-out")).hasStatus(405);
	}

	@Test
	void looksAtFewOf200Guesses() {
		for (String email : List.of(this.people.withPassword().email(), java.util.UUID.randomUUID() + "@example.org")) {
			int looked = 0;
			for (int i = 0; i < 200; i++) {
				MvcTestResult answer = signIn(email, "guess number " + i, "/");
				if (answer.getResponse().getStatus() == 422) {
					looked++;
					continue;
				}
				assertThat(answer).hasStatus(429);
				assertThat(Integer.parseInt(answer.getResponse().getHeader("Retry-After"))).isBetween(1, 60);
				assertThat(FormBrowser.text(answer)).contains("Wait before you try again", "Try again in <b>");
			}
			assertThat(looked).isBetween(5, 11);
			this.browser = new FormBrowser(this.mvc);
		}
	}

	@Test
	void looksAtNothingWhileSomebodyHasToWait() {
		CurrentPerson person = this.people.withPassword();
		int wait = 0;
		while (wait < 16) {
			String seconds = signIn(person.email(), "guess", "/").getResponse().getHeader("Retry-After");
			wait = (seconds != null) ? Integer.parseInt(seconds) : 0;
		}
		assertThat(signIn(person.email(), People.PASSWORD, "/")).hasStatus(429);
	}

	@Test
	void slowsDownAnAddressThatTriesManyAccounts() {
		int looked = 0;
		for (int i = 0; i < 40; i++) {
			looked += (signIn(i + "@example.org", "guess", "/").getResponse().getStatus() == 422) ? 1 : 0;
		}
		assertThat(looked).isBetween(20, 26);
		CurrentPerson person = this.people.withPassword();
		assertThat(new FormBrowser(this.mvc).post("/sign-in", "email", person.email(), "password", People.PASSWORD))
			.hasStatus(303);
	}

	@Test
	void forgetsTheFailuresOfWhoGetsIn() {
		CurrentPerson person = this.people.withPassword();
		for (int i = 0; i < 3; i++) {
			for (int j = 0; j < 4; j++) {
				assertThat(signIn(person.email(), "guess", "/")).hasStatus(422);
			}
			assertThat(signIn(person.email(), People.PASSWORD, "/")).hasStatus(303);
		}
	}

	private double median(java.util.function.Supplier<String> email) {
		List<Long> times = new ArrayList<>();
		for (int i = 0; i < 9; i++) {
			FormBrowser guesser = new FormBrowser(this.mvc);
			String guessed = email.get();
			long start = System.nanoTime();
			guesser.post("/sign-in", "email", guessed, "password", "rivers run downhill");
			times.add(System.nanoTime() - start);
		}
		return times.stream().sorted().skip(4).findFirst().orElseThrow() / 1e6;
	}

	private MvcTestResult signIn(String email, String password, String onward) {
		return this.browser.post("/sign-in", "email", email, "password", password, "continue", onward);
	}

}
