package io.productops.team;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An API token as its maker sees it: everything but the secret.
 *
 * @param lastUsedAt to the minute; null when it was never used
 * @param revokedAt null unless its maker, or an admin who disabled them, ended it
 */
public record TokenDetails(UUID id, String name, TokenScope scope, Instant createdAt, Instant expiresAt,
		@Nullable Instant lastUsedAt, @Nullable Instant revokedAt) {

	public boolean opens(Instant now) {
		return this.revokedAt == null && now.isBefore(this.expiresAt);
	}

}
