package io.productops.assessment;

import java.time.Clock;
import java.util.UUID;

import io.productops.advice.Playbook;
import io.productops.playbook.PlaybookService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings drafts to the published version of their playbook: never by itself, only when
 * somebody who has seen what changes says so, and it can be taken back until the next
 * answer is saved.
 */
@Service
public class UpdateService {

	private final AssessmentRepository assessments;

	private final PlaybookService playbooks;

	private final AssessmentLog log;

	private final Clock clock;

	UpdateService(AssessmentRepository assessments, PlaybookService playbooks, AssessmentLog log, Clock clock) {
		this.assessments = assessments;
		this.playbooks = playbooks;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * What an update would do.
	 * @return null where the draft is on the published version already
	 * @throws CompletedAssessmentException when it is no draft any more
	 */
	@Transactional(readOnly = true)
	public @Nullable DraftUpdate preview(UUID id, Access access) {
		Assessment assessment = this.assessments.open(id, access);
		requireDraft(assessment);
		Playbook before = this.playbooks.version(assessment.playbookSha256());
		Playbook today = this.playbooks.published(before.ref().id());
		return before.ref().equals(today.ref()) ? null
				: new DraftUpdate(before, today, fit(assessment, before, today), assessment.version());
	}

	/**
	 * Brings a draft to the published version.
	 * @param version of the draft, as the preview had it
	 * @param to the version of the playbook, as the preview had it
	 * @param lossConfirmed whether the person agrees that answers change which do not fit
	 * @throws CompletedAssessmentException when it is too late
	 */
	@Transactional
	public UpdateOutcome update(UUID id, Access access, long version, int to, boolean lossConfirmed) {
		Assessment assessment = this.assessments.openForChange(id, access);
		requireDraft(assessment);
		Playbook before = this.playbooks.version(assessment.playbookSha256());
		Playbook today = this.playbooks.published(before.ref().id());
		if (assessment.version() != version || today.ref().version() != to) {
			return UpdateOutcome.STALE;
		}
		FittedAnswers fitted = fit(assessment, before, today);
		if (!fitted.changes().isEmpty() && !lossConfirmed) {
			return UpdateOutcome.NOT_CONFIRMED;
		}
		if (!before.ref().equals(today.ref())) {
			assessment.update(today.ref(), fitted, this.clock.instant());
			this.log.updated(assessment, before.ref().version(), access);
		}
		return UpdateOutcome.DONE;
	}

	/**
	 * Takes an update back: playbook, answers and notes are as they were.
	 * @throws UpdateKeptException when there is none to take back; once an answer was
	 * saved there is not
	 * @throws CompletedAssessmentException when it is too late
	 */
	@Transactional
	public void undo(UUID id, Access access) {
		Assessment assessment = this.assessments.openForChange(id, access);
		requireDraft(assessment);
		int updated = assessment.playbookVersion();
		if (!assessment.undoUpdate(this.clock.instant())) {
			throw new UpdateKeptException(id);
		}
		this.log.updated(assessment, updated, access);
	}

	private static FittedAnswers fit(Assessment assessment, Playbook before, Playbook today) {
		return FittedAnswers.of(before, NormalAnswers.of(before.questions(), assessment.answers()), assessment.notes(),
				today);
	}

	private static void requireDraft(Assessment assessment) {
		if (assessment.completed()) {
			throw new CompletedAssessmentException(assessment.id());
		}
	}

}
