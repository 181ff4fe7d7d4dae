package io.productops;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import io.productops.team.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.bridge.SLF4JBridgeHandler;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When something breaks nobody gets in, nothing is half done, and the answer tells
 * nothing but where to look (ASVS V16.5.1, V16.5.2, V16.5.3, V16.3.4).
 */
@OnH2
@ExtendWith(OutputCaptureExtension.class)
class FailureTests {

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private Tokens tokens;

	@Autowired
	private JdbcTemplate database;

	private CurrentPerson person;

	private UUID team;

	private PlainBrowser browser;

	/**
	 * An application that ended in this process took the bridge of the server's log
	 * along.
	 */
	@BeforeAll
	static void keepTheLogOfTheServer() {
		if (!SLF4JBridgeHandler.isInstalled()) {
			SLF4JBridgeHandler.install();
		}
	}

	@BeforeEach
	void arrive() {
		this.team = this.people.team("Checkout");
		this.person = this.people.memberWithPassword(this.team, Role.LEADER);
		this.browser = new PlainBrowser(this.port);
		this.browser.get("/sign-in");
	}

	/** What failed here counts as a guess of this machine, and would slow others down. */
	@AfterEach
	void forgetTheAttempts() {
		this.database.update("delete from sign_in_attempts");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sign_in_attempts", "person", "membership", "audit_event", "audit_head", "spring_session",
			"spring_session_attributes" })
	void nobodySignsInWithoutTheirAttemptTheirRolesTheLogAndTheSession(String table) {
		assertFailed(without(table, this::signIn));
		assertThat(this.browser.get("/account").statusCode()).isEqualTo(303);
		assertThat(signIn().statusCode()).isEqualTo(303);
		assertThat(this.browser.get("/account").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "person, /account", "membership, /teams", "spring_session, /account",
			"spring_session_attributes, /account" })
	void nobodyStaysSignedInWhoCannotBeLookedUp(String table, String path) {
		signIn();
		HttpResponse<String> answer = without(table, () -> this.browser.get(path));
		assertFailed(answer);
		assertThat(answer.body()).doesNotContain(this.person.email(), this.person.name() + "<");
		assertThat(this.browser.get(path).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "api_token", "person", "membership" })
	void noTokenOpensAnythingThatCannotBeLookedUp(String table, CapturedOutput output) {
		ApiClient client = new ApiClient(this.port, this.tokens.of(this.person));
		HttpResponse<String> answer = without(table, () -> client.get("/api/v1/teams"));
		assertThat(answer.statusCode()).isEqualTo(500);
		assertThat(ApiClient.header(answer, "Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.body()).doesNotContain(table, "Exception", "select", this.team.toString());
		assertThat(output.getOut()).contains(" ERROR ", ApiClient.header(answer, "X-Request-Id"));
		assertThat(client.get("/api/v1/teams").statusCode()).isEqualTo(200);
	}

	@Test
	void nothingIsDoneThatTheLogCannotKeep() {
		signIn();
		this.browser.get("/account");
		HttpResponse<String> answer = without("audit_event",
				() -> this.browser.post("/account", Map.of("name", "Grace", "theme", "DARK", "zone", "UTC")));
		assertFailed(answer);
		assertThat(this.database.queryForObject("select name from person where id = ?", String.class, this.person.id()))
			.isEqualTo(this.person.name());
	}

	private HttpResponse<String> signIn() {
		return this.browser.post("/sign-in", Map.of("email", this.person.email(), "password", People.PASSWORD));
	}

	private static void assertFailed(HttpResponse<String> answer) {
		String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
		assertThat(answer.statusCode()).isEqualTo(500);
		assertThat(answer.body()).contains("<h1>That did not work</h1>", ">" + id + "</code>", " on our side")
			.doesNotContain("Exception", "select ", "insert ", "elsewhere", "org.h2");
		assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
	}

	private <T> T without(String table, Supplier<T> work) {
		this.database.execute("alter table " + table + " rename to " + table + "_elsewhere");
		try {
			return work.get();
		}
		finally {
			this.database.execute("alter table " + table + "_elsewhere rename to " + table);
		}
	}

}
