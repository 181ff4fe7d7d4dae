package io.productops.assessment;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a list says of an assessment that belongs to a team.
 *
 * @param startedBy the person; null when it was started without an account
 * @param updatedAt the last change
 * @param playbookSha256 of the playbook that it was started with
 * @param stage the id of the stage that the advice came to; null for a draft, and where a
 * version of the application made the advice that did not keep it apart
 */
public record AssessmentSummary(UUID id, String reference, @Nullable String organisation, AssessmentStatus status,
		UUID team, @Nullable UUID startedBy, Instant createdAt, Instant updatedAt, @Nullable Instant completedAt,
		String playbookSha256, @Nullable String stage) {
}
