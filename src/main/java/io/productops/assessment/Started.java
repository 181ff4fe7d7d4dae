package io.productops.assessment;

import java.util.UUID;

/**
 * A new assessment without a team, and the only copy of its key.
 *
 * @param key 43 characters from A-Z a-z 0-9 - _
 */
public record Started(UUID id, String key) {

	/** What opens it. */
	public Access access() {
		return Access.withKey(this.key);
	}

}
