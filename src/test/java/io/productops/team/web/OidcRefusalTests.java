package io.productops.team.web;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.productops.PlainBrowser;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the application does not take from an identity provider, or from somebody who
 * plays one. ASVS V9.1.1, V9.1.2, V9.1.3, V9.2.1, V9.2.2, V9.2.3, V9.2.4, V10.1.2,
 * V10.2.1, V10.5.1, V10.5.2, V10.5.3, V10.5.4.
 */
@WithIdentityProvider
class OidcRefusalTests {

	@LocalServerPort
	private int port;

	private final AuthorizationServer server;

	private final People people;

	private final String user = "user-" + UUID.randomUUID();

	@Autowired
	OidcRefusalTests(AuthorizationServer server, People people) {
		this.server = server;
		this.people = people;
	}

	@BeforeEach
	void knowTheUser() {
		this.server.register("http://127.0.0.1:" + this.port);
		this.server.beHonest();
		this.server.people.put(this.user, Map.of("email", this.user + "@example.org", "email_verified", true));
		this.people.identified(this.server.issuer(), this.user);
	}

	static Stream<Arguments> wrongTokens() {
		return Stream.of(wrong("aud, V10.5.4", (claims) -> claims.audience(List.of("another-client"))),
				wrong("more than one aud without azp",
						(claims) -> claims.audience(List.of(AuthorizationServer.CLIENT, "another-client"))
							.claims((all) -> all.remove("azp"))),
				wrong("azp", (claims) -> claims.claim("azp", "another-client")),
				wrong("iss, V10.5.3", (claims) -> claims.issuer("https://idp.example.org")),
				wrong("exp, V9.2.1",
						(claims) -> claims.issuedAt(Instant.now().minusSeconds(900))
							.expiresAt(Instant.now().minusSeconds(600))),
				wrong("nbf, V9.2.1", (claims) -> claims.notBefore(Instant.now().plusSeconds(600))),
				wrong("nonce, V10.5.1", (claims) -> claims.claim("nonce", "of-another-sign-in")),
				wrong("no nonce, V10.5.1", (claims) -> claims.claims((all) -> all.remove("nonce"))),
				wrong("no sub, V10.5.2", (claims) -> claims.claims((all) -> all.remove("sub"))));
	}

	private static Arguments wrong(String what, Consumer<JwtClaimsSet.Builder> tampering) {
		return Arguments.argumentSet(what, tampering);
	}

	@ParameterizedTest
	@MethodSource("wrongTokens")
	void refusesATokenThatIsNotForThisSignIn(Consumer<JwtClaimsSet.Builder> tampering) {
		this.server.tampering = tampering;
		assertThat(refused(browse().signIn(this.user), 400)).contains("That sign-in did not work");
	}

	// V9.1.1
	@Test
	void refusesATokenThatTheProviderDidNotSign() {
		this.server.forging = true;
		assertThat(refused(browse().signIn(this.user), 400)).contains("That sign-in did not work");
	}

	// V10.1.2: what comes back must belong to what this browser asked for
	@Test
	void refusesAnAnswerWithoutOrWithAnotherState() {
		RoundTrip trip = browse();
		URI answer = trip.signInThere(this.user, trip.leave("/sign-in/oidc"));
		String code = RoundTrip.parameter(answer, "code");
		refused(trip.browser.get("/sign-in/oidc/code?code=" + code), 400);
		refused(trip.comeBack(RoundTrip.with(answer, "state", "another")), 400);
		assertThat(trip.comeBack(answer).statusCode()).isEqualTo(303);
	}

	// V10.2.1: nobody can be signed in as somebody else by a link
	@Test
	void refusesAnAnswerThatAnotherBrowserAskedFor() {
		RoundTrip attacker = browse();
		URI answer = attacker.signInThere(this.user, attacker.leave("/sign-in/oidc"));
		RoundTrip victim = browse();
		victim.leave("/sign-in/oidc");
		refused(victim.comeBack(answer), 400);
	}

	@Test
	void takesAnAnswerOnce() {
		RoundTrip trip = browse();
		URI answer = trip.signInThere(this.user, trip.leave("/sign-in/oidc"));
		assertThat(trip.comeBack(answer).statusCode()).isEqualTo(303);
		assertThat(trip.comeBack(answer).statusCode()).isEqualTo(400);
	}

	@Test
	void refusesACodeThatWasUsedBefore() {
		RoundTrip trip = browse();
		URI first = trip.signInThere(this.user, trip.leave("/sign-in/oidc"));
		assertThat(trip.comeBack(first).statusCode()).isEqualTo(303);
		RoundTrip again = browse();
		URI second = again.signInThere(this.user, again.leave("/sign-in/oidc"));
		refused(again.comeBack(RoundTrip.with(second, "code", RoundTrip.parameter(first, "code"))), 400);
	}

	// V10.2.2: the answer of one provider is no good as that of another (RFC 9207)
	@Test
	void refusesAnAnswerOfAnotherProvider() {
		RoundTrip trip = browse();
		URI answer = trip.signInThere(this.user, trip.leave("/sign-in/oidc"));
		refused(trip.comeBack(RoundTrip.with(answer, "iss", "https://idp.example.org")), 400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "code=a&code=b", "error=", "code=", "error=%3Cscript%3E", "" })
	void refusesOddAnswers(String odd) {
		RoundTrip trip = browse();
		String state = RoundTrip.parameter(trip.leave("/sign-in/oidc"), "state");
		assertThat(refused(trip.browser.get("/sign-in/oidc/code?state=" + state + "&" + odd), 400))
			.doesNotContain("<script>");
	}

	@Test
	void saysThatTheProviderSentThemBack() {
		RoundTrip trip = browse();
		String state = RoundTrip.parameter(trip.leave("/sign-in/oidc"), "state");
		assertThat(refused(trip.browser.get("/sign-in/oidc/code?error=access_denied&state=" + state), 403))
			.contains("You are not signed in", "Northwind ID");
	}

	@Test
	void refusesADisabledPerson() {
		CurrentPerson person = this.people.identified(this.server.issuer(), "gone-" + this.user);
		this.people.disable(person);
		this.server.people.put("gone-" + this.user, Map.of("email", person.email(), "email_verified", true));
		assertThat(refused(browse().signIn("gone-" + this.user), 403)).contains("Your account is switched off");
	}

	@Test
	void refusesSomebodyWhomNobodyInvited() {
		this.server.people.put("new-" + this.user, Map.of("email", "new@example.org", "email_verified", true));
		assertThat(refused(browse().signIn("new-" + this.user), 403)).contains("You have no account here yet");
	}

	// V10.5.2: the address alone says nothing
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void refusesAnAddressThatTheProviderHasNotConfirmed(boolean told) {
		String email = this.people.stranger().email();
		this.server.people.put("claims-" + this.user,
				told ? Map.of("email", email, "email_verified", false) : Map.of("email", email));
		assertThat(refused(browse().signIn("claims-" + this.user), 403))
			.contains("Your e-mail address is not confirmed");
	}

	@Test
	void refusesTheAddressOfSomebodyWhomTheProviderKnowsByAnotherName() {
		String email = this.people.identified(this.server.issuer(), "older-" + this.user).email();
		this.server.people.put("later-" + this.user, Map.of("email", email, "email_verified", true));
		assertThat(refused(browse().signIn("later-" + this.user), 403)).contains("Your e-mail address is in use here");
	}

	private RoundTrip browse() {
		return new RoundTrip(new PlainBrowser(this.port), this.server);
	}

	/** The page, and that nobody is signed in by it. */
	private static String refused(HttpResponse<String> response, int status) {
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.headers().allValues("Set-Cookie"))
			.noneMatch((cookie) -> cookie.startsWith("poa-session=") && !cookie.contains("Max-Age=0"));
		assertThat(response.body()).contains("<h1>", "href=\"/sign-in\"");
		return response.body();
	}

}
