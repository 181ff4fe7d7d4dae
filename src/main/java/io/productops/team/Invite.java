package io.productops.team;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who is to be invited.
 *
 * @param name as they are called, or null: then they say it themselves
 * @param team where they join, or null for none yet
 * @param role what they are there; null without a team
 * @param admin whether they look after the whole installation
 */
public record Invite(String email, @Nullable String name, @Nullable UUID team, @Nullable Role role, boolean admin) {

	public Invite {
		if ((team == null) != (role == null)) {
			throw new IllegalArgumentException("A team goes with a role, and a role with a team");
		}
	}

}
