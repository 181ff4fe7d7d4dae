package io.productops.team;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.springframework.session.Session;

/**
 * What a session keeps: who signed in, when, and with what. Nothing that may change is
 * kept, so that a session never knows better than the database.
 *
 * @param agent how the browser names itself, at most 200 characters
 * @param address the address that it came from
 */
public record SignedIn(UUID person, Instant at, String agent, String address) implements Serializable {

	/** The name under which the session holds it. */
	public static final String ATTRIBUTE = "signed-in";

	/** However busy the person is: after this time they sign in again. */
	public static final Duration LONGEST = Duration.ofHours(12);

	/** What a stored session holds, or null. */
	static SignedIn of(Session session) {
		return session.getAttribute(ATTRIBUTE);
	}

	public boolean isOver(Instant now) {
		return !now.isBefore(this.at.plus(LONGEST));
	}

}
