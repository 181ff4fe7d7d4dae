package io.productops.team.web;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

import io.productops.PlainBrowser;
import io.productops.RunningApplication;
import io.productops.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two processes on one PostgreSQL are one application to whoever is signed in, also on
 * the way through the identity provider.
 */
@ExtendWith(TestPostgres.class)
class TwoProcessesTests {

	/** Nothing is there; only people get to know that. */
	private static final String PEOPLE_ONLY = "/account/nothing";

	@TempDir
	private Path directory;

	@Test
	void shareWhoIsSignedIn() {
		AuthorizationServer server = new AuthorizationServer();
		server.people.put("ada", Map.of("email", "ada@example.org", "email_verified", true));
		Map<String, String> database = TestPostgres.newDatabase("two_processes");
		String[] settings = { "--spring.profiles.active=postgres", "--productops.signup=open",
				"--productops.oidc.issuer=" + server.issuer(),
				"--productops.oidc.client-id=" + AuthorizationServer.CLIENT,
				"--productops.oidc.client-secret=" + AuthorizationServer.SECRET };
		try (RunningApplication one = RunningApplication.start(this.directory, database, settings);
				RunningApplication other = RunningApplication.start(this.directory, database, settings)) {
			server.register("http://127.0.0.1:" + one.port());
			RoundTrip trip = new RoundTrip(new PlainBrowser(one.port()), server);
			URI answer = trip.signInThere("ada", trip.leave("/sign-in/oidc"));
			assertThat(trip.comeBack(at(other, answer)).statusCode()).isEqualTo(303);
			assertThat(trip.browser.get(PEOPLE_ONLY).statusCode()).isEqualTo(404);
			trip.browser.moveTo(other.port());
			assertThat(trip.browser.get(PEOPLE_ONLY).statusCode()).isEqualTo(404);
			String assessment = trip.browser.startAssessment();
			trip.browser.moveTo(one.port());
			assertThat(trip.browser.get(assessment).statusCode()).isEqualTo(200);
			assertThat(trip.browser.post("/sign-out", Map.of()).statusCode()).isEqualTo(303);
			trip.browser.moveTo(other.port());
			assertThat(trip.browser.get(PEOPLE_ONLY).statusCode()).isEqualTo(303);
		}
	}

	private static URI at(RunningApplication process, URI address) {
		return UriComponentsBuilder.fromUri(address).port(process.port()).build(true).toUri();
	}

}
