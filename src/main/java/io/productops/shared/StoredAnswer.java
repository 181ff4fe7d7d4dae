package io.productops.shared;

import org.jspecify.annotations.Nullable;

/**
 * What a request was answered, to say it again.
 *
 * @param location the header of that name, or null
 * @param repeated whether it was stored by an earlier request
 */
public record StoredAnswer(int status, @Nullable String location, String body, boolean repeated) {
}
