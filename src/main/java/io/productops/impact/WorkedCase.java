package io.productops.impact;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Answers of an organisation that was made up to try rules on.
 *
 * @param id such as "C1"
 * @param answers in the shape of {@link io.productops.advice.Answers#read}
 */
public record WorkedCase(String id, String title, Map<String, @Nullable Object> answers) {
}
