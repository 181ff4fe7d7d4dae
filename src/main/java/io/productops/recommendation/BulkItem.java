package io.productops.recommendation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One of several recommendations that are to change.
 *
 * @param version the one that the person saw, or null where they chose all that fit a
 * filter
 */
public record BulkItem(UUID id, @Nullable Long version) {
}
