package io.productops.assessment;

import io.productops.advice.Playbook;

/**
 * What bringing a draft to the published version of its playbook would do.
 *
 * @param before the version that the draft is on
 * @param today the published one
 * @param fitted the answers as they would be
 * @param version of the draft; an update needs it
 */
public record DraftUpdate(Playbook before, Playbook today, FittedAnswers fitted, long version) {
}
