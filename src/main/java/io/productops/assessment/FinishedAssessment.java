package io.productops.assessment;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.productops.advice.Playbook;
import io.productops.team.TeamDetails;
import org.jspecify.annotations.Nullable;

/**
 * A completed assessment with everything a report is made from, for whoever asked.
 *
 * @param team whose it is; null when a key holds it
 * @param editable whether whoever asked may rename and delete it
 * @param advice the JSON, byte for byte as it was made
 * @param sha256 of the advice as UTF-8
 * @param answers of the questions that were asked, in question order and in the shape of
 * {@link io.productops.advice.Answers}; null is "Not sure"
 * @param notes by question id, of the questions that were asked
 * @param playbook the version that the advice names
 */
public record FinishedAssessment(UUID id, String reference, @Nullable TeamDetails team, boolean editable,
		@Nullable String organisation, Instant completedAt, String advice, String sha256,
		Map<String, @Nullable Object> answers, Map<String, String> notes, Playbook playbook) {
}
