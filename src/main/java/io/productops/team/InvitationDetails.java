package io.productops.team;

import org.jspecify.annotations.Nullable;

/**
 * An invitation as its holder sees it.
 *
 * @param name as whoever invited wrote it, or ""
 * @param team the name of the team to join, or null
 * @param role what they will be there, or null
 * @param known whether they have an account already: then they sign in to accept
 */
public record InvitationDetails(String email, String name, @Nullable String team, @Nullable Role role, boolean admin,
		boolean known) {
}
