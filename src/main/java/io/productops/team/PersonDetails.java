package io.productops.team;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A person as an admin sees them.
 *
 * @param roles by team id
 * @param secondFactor whether they have a device that shows codes
 * @param signedInAt when they last signed in; null when they never did
 */
public record PersonDetails(UUID id, String email, String name, boolean admin, boolean enabled, boolean secondFactor,
		Map<UUID, Role> roles, Instant createdAt, @Nullable Instant signedInAt) {

	public PersonDetails {
		roles = Map.copyOf(roles);
	}

}
