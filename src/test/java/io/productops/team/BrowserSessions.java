package io.productops.team;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Begins sessions for the browsers of tests, without their way through sign-in.
 */
@Component
public class BrowserSessions {

	/** The name of the cookie where there is no TLS. */
	public static final String COOKIE = "poa-session";

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	private final Clock clock;

	BrowserSessions(FindByIndexNameSessionRepository<? extends Session> sessions, Clock clock) {
		this.sessions = sessions;
		this.clock = clock;
	}

	/** The value of the cookie of a new session of that person. */
	public String begin(CurrentPerson person) {
		return begin(this.sessions, person);
	}

	private <S extends Session> String begin(FindByIndexNameSessionRepository<S> sessions, CurrentPerson person) {
		S session = sessions.createSession();
		session.setAttribute(SignedIn.ATTRIBUTE, new SignedIn(person.id(), this.clock.instant(), "Test", "127.0.0.1"));
		session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person.id().toString());
		sessions.save(session);
		return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
	}

}
