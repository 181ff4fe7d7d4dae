package io.productops;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.team.Codes;
import io.productops.team.Codes.Device;
import io.productops.team.CurrentPerson;
import io.productops.team.InvitationService;
import io.productops.team.Invite;
import io.productops.team.PasswordResetService;
import io.productops.team.People;
import io.productops.team.Role;
import io.productops.team.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.bridge.SLF4JBridgeHandler;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No password, token, key, code, answer or note gets into the log of the application or
 * into the audit log, whichever way it came and whatever became of it. ASVS V16.2.5.
 */
@OnH2
@ExtendWith(OutputCaptureExtension.class)
class SecretsInLogTests {

	private static final String ANSWER = "canary answer 4711";

	private static final String NOTE = "canary note 4711";

	private static final String WRONG = "canary password 4711";

	private static final String OWN = "stones sink slowly 4711";

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private Codes codes;

	@Autowired
	private Tokens tokens;

	@Autowired
	private InvitationService invitations;

	@Autowired
	private PasswordResetService resets;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Clock clock;

	private PlainBrowser browser;

	private long head;

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
		this.browser = new PlainBrowser(this.port);
		this.browser.get("/sign-in");
		this.head = this.database.queryForObject("select coalesce(max(number), 0) from audit_event", Long.class);
	}

	@AfterEach
	void forgetTheAttempts() {
		this.database.update("delete from sign_in_attempts");
	}

	@Test
	void noneOfAnAccount(CapturedOutput output) {
		UUID team = this.people.team("Checkout");
		CurrentPerson person = this.people.memberWithPassword(team, Role.LEADER);
		Device device = this.codes.turnOn(person.id());
		String code = device.next(this.clock);
		String recovery = device.recoveryCodes().get(0);
		signIn(person, WRONG);
		signIn(person, People.PASSWORD);
		this.browser.post("/sign-in/code", Map.of("code", "canary-code"));
		assertThat(this.browser.post("/sign-in/code", Map.of("code", code)).statusCode()).isEqualTo(303);
		this.browser.get("/account/password");
		String session = cookie(this.browser.get("/account"), "poa-session");
		assertThat(this.browser.post("/account/password", Map.of("current", People.PASSWORD, "password", OWN))
			.statusCode()).isEqualTo(303);
		this.browser.post("/sign-out", Map.of());
		signIn(person, OWN);
		this.browser.post("/sign-in/code", Map.of("code", recovery));
		String token = this.tokens.of(person);
		ApiClient client = new ApiClient(this.port, token);
		assertThat(client.get("/api/v1/teams").statusCode()).isEqualTo(200);
		client.post("/api/v1/teams", "{\"name\": \"" + WRONG + "\", \"x\": ");
		new ApiClient(this.port, "poa_canary").get("/api/v1/teams");
		client.get("/api/v1/teams?access_token=" + token);
		this.browser.post("/account/calendar", Map.of("scope", "MINE"));
		String calendar = this.browser.cookie("poa-new-calendar");
		this.browser.get("/account/calendar");
		assertThat(this.browser.get("/calendar/" + calendar + ".ics").statusCode()).isEqualTo(200);
		this.browser.get("/calendar/" + calendar + ".ics;x");
		this.browser.get("/calendar/" + calendar + "x.ics");
		failing("calendar_feed", () -> this.browser.get("/calendar/" + calendar + ".ics"));
		String reset = this.resets.resetLink(this.people.admin(), person.id());
		String invitation = this.invitations
			.invite(this.people.admin(), new Invite(UUID.randomUUID() + "@example.org", "Ada", team, Role.PM, false))
			.path();
		for (String link : List.of(reset, invitation)) {
			this.browser.get(link + ";x");
			this.browser.get(link + "/x");
			this.browser.postForm(link, "password=" + PlainBrowser.encode(WRONG));
			this.browser.get(link);
			this.browser.post(link, Map.of("name", "Ada", "password", "canary"));
			failing("one_time_link", () -> this.browser.post(link, Map.of("name", "Ada", "password", WRONG)));
			this.browser.post(link, Map.of("name", "Ada", "password", WRONG));
			this.browser.get(link);
		}
		failing("person", () -> signIn(person, WRONG));
		failing("api_token", () -> client.get("/api/v1/teams"));
		assertThat(output.getOut()).contains("threw exception", "Refused with");
		thenNothingWasWritten(output, WRONG, "canary", OWN, People.PASSWORD, code, recovery, token,
				token.substring(4, 30), last(reset), last(invitation), device.key(), session, calendar);
	}

	@Test
	void noneOfAnAssessment(CapturedOutput output) {
		String assessment = this.browser.startAssessment();
		HttpResponse<String> page = this.browser.get(assessment);
		String key = this.browser.cookie("poa-key-" + last(assessment));
		assertThat(page.statusCode()).isEqualTo(200);
		Map<String, String> step = Map.of("version.pain-points", "0", "tab", "tab", "answers.standard_difference",
				ANSWER);
		Map<String, String> scale = new LinkedHashMap<>(
				Map.of("version.org-scale", "0", "tab", "tab", "answers.pm_count", "canary", "notes.pm_count", NOTE));
		failing("assessment_step", () -> this.browser.post(assessment + "/steps/pain-points", step));
		failing("assessment", () -> this.browser.post(assessment + "/steps/pain-points", step));
		assertThat(this.browser.post(assessment + "/steps/pain-points", step).statusCode()).isEqualTo(303);
		assertThat(this.browser.get(assessment + "/steps/pain-points").body()).contains(ANSWER);
		this.browser.post(assessment + "/steps/org-scale", scale);
		scale.putAll(Map.of("answers.pm_count", "11", "answers.product_teams", "3", "answers.engineers", "60",
				"answers.company_stage", "high_growth", "answers.existing_ops", "none"));
		failing("assessment_step", () -> this.browser.post(assessment + "/steps/org-scale", scale));
		assertThat(this.browser.post(assessment + "/steps/org-scale", scale).statusCode()).isEqualTo(303);
		assertThat(this.browser.get(assessment + "/steps/org-scale").body()).contains(NOTE);
		failing("finished_advice", () -> this.browser.post(assessment + "/completion", Map.of()));
		assertThat(this.browser.post(assessment + "/completion", Map.of()).statusCode()).isEqualTo(303);
		this.browser.get("/return/" + last(assessment) + "/" + key);
		this.browser.get("/return/" + UUID.randomUUID() + "/" + key);
		this.browser.get("/return/" + last(assessment) + "/" + key + ";x");
		this.browser.postJson("/api/v1/advice", "{\"answers\": {\"standard_difference\": \"" + ANSWER + "\"}}");
		this.browser.postJson("/api/v1/advice", "{\"answers\": {\"pm_count\": \"" + ANSWER + "\", ");
		this.browser.post(assessment + "/deletion", Map.of());
		assertThat(output.getOut()).contains("threw exception");
		thenNothingWasWritten(output, ANSWER, NOTE, "canary", key);
	}

	private void thenNothingWasWritten(CapturedOutput output, String... secrets) {
		String audited = this.database.queryForList("select * from audit_event where number > ?", this.head).toString();
		assertThat(audited).contains("ACTION=");
		for (String secret : secrets) {
			assertThat(secret).isNotBlank();
			assertThat(output.getAll()).doesNotContain(secret);
			assertThat(audited).doesNotContain(secret);
		}
	}

	private HttpResponse<String> signIn(CurrentPerson person, String password) {
		return this.browser.post("/sign-in", Map.of("email", person.email(), "password", password));
	}

	/** Does it while a table is not there, so that the failure is logged. */
	private void failing(String table, java.util.function.Supplier<HttpResponse<String>> work) {
		this.database.execute("alter table " + table + " rename to elsewhere");
		try {
			assertThat(work.get().statusCode()).as(table).isEqualTo(500);
		}
		finally {
			this.database.execute("alter table elsewhere rename to " + table);
		}
	}

	private String cookie(HttpResponse<String> page, String name) {
		assertThat(page.statusCode()).isEqualTo(200);
		return this.browser.cookie(name);
	}

	private static String last(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

}
