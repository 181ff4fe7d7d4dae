package io.productops.team.web;

import java.time.Clock;
import java.util.UUID;

import io.productops.team.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Begins and ends the session of a person in this browser. Nobody else makes sessions:
 * whoever only visits has none.
 */
@Component
class PersonSession {

	private final Clock clock;

	PersonSession(Clock clock) {
		this.clock = clock;
	}

	/** Begins a new session, with a new id and nothing of an old one. */
	void begin(UUID person, HttpServletRequest request) {
		end(request);
		HttpSession session = request.getSession(true);
		session.setAttribute(SignedIn.ATTRIBUTE,
				new SignedIn(person, this.clock.instant(), agent(request), String.valueOf(request.getRemoteAddr())));
		session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person.toString());
	}

	void end(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
	}

	private static String agent(HttpServletRequest request) {
		@Nullable String agent = request.getHeader(HttpHeaders.USER_AGENT);
		return (agent == null) ? "" : agent.substring(0, Math.min(200, agent.length()));
	}

}
