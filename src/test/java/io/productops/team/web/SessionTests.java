package io.productops.team.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import io.productops.FormBrowser;
import io.productops.FormToken;
import io.productops.OnH2;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.PeopleService;
import io.productops.team.Role;
import io.productops.team.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long a session lasts, and how its cookie is kept (ASVS V7.3.1, V7.3.2, V7.4.2,
 * V3.3.1, V3.3.2, V3.3.3, V3.3.4, V7.2.3, V7.4.5).
 */
@OnH2
class SessionTests {

	private static final String CLOSED = "/teams/" + UUID.randomUUID();

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private PeopleService everybody;

	@Autowired
	private FindByIndexNameSessionRepository<? extends Session> sessions;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Clock clock;

	private CurrentPerson person;

	private FormBrowser browser;

	@BeforeEach
	void signIn() {
		this.person = this.people.withPassword();
		this.browser = new FormBrowser(this.mvc);
		this.browser.post("/sign-in", "email", this.person.email(), "password", People.PASSWORD);
		assertThat(this.browser.get(CLOSED)).hasStatus(404);
	}

	@Test
	void endsAfter30MinutesWithoutUse() {
		whenLastUsed(Duration.ofMinutes(29));
		assertThat(this.browser.get(CLOSED)).hasStatus(404);
		whenLastUsed(Duration.ofMinutes(31));
		assertThat(this.browser.get(CLOSED)).hasStatus(303);
	}

	@Test
	void endsAfter12HoursHoweverBusyItIs() {
		Instant now = this.clock.instant();
		SignedIn signedIn = new SignedIn(this.person.id(), now, "", "");
		assertThat(signedIn.isOver(now.plus(SignedIn.LONGEST).minusMillis(1))).isFalse();
		assertThat(signedIn.isOver(now.plus(SignedIn.LONGEST))).isTrue();
		whenSignedInAt(this.sessions, now.minus(Duration.ofHours(12)).plusSeconds(60));
		assertThat(this.browser.get(CLOSED)).hasStatus(404);
		whenSignedInAt(this.sessions, now.minus(Duration.ofHours(12)));
		assertThat(this.browser.get(CLOSED)).hasStatus(303);
	}

	@Test
	void endsWithTheAccount() {
		this.everybody.disable(this.people.admin(), this.person.id());
		assertThat(this.browser.get(CLOSED)).hasStatus(303);
		assertThat(this.browser.post("/sign-in", "email", this.person.email(), "password", People.PASSWORD))
			.hasStatus(422);
	}

	@Test
	void endsWhenAnAdminEndsItOrChangesARole() {
		CurrentPerson admin = this.people.admin();
		this.everybody.endSessions(admin, this.person.id());
		assertThat(this.browser.get(CLOSED)).hasStatus(303);
		this.browser.post("/sign-in", "email", this.person.email(), "password", People.PASSWORD);
		assertThat(this.browser.get(CLOSED)).hasStatus(404);
		this.everybody.assign(admin, this.person.id(), this.people.team("Search"), Role.VIEWER);
		assertThat(this.browser.get(CLOSED)).hasStatus(303);
	}

	@Test
	void hasAnIdOf216RandomBits() {
		Set<String> ids = new HashSet<>();
		for (int i = 0; i < 50; i++) {
			String id = this.sessions.createSession().getId();
			assertThat(Base64.getUrlDecoder().decode(id)).hasSize(27);
			ids.add(id.substring(0, 8));
		}
		assertThat(ids).hasSize(50);
	}

	@Test
	void isNamedByACookieOfThisHostOnlyOverTls() {
		MvcTestResult done = this.mvc.post()
			.uri("/sign-in")
			.secure(true)
			.remoteAddress("10.9.9.9")
			.with(FormToken.valid())
			.param("email", this.person.email())
			.param("password", People.PASSWORD)
			.exchange();
		assertThat(done).hasStatus(303);
		assertThat(done.getResponse().getHeaders("Set-Cookie"))
			.anySatisfy((cookie) -> assertThat(cookie).startsWith("__Host-poa-session=")
				.contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
				.doesNotContain("Domain"));
		assertThat(done).hasHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
	}

	private void whenLastUsed(Duration ago) {
		assertThat(this.database.update("update spring_session set last_access_time = ? where principal_name = ?",
				System.currentTimeMillis() - ago.toMillis(), this.person.id().toString()))
			.isEqualTo(1);
	}

	private <S extends Session> void whenSignedInAt(FindByIndexNameSessionRepository<S> sessions, Instant at) {
		S session = sessions.findByPrincipalName(this.person.id().toString()).values().iterator().next();
		session.setAttribute(SignedIn.ATTRIBUTE, new SignedIn(this.person.id(), at, "", ""));
		sessions.save(session);
	}

}
