package io.productops.team.web;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What a session keeps between a right password and the second factor. It opens no page
 * but the one that asks for it.
 *
 * @param onward where they wanted to go
 */
record PendingSignIn(UUID person, Instant at, String onward) implements Serializable {

	static final String ATTRIBUTE = "pending-sign-in";

	private static final Duration LONGEST = Duration.ofMinutes(10);

	boolean isOver(Instant now) {
		return !now.isBefore(this.at.plus(LONGEST));
	}

}
