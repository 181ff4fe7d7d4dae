package io.productops.team.web;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

import io.productops.ApiClient;
import io.productops.OnH2;
import io.productops.PlainBrowser;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.PeopleService;
import io.productops.team.Role;
import io.productops.team.TokenService;
import io.productops.team.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the API knows who sends a request.
 */
@OnH2
class TokenApiTests {

	private static final String TEAMS = "/api/v1/teams";

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private PeopleService admins;

	@Autowired
	private Tokens tokens;

	@Autowired
	private TokenService service;

	@Test
	void wantsAToken() {
		HttpResponse<String> refused = client("").get(TEAMS);
		assertThat(refused.statusCode()).isEqualTo(401);
		assertThat(ApiClient.header(refused, "WWW-Authenticate")).isEqualTo("Bearer");
		assertThat(ApiClient.json(refused).get("type").asString()).isEqualTo("/api/problems#unauthorized");
	}

	@Test
	void leavesNothingBehindInABrowser() {
		ApiClient client = client(this.tokens.readOnly(this.people.stranger()));
		for (String path : List.of(TEAMS, TEAMS + "/x", "/api/v1/recommendations/" + UUID.randomUUID(), "/api/nope",
				TEAMS + "?limit=x")) {
			assertThat(client.get(path).headers().allValues("Set-Cookie")).as(path).isEmpty();
		}
		assertThat(client("").get(TEAMS).headers().allValues("Set-Cookie")).isEmpty();
		assertThat(client("x").get(TEAMS).headers().allValues("Set-Cookie")).isEmpty();
	}

	@Test
	void tellsASlipFromATokenThatHasEnded() {
		CurrentPerson person = this.people.stranger();
		String token = this.tokens.readOnly(person);
		this.service.revokeAll(person.id(), io.productops.audit.Actor.system());
		assertThat(refusal(client(token).get(TEAMS))).isEqualTo("This token is unknown, has expired or was revoked.");
		assertThat(refusal(client(token.substring(1)).get(TEAMS)))
			.isEqualTo("This is not a token: it is mistyped, cut off or of another kind.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Basic YTpi", "Bearer", "Bearer ", "poa_x", "Bearer poa_x y", "Digest x=\"y\"" })
	void takesNothingElseForAToken(String header) {
		refusal(client("").get(TEAMS, "Authorization", header));
		assertThat(client("").get("/api/problems", "Authorization", header).statusCode()).isEqualTo(401);
	}

	/** ASVS V14.2.1: no secret in an address. */
	@Test
	void takesNoTokenFromAnAddress() {
		String token = this.tokens.of(this.people.admin());
		assertThat(client("").get(TEAMS + "?access_token=" + token).statusCode()).isEqualTo(401);
	}

	@Test
	void readsWithATokenThatMayReadAndChangesNothing() {
		ApiClient reader = client(this.tokens.readOnly(this.people.admin()));
		assertThat(reader.get(TEAMS).statusCode()).isEqualTo(200);
		assertThat(reader.send("HEAD", TEAMS, "").statusCode()).isEqualTo(200);
		HttpResponse<String> refused = reader.post(TEAMS, "{\"name\": \"Payments\"}");
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(ApiClient.header(refused, "WWW-Authenticate"))
			.isEqualTo("Bearer error=\"insufficient_scope\", scope=\"write\"");
		assertThat(ApiClient.json(refused).get("detail").asString()).isEqualTo("The token may read only.");
	}

	@Test
	void knowsTheRolesOfThisMoment() {
		UUID team = this.people.team("Payments");
		CurrentPerson pm = this.people.member(team, Role.PM);
		ApiClient client = client(this.tokens.of(pm));
		assertThat(client.get(TEAMS).body()).contains(team.toString());
		this.admins.assign(this.people.admin(), pm.id(), team, null);
		assertThat(client.get(TEAMS).body()).doesNotContain(team.toString());
		this.admins.disable(this.people.admin(), pm.id());
		refusal(client.get(TEAMS));
	}

	/**
	 * ASVS V3.5.1: a browser's cookies open nothing here, so no other site can use them.
	 */
	@Test
	void ignoresCookies() {
		PlainBrowser browser = new PlainBrowser(this.port);
		browser.startAssessment();
		HttpResponse<String> refused = browser
			.send(browser.request(TEAMS).header("Cookie", "poa-session=x; XSRF-TOKEN=x").GET());
		assertThat(refused.statusCode()).isEqualTo(401);
		assertThat(refused.headers().allValues("Set-Cookie")).isEmpty();
	}

	private ApiClient client(String token) {
		return new ApiClient(this.port, token);
	}

	private static String refusal(HttpResponse<String> response) {
		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(ApiClient.header(response, "Content-Type")).isEqualTo("application/problem+json");
		assertThat(ApiClient.header(response, "WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
		return ApiClient.json(response).get("detail").asString();
	}

}
