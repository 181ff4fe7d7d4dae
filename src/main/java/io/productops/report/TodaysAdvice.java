package io.productops.report;

import java.util.List;

import io.productops.advice.Advice;
import io.productops.advice.Answers;
import io.productops.advice.Playbook;
import io.productops.assessment.FittedAnswers.Change;

/**
 * What the published version of a playbook says to the answers of a report that an
 * earlier version made; computed, and not stored.
 *
 * @param stored the report
 * @param playbook the published version
 * @param answers those of the report, as far as they fit
 * @param changes what of them does not fit
 */
public record TodaysAdvice(Report stored, Playbook playbook, Advice advice, Answers answers, List<Change> changes) {
}
