package io.productops.system;

import org.jspecify.annotations.Nullable;

/**
 * One value before and after somebody changed it, as text: what people wrote, a constant,
 * an id, a date or a number; null is none.
 */
public record SystemChange(SystemField field, @Nullable String before, @Nullable String after) {
}
