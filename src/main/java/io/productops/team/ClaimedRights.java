package io.productops.team;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The rights that the identity provider gives somebody. A value of its claim is the one
 * that makes an admin, or the name of a team, a colon and a role: "Payments:LEADER". What
 * is neither gives nothing: such a claim often serves other applications too.
 *
 * @param roles by the name of the team; of several for one team the strongest counts
 */
record ClaimedRights(boolean admin, Map<String, Role> roles) {

	static ClaimedRights read(Collection<String> values, String adminValue) {
		boolean admin = false;
		Map<String, Role> roles = new HashMap<>();
		for (String value : values) {
			int colon = value.lastIndexOf(':');
			if (!adminValue.isBlank() && value.equals(adminValue)) {
				admin = true;
			}
			else if (colon > 0) {
				Role.read(value.substring(colon + 1))
					.ifPresent((role) -> roles.merge(value.substring(0, colon).strip(), role, ClaimedRights::stronger));
			}
		}
		return new ClaimedRights(admin, Map.copyOf(roles));
	}

	private static Role stronger(Role one, Role other) {
		return (one.ordinal() < other.ordinal()) ? one : other;
	}

}
