package io.productops.team;

import java.time.Instant;
import java.util.UUID;

/**
 * A team as others see it.
 */
public record TeamDetails(UUID id, String name, Instant createdAt) {
}
