package io.productops.assessment;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Some assessments of a team, last changed first.
 *
 * @param next where the next page begins; null on the last one
 */
public record AssessmentPage(List<AssessmentSummary> assessments, @Nullable AssessmentPlace next) {
}
