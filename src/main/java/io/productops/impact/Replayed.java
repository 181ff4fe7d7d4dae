package io.productops.impact;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A stored advice that was made once more.
 *
 * @param reference what people call its assessment; null where a key holds that
 * @param same whether it came out byte for byte as it is stored
 */
public record Replayed(UUID assessment, @Nullable String reference, boolean same) {
}
