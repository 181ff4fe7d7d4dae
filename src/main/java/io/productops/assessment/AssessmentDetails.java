package io.productops.assessment;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.productops.advice.Playbook;
import io.productops.advice.PlaybookRef;
import io.productops.team.TeamDetails;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of an assessment, for whoever asked.
 *
 * @param team whose it is; null when a key holds it
 * @param editable whether whoever asked may change it, and not only read it
 * @param playbook the version that the assessment was started with
 * @param answers by question id in question order, in the shape of
 * {@link io.productops.advice.Answers}; null is "Not sure", an absent question is not
 * answered; with answers to questions that are not visible now
 * @param notes by question id
 * @param steps by step id; a step that was never saved is absent
 * @param version changes with everything else
 * @param newer the published version of its playbook, where a draft is on another; else
 * null
 * @param carriedOver what a draft began with; null where it began empty
 * @param updatedFrom the version of the playbook that it can still be taken back to; null
 * where there is nothing to take back
 */
public record AssessmentDetails(UUID id, String reference, @Nullable TeamDetails team, boolean editable,
		@Nullable String organisation, AssessmentStatus status, Instant createdAt, Instant updatedAt,
		@Nullable Instant completedAt, Playbook playbook, Map<String, @Nullable Object> answers,
		Map<String, String> notes, Map<String, StepState> steps, long version, @Nullable PlaybookRef newer,
		@Nullable CarriedOver carriedOver, @Nullable Integer updatedFrom) {

	public boolean completed() {
		return this.status == AssessmentStatus.COMPLETED;
	}

	/** Whether whoever asked may answer, and submit it. */
	public boolean takesAnswers() {
		return this.editable && !completed();
	}

	/** Whether the answer to a question still has to be confirmed. */
	public boolean isUnconfirmed(String question) {
		return this.carriedOver != null && this.carriedOver.unconfirmed().contains(question);
	}

	/** The version that a form of this step must carry. */
	public long stepVersion(String step) {
		StepState state = this.steps.get(step);
		return (state != null) ? state.version() : 0;
	}

	public @Nullable Instant savedAt(String step) {
		StepState state = this.steps.get(step);
		return (state != null) ? state.savedAt() : null;
	}

}
