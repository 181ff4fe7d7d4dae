package io.productops.playbook;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A version became the published one.
 *
 * @param before the version that was published until then, or null
 * @param author who published it, by the name of that day
 */
public record PublicationDetails(String playbookId, int version, @Nullable Integer before, String author, String reason,
		Instant publishedAt) {
}
