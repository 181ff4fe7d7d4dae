package io.productops.shared.web;

import java.util.UUID;

import ch.qos.logback.core.ConsoleAppender;
import io.productops.FormBrowser;
import io.productops.FormToken;
import io.productops.OnH2;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import io.productops.team.SignedInAs;
import io.productops.team.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The log of the application tells whom it refused and why (ASVS V16.2.1, V16.3.2,
 * V16.3.3).
 */
@OnH2
@ExtendWith(OutputCaptureExtension.class)
class RefusalLogTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private Tokens tokens;

	private CurrentPerson viewer;

	private UUID team;

	@BeforeEach
	void somebodyWhoMayOnlyRead() {
		this.team = this.people.team("Checkout");
		this.viewer = this.people.member(this.team, Role.VIEWER);
	}

	@Test
	void aRoleThatIsNotEnough(CapturedOutput output) {
		assertThat(this.mvc.get().uri("/admin/people/x?q=secret").with(SignedInAs.person(this.viewer))).hasStatus(403);
		assertThat(this.mvc.post()
			.uri("/assessments")
			.with(SignedInAs.person(this.viewer))
			.with(FormToken.valid())
			.param("team", this.team.toString())).hasStatus(403);
		String who = " by person " + this.viewer.id() + ". ";
		assertThat(output.getOut())
			.contains("Refused with 403: GET /admin…" + who + "Their role does not include it.",
					"Refused with 403: POST /assessments" + who + "Only a leader of team " + this.team
							+ " may do this.")
			.doesNotContain(this.viewer.email(), "secret");
	}

	@Test
	void whatIsOfAnotherTeamOrNotThere(CapturedOutput output) {
		UUID other = this.people.team("Search");
		assertThat(this.mvc.get().uri("/teams/" + other).with(SignedInAs.person(this.viewer))).hasStatus(404);
		assertThat(output.getOut()).contains("Refused with 404: GET /teams/{id} by person " + this.viewer.id()
				+ ". No team " + other + " for this person.");
	}

	@Test
	void aFormThatIsNotOfOurPages(CapturedOutput output) {
		assertThat(this.mvc.post().uri("/password-reset/the-secret-token").param("password", "the-secret"))
			.hasStatus(403);
		assertThat(output.getOut())
			.contains("Refused with 403: POST /password-reset… by nobody signed in. "
					+ "The form had not the token of a page.")
			.doesNotContain("the-secret");
	}

	@Test
	void aTokenThatIsMissingOrOpensNothingOrReadsOnly(CapturedOutput output) {
		String reader = this.tokens.readOnly(this.viewer);
		assertThat(this.mvc.get().uri("/api/v1/teams")).hasStatus(401);
		assertThat(this.mvc.get().uri("/api/v1/teams").header("Authorization", "Bearer poa_secret")).hasStatus(401);
		assertThat(this.mvc.post()
			.uri("/api/v1/teams")
			.header("Authorization", "Bearer " + reader)
			.contentType(MediaType.APPLICATION_JSON)
			.content("{}")).hasStatus(403);
		assertThat(output.getOut())
			.contains("Refused with 401: GET /api/v1/teams… by nobody signed in. There was no token.",
					"by nobody signed in. The token opens nothing.",
					"Refused with 403: POST /api/v1/teams… by person " + this.viewer.id()
							+ ". The token may read only.")
			.doesNotContain("poa_");
	}

	/** ASVS V16.2.3: nothing is written but to the output of the process. */
	@Test
	void isTheOutputOfTheProcessAndNothingElse() {
		var root = (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
		assertThat(root.iteratorForAppenders()).toIterable()
			.isNotEmpty()
			.allSatisfy((appender) -> assertThat(appender).isInstanceOf(ConsoleAppender.class));
	}

	@Test
	void whoGuessesTooOften(CapturedOutput output) {
		FormBrowser guesser = new FormBrowser(this.mvc);
		int status = 422;
		for (int i = 0; i < 9 && status == 422; i++) {
			status = guesser.post("/sign-in", "email", "nobody-refused@example.org", "password", "guess")
				.getResponse()
				.getStatus();
		}
		assertThat(output.getOut())
			.contains("Refused with 429: POST /sign-in by nobody signed in. They tried too often.")
			.doesNotContain("nobody-refused");
	}

}
