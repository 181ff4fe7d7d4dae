package io.productops.shared;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a list, the newest first, goes on: behind this thing. What is added meanwhile is
 * before it, so that nothing comes twice or is left out.
 */
public record ListPosition(Instant createdAt, UUID id) {

	/** Before the newest. */
	public static final ListPosition START = new ListPosition(Instant.parse("9999-12-31T00:00:00Z"),
			new UUID(-1L, -1L));

}
