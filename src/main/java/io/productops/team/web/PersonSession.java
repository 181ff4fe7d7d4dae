package io.productops.team.web;

import java.time.Clock;
import java.util.Optional;
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
		renew(person, request).setAttribute(SignedIn.ATTRIBUTE,
				new SignedIn(person, this.clock.instant(), agent(request), String.valueOf(request.getRemoteAddr())));
	}

	/** Remembers, in a new session, whose password was right. They are not signed in. */
	void await(UUID person, String onward, HttpServletRequest request) {
		renew(person, request).setAttribute(PendingSignIn.ATTRIBUTE,
				new PendingSignIn(person, this.clock.instant(), onward));
	}

	/** Who still owes a second factor in this browser, as long as it is not too late. */
	Optional<PendingSignIn> pending(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null && session.getAttribute(PendingSignIn.ATTRIBUTE) instanceof PendingSignIn pending
				&& !pending.isOver(this.clock.instant())) ? Optional.of(pending) : Optional.empty();
	}

	/** The name makes that ending all sessions of the person ends this one too. */
	private HttpSession renew(UUID person, HttpServletRequest request) {
		end(request);
		HttpSession session = request.getSession(true);
		session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person.toString());
		return session;
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
