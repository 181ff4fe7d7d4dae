package io.productops.team.web;

import java.time.Clock;
import java.time.Duration;
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
 * whoever only visits has none, except on the way to the identity provider and back.
 */
@Component
class PersonSession {

	private static final String ID_TOKEN = "id-token";

	private static final Duration AFTERWARDS = Duration.ofMinutes(5);

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

	/**
	 * Keeps what the identity provider wants to see when the person signs out there too.
	 */
	void keep(String idToken, HttpServletRequest request) {
		request.getSession().setAttribute(ID_TOKEN, idToken);
	}

	/** What was kept for the identity provider; null for who came without it. */
	@Nullable String idToken(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null && session.getAttribute(ID_TOKEN) instanceof String token) ? token : null;
	}

	/** Lets somebody who is not signed in have a session for a while. */
	void beginVisit(HttpServletRequest request, Duration atMost) {
		HttpSession session = request.getSession();
		if (session.getAttribute(SignedIn.ATTRIBUTE) == null) {
			session.setMaxInactiveInterval((int) atMost.toSeconds());
		}
	}

	/** Ends such a session; that of a person who is signed in stays. */
	void endVisit(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null && session.getAttribute(SignedIn.ATTRIBUTE) == null) {
			session.invalidate();
		}
	}

	/**
	 * Ends the session of a person. What the identity provider gave is kept a little
	 * longer, for one who wants to sign out there too.
	 * @return whether there was something
	 */
	boolean signOut(HttpServletRequest request) {
		String idToken = idToken(request);
		end(request);
		if (idToken != null) {
			beginVisit(request, AFTERWARDS);
			keep(idToken, request);
		}
		return idToken != null;
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
