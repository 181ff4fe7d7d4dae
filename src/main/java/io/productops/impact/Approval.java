package io.productops.impact;

import java.util.Set;
import java.util.UUID;

/**
 * What somebody says who publishes a draft, or lets it be published later.
 *
 * @param revision of the draft that they saw
 * @param teams those that they agree to change
 * @param reason why, in a line
 */
public record Approval(int revision, Set<UUID> teams, String reason) {

	public Approval {
		teams = Set.copyOf(teams);
	}

}
