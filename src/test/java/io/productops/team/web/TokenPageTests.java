package io.productops.team.web;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.productops.OnH2;
import io.productops.PlainBrowser;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.SignedInAs;
import io.productops.team.TokenScope;
import io.productops.team.TokenService;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page on which people make and end their API tokens.
 */
@OnH2
class TokenPageTests {

	private static final String COOKIE = "poa-new-token";

	private static final String PATH = "/account/tokens";

	private static final Pattern SECRET = Pattern.compile("id=\"secret\" readonly[^>]* value=\"(poa_[^\"]+)\"");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private TokenService tokens;

	private CurrentPerson person;

	@BeforeEach
	void somebody() {
		this.person = this.people.stranger();
	}

	@Test
	void saysWhenThereIsNone() {
		assertThat(page()).hasStatusOk().bodyText().contains("You have no token", "<title>API tokens – ");
	}

	@Test
	void asksAVisitorToSignIn() {
		assertThat(this.mvc.get().uri(PATH)).hasStatus(303)
			.hasHeader("Location", "/sign-in?continue=%2Faccount%2Ftokens");
	}

	/** ASVS V14.3.2: what holds a secret is kept by no cache. */
	@Test
	void showsANewTokenOnceToItsMaker() {
		MvcTestResult made = post(PATH, "name", "Reporting", "scope", "READ", "days", "90");
		assertThat(made).hasStatus(303).hasHeader("Location", PATH);
		Cookie cookie = made.getResponse().getCookie(COOKIE);
		assertThat(cookie).isNotNull();
		assertThat(made.getResponse().getHeaders(HttpHeaders.SET_COOKIE)).anyMatch((header) -> header
			.matches("poa-new-token=poa_.*; Path=/account/tokens; Max-Age=300; .*HttpOnly; SameSite=Strict"));
		MvcTestResult shown = page(cookie);
		assertThat(shown).hasHeader("Cache-Control", "no-store").bodyText().contains("Copy the token “Reporting” now");
		assertThat(this.tokens.bearer(secret(shown)).orElseThrow().person().id()).isEqualTo(this.person.id());
		assertThat(shown.getResponse().getCookie(COOKIE)).isNotNull()
			.satisfies((ended) -> assertThat(ended.getMaxAge()).isZero());
		assertThat(page()).bodyText().contains("Reporting", "Read<").doesNotContain("poa_");
	}

	@Test
	void showsNoTokenOfSomebodyElse() {
		String theirs = this.tokens.create(this.people.stranger(), "Theirs", TokenScope.READ, 7);
		assertThat(page(new Cookie(COOKIE, theirs))).hasStatusOk()
			.bodyText()
			.doesNotContain("Theirs", theirs, "Copy the token");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''         | READ | 30 | Enter a name for the token.
			Reporting  | ALL  | 30 | Choose what the token may do.
			Reporting  | READ | 31 | Choose when the token expires.
			Reporting  | READ | '' | Choose when the token expires.
			""")
	void asksAgainForWhatItCannotUse(String name, String scope, String days, String message) {
		MvcTestResult page = post(PATH, "name", name, "scope", scope, "days", days);
		assertThat(page).hasStatus(422).bodyText().contains("<title>Error: API tokens", "There is a problem", message);
		assertThat(this.tokens.of(this.person)).isEmpty();
	}

	@Test
	void keepsWhatWasTypedBesideAProblem() {
		String name = "x".repeat(101);
		assertThat(post(PATH, "name", name, "scope", "READ_AND_WRITE", "days", "365")).hasStatus(422)
			.bodyText()
			.contains(name, "Shorten this to 100 characters", "value=\"READ_AND_WRITE\" selected",
					"value=\"365\" selected");
	}

	/** ASVS V15.3.3: fields that the form does not have change nothing. */
	@Test
	void takesNothingButItsFields() {
		post(PATH, "name", "Reporting", "scope", "READ", "days", "7", "personId", UUID.randomUUID().toString(), "admin",
				"true", "expiresAt", "2999-01-01");
		assertThat(this.tokens.of(this.person)).singleElement().satisfies((token) -> {
			assertThat(token.scope()).isEqualTo(TokenScope.READ);
			assertThat(token.expiresAt()).isEqualTo(token.createdAt().plusSeconds(7 * 86_400));
		});
	}

	@Test
	void showsTextAsText() {
		this.tokens.create(this.person, "<script>alert(1)</script>", TokenScope.READ, 7);
		assertThat(page()).bodyText().contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
	}

	@Test
	void revokesAToken() {
		String secret = this.tokens.create(this.person, "Reporting", TokenScope.READ, 7);
		String revocation = PATH + "/" + this.tokens.of(this.person).get(0).id() + "/revocation";
		assertThat(page()).bodyText().contains(revocation);
		assertThat(post(revocation)).hasStatus(303).hasHeader("Location", PATH);
		assertThat(this.tokens.bearer(secret)).isEmpty();
		assertThat(page()).bodyText().contains("You have no token", "Revoked on ").doesNotContain(revocation);
	}

	@Test
	void revokesNoTokenOfSomebodyElseAndNoneThatIsNotThere() {
		CurrentPerson other = this.people.stranger();
		String theirs = this.tokens.create(other, "Theirs", TokenScope.READ, 7);
		UUID id = this.tokens.of(other).get(0).id();
		for (String path : new String[] { id.toString(), UUID.randomUUID().toString(), "x" }) {
			assertThat(post(PATH + "/" + path + "/revocation")).hasStatus(404);
		}
		assertThat(this.tokens.bearer(theirs)).isPresent();
	}

	/** ASVS V3.5.1. */
	@Test
	void takesNoFormWithoutTheTokenOfItsPage() {
		assertThat(this.mvc.post().uri(PATH).with(SignedInAs.person(this.person)).param("name", "Reporting"))
			.hasStatus(403);
	}

	private MvcTestResult page(Cookie... cookies) {
		var request = this.mvc.get().uri(PATH).with(SignedInAs.person(this.person));
		return ((cookies.length > 0) ? request.cookie(cookies) : request).exchange();
	}

	private MvcTestResult post(String path, String... fields) {
		MvcTestResult page = page();
		Cookie form = page.getResponse().getCookie("XSRF-TOKEN");
		var request = this.mvc.post()
			.uri(path)
			.with(SignedInAs.person(this.person))
			.cookie(form)
			.param("_csrf", PlainBrowser.hidden(body(page), "_csrf"));
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private static String secret(MvcTestResult page) {
		Matcher secret = SECRET.matcher(body(page));
		assertThat(secret.find()).isTrue();
		return secret.group(1);
	}

	private static String body(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
