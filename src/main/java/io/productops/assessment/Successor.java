package io.productops.assessment;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A new assessment that began with the answers of an earlier one.
 *
 * @param key the only copy of its key; null when it belongs to a team
 */
public record Successor(UUID id, @Nullable String key) {
}
