package io.productops.team.web;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.productops.PlainBrowser;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.PeopleService;
import io.productops.team.Role;
import io.productops.team.SessionService;
import io.productops.team.TeamService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way through an identity provider, from the link to the page that was wanted.
 */
@WithIdentityProvider
class OidcSignInTests {

	@LocalServerPort
	private int port;

	private final AuthorizationServer server;

	private final People people;

	private final PeopleService peopleService;

	private final SessionService sessions;

	private final TeamService teams;

	private final String user = "user-" + UUID.randomUUID();

	@Autowired
	OidcSignInTests(AuthorizationServer server, People people, PeopleService peopleService, SessionService sessions,
			TeamService teams) {
		this.server = server;
		this.people = people;
		this.peopleService = peopleService;
		this.sessions = sessions;
		this.teams = teams;
	}

	@BeforeEach
	void openTheWayBack() {
		this.server.register("http://127.0.0.1:" + this.port);
		this.server.beHonest();
		this.server.people.put(this.user, Map.of());
	}

	@Test
	void letsInWhomTheProviderMeans() {
		CurrentPerson person = this.people.identified(this.server.issuer(), this.user);
		RoundTrip trip = browse();
		assertThat(trip.signIn(this.user).statusCode()).isEqualTo(303);
		assertThat(this.sessions.of(person.id())).hasSize(1);
		// a page that is not there, but only people get to know that
		assertThat(trip.browser.get("/account/nothing").statusCode()).isEqualTo(404);
		assertThat(browse().browser.get("/account/nothing").statusCode()).isEqualTo(303);
	}

	@Test
	void isOfferedOnTheSignInPageByALink() {
		assertThat(browse().browser.get("/sign-in?continue=/teams").body())
			.contains("href=\"/sign-in/oidc?continue=/teams\"", "Northwind ID");
	}

	/** The three rows of the table of addresses that are there with a provider only. */
	@Test
	void isReachedAtThreeAddressesByWhoeverAsks(@Autowired RequestMappingHandlerMapping requestMappingHandlerMapping) {
		assertThat(requestMappingHandlerMapping.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((info) -> info.getPatternValues().stream())
			.filter((path) -> path.contains("oidc")))
			.containsExactlyInAnyOrder("/sign-in/oidc", "/sign-in/oidc/code", "/sign-out/oidc");
		this.people.identified(this.server.issuer(), this.user);
		RoundTrip somebody = browse();
		somebody.signIn(this.user);
		for (PlainBrowser browser : List.of(browse().browser, somebody.browser)) {
			HttpResponse<String> left = browser.get("/sign-in/oidc?continue=//evil.example");
			assertThat(RoundTrip.location(left).toString()).startsWith(this.server.issuer());
			assertThat(browser.get("/sign-in/oidc/code?code=a&state=b").statusCode()).isBetween(400, 499);
			assertThat(browser.get("/sign-out/oidc").statusCode()).isIn(200, 303);
		}
	}

	// V10.2.1, V10.5.1, V10.2.3
	@Test
	void asksForACodeWithAProofKeyAndANonceAndNoMoreThanItNeeds() {
		URI authorization = browse().leave("/sign-in/oidc");
		assertThat(RoundTrip.parameter(authorization, "response_type")).isEqualTo("code");
		assertThat(RoundTrip.parameter(authorization, "code_challenge_method")).isEqualTo("S256");
		assertThat(RoundTrip.parameter(authorization, "code_challenge")).hasSize(43);
		assertThat(RoundTrip.parameter(authorization, "state")).hasSizeGreaterThan(40);
		assertThat(RoundTrip.parameter(authorization, "nonce")).hasSize(43);
		assertThat(RoundTrip.parameter(authorization, "scope").split("%20|\\+")).containsExactlyInAnyOrder("openid",
				"profile", "email");
		assertThat(authorization.getQuery()).doesNotContain("code_verifier");
	}

	// V7.2.4
	@Test
	void givesASessionOfAnotherNameThanTheOneOfTheWay() {
		this.people.identified(this.server.issuer(), this.user);
		RoundTrip trip = browse();
		HttpResponse<String> left = trip.browser.get("/sign-in/oidc");
		HttpResponse<String> back = trip.comeBack(trip.signInThere(this.user, RoundTrip.location(left)));
		assertThat(session(left)).isNotEmpty();
		assertThat(session(back)).isNotEmpty().isNotEqualTo(session(left));
	}

	@Test
	void needsNoSessionForWhoeverOnlyLooks() {
		HttpResponse<String> page = browse().browser.get("/sign-in");
		assertThat(page.headers().allValues("Set-Cookie")).noneMatch((cookie) -> cookie.startsWith("poa-session"));
	}

	// V3.7.2
	@ParameterizedTest
	@CsvSource({ "/teams, /teams", "/teams?sort=name, /teams?sort=name", "//evil.example.org, /",
			"https://evil.example.org, /", "/\\evil.example.org, /" })
	void goesOnToThePageThatWasWantedIfItIsOurs(String wanted, String page) {
		this.people.identified(this.server.issuer(), this.user);
		RoundTrip trip = browse();
		URI authorization = trip.leave("/sign-in/oidc?continue=" + PlainBrowser.encode(wanted));
		HttpResponse<String> back = trip.comeBack(trip.signInThere(this.user, authorization));
		assertThat(back.headers().firstValue("Location")).hasValue(page);
	}

	@Test
	void linksTheConfirmedAddressOnceAndKnowsThePersonByTheSubjectThen() {
		CurrentPerson person = this.people.stranger();
		this.server.people.put(this.user, Map.of("email", person.email().toUpperCase(), "email_verified", true));
		assertThat(browse().signIn(this.user).statusCode()).isEqualTo(303);
		this.server.people.put(this.user, Map.of("email", "moved@example.org", "email_verified", false));
		assertThat(browse().signIn(this.user).statusCode()).isEqualTo(303);
		assertThat(this.sessions.of(person.id())).hasSize(2);
	}

	@Test
	void takesTheRolesFromTheClaimAndEndsOtherSessionsWhenTheyChange() {
		CurrentPerson person = this.people.identified(this.server.issuer(), this.user);
		UUID team = this.people.team("Payments");
		String name = this.teams.team(team, this.people.admin()).name();
		rights(name + ":pm", "another application's");
		RoundTrip first = browse();
		first.signIn(this.user);
		assertThat(now(person).roles()).isEqualTo(Map.of(team, Role.PM));
		RoundTrip same = browse();
		same.signIn(this.user);
		assertThat(this.sessions.of(person.id())).hasSize(2);
		rights(name + ":LEADER", "admin");
		browse().signIn(this.user);
		assertThat(this.sessions.of(person.id())).hasSize(1);
		assertThat(now(person).roles()).isEqualTo(Map.of(team, Role.LEADER));
		assertThat(now(person).admin()).isTrue();
		rights();
		browse().signIn(this.user);
		assertThat(now(person).roles()).isEmpty();
		assertThat(now(person).admin()).isFalse();
	}

	@Test
	void signsOutHereAndByALinkThere() {
		CurrentPerson person = this.people.identified(this.server.issuer(), this.user);
		RoundTrip trip = browse();
		trip.signIn(this.user);
		trip.browser.get("/");
		HttpResponse<String> out = trip.browser.post("/sign-out", Map.of());
		assertThat(this.sessions.of(person.id())).isEmpty();
		assertThat(out.headers().firstValue("Location")).hasValue("/sign-out/oidc");
		String page = trip.browser.get("/sign-out/oidc").body();
		assertThat(page).contains("You are signed out here", "Sign out of Northwind ID too");
		Matcher link = Pattern.compile("href=\"(http[^\"]*)\"").matcher(page);
		assertThat(link.find()).isTrue();
		HttpResponse<String> there = trip.get(URI.create(HtmlUtils.htmlUnescape(link.group(1))));
		assertThat(RoundTrip.location(there)).hasToString("http://127.0.0.1:" + this.port + "/");
		assertThat(RoundTrip.location(trip.get(trip.leave("/sign-in/oidc"))).getPath()).isEqualTo("/login");
	}

	@Test
	void offersNothingToSignOutOfToWhoeverIsNotSignedIn() {
		assertThat(browse().browser.get("/sign-out/oidc").headers().firstValue("Location")).hasValue("/");
	}

	private void rights(String... values) {
		this.server.people.put(this.user, Map.of("rights", List.of(values)));
	}

	private CurrentPerson now(CurrentPerson person) {
		return this.peopleService.current(person.id(), null).orElseThrow();
	}

	private RoundTrip browse() {
		return new RoundTrip(new PlainBrowser(this.port), this.server);
	}

	private static String session(HttpResponse<String> response) {
		return response.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith("poa-session="))
			.map((cookie) -> cookie.substring("poa-session=".length(), cookie.indexOf(';')))
			.reduce("", (one, other) -> other);
	}

}
