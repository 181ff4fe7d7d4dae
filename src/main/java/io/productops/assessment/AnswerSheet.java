package io.productops.assessment;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * All answers and notes of an assessment at one moment.
 *
 * @param state changes whenever one of them does: the versions of the steps, such as
 * "3-1-0-2"
 * @param answers by question id in question order, in the shape of
 * {@link io.productops.advice.Answers}; null is "Not sure", an absent question is not
 * answered
 * @param notes by question id in question order
 */
public record AnswerSheet(String state, Map<String, @Nullable Object> answers, Map<String, String> notes) {
}
