package io.productops.recommendation;

import java.time.Instant;
import java.util.UUID;

/**
 * A report by which the list can be filtered.
 *
 * @param issuedAt its time in lists
 */
public record ListedReport(UUID assessment, UUID team, String reference, Instant issuedAt) {
}
