package io.productops.recommendation;

import org.jspecify.annotations.Nullable;

/**
 * One value that changed, as text: a constant, an id, a date, labels between commas.
 */
public record FieldChange(Field field, @Nullable String before, @Nullable String after) {
}
