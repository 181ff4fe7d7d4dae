package io.productops.impact;

import java.util.UUID;

/**
 * An assessment of a team that comes out differently.
 */
public record ChangedAssessment(UUID assessment, UUID team, Difference difference) {
}
