package io.productops.assessment;

import java.time.Instant;
import java.util.UUID;

/**
 * The one result of completing an assessment, the same for everybody who tried.
 *
 * @param sha256 of the advice
 * @param again whether somebody had completed it before
 */
public record Completed(UUID id, String reference, Instant completedAt, String sha256, boolean again) {
}
