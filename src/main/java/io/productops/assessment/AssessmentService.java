package io.productops.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import io.productops.advice.Playbook;
import io.productops.advice.PlaybookDocument.Step;
import io.productops.playbook.PlaybookService;
import io.productops.shared.NotFoundException;
import io.productops.shared.Secret;
import io.productops.shared.Sha256;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that can be done with an assessment, by whoever holds its key. Without the
 * key an assessment does not exist: {@link NotFoundException}.
 */
@Service
public class AssessmentService {

	private final AssessmentRepository assessments;

	private final FinishedAdviceRepository advices;

	private final PlaybookService playbooks;

	private final AssessmentProperties properties;

	private final Clock clock;

	AssessmentService(AssessmentRepository assessments, FinishedAdviceRepository advices, PlaybookService playbooks,
			AssessmentProperties properties, Clock clock) {
		this.assessments = assessments;
		this.advices = advices;
		this.playbooks = playbooks;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Starts a draft on the published playbook.
	 * @throws AccountRequiredException where this installation wants an account
	 */
	@Transactional
	public Started start(@Nullable String organisation) {
		if (!this.properties.withoutAccount()) {
			throw new AccountRequiredException();
		}
		String reference = AssessmentReference.create();
		while (this.assessments.existsByReference(reference)) {
			reference = AssessmentReference.create();
		}
		String key = Secret.create();
		Assessment assessment = this.assessments.save(new Assessment(reference, Sha256.of(key), clean(organisation),
				this.playbooks.published().ref(), this.clock.instant()));
		return new Started(assessment.id(), key);
	}

	@Transactional(readOnly = true)
	public AssessmentDetails find(UUID id, @Nullable String key) {
		Assessment assessment = opened(this.assessments.findById(id).orElse(null), id, key);
		Playbook playbook = this.playbooks.version(assessment.playbookSha256());
		return new AssessmentDetails(assessment.id(), assessment.reference(), assessment.organisation(),
				assessment.status(), assessment.createdAt(), assessment.updatedAt(), assessment.completedAt(), playbook,
				NormalAnswers.of(playbook.questions(), assessment.answers()), new LinkedHashMap<>(assessment.notes()),
				Map.copyOf(assessment.steps()));
	}

	/**
	 * Saves one step. A question of the step that is not among the posted answers becomes
	 * not answered.
	 * @throws StaleStepException when another tab saved other answers in the meantime; a
	 * stale version last written by the same tab is no conflict
	 * @throws CompletedAssessmentException when it is too late
	 */
	@Transactional
	public SaveResult answer(UUID id, @Nullable String key, String step, StepAnswers posted) {
		Assessment assessment = opened(this.assessments.findForChange(id).orElse(null), id, key);
		Step asked = step(this.playbooks.version(assessment.playbookSha256()), step);
		SaveResult.Rejected rejected = StepCheck.problems(asked, posted);
		if (rejected != null) {
			return rejected;
		}
		StepState state = assessment.answer(asked, StepCheck.normal(asked, posted), this.clock.instant());
		return new SaveResult.Saved(state.version(), state.savedAt());
	}

	/**
	 * Makes the advice, once: whoever comes later gets the same result.
	 * @param token from the page that asks, different each time the page is made
	 * @throws IncompleteAssessmentException when a required answer is missing
	 */
	@Transactional
	public Completed complete(UUID id, @Nullable String key, String token) {
		Assessment assessment = opened(this.assessments.findForChange(id).orElse(null), id, key);
		FinishedAdvice advice = this.advices.findById(id).orElse(null);
		if (advice == null) {
			Instant now = this.clock.instant();
			Playbook playbook = this.playbooks.version(assessment.playbookSha256());
			advice = this.advices.save(Completion.of(assessment, playbook, token, now));
			assessment.complete(now);
		}
		return new Completed(id, assessment.reference(), advice.createdAt(), advice.sha256());
	}

	/** Everything that a report needs; a draft has no report. */
	@Transactional(readOnly = true)
	public FinishedAssessment finished(UUID id, @Nullable String key) {
		Assessment assessment = opened(this.assessments.findById(id).orElse(null), id, key);
		FinishedAdvice advice = this.advices.findById(id)
			.orElseThrow(() -> new NotFoundException("Assessment " + id + " has no advice"));
		Playbook playbook = this.playbooks.version(advice.playbookSha256());
		AnswerSnapshot snapshot = AnswerSnapshot.fromJson(advice.answers(), playbook);
		return new FinishedAssessment(id, assessment.reference(), assessment.organisation(), advice.createdAt(),
				advice.advice(), advice.sha256(), snapshot.answers(), snapshot.notes(), playbook);
	}

	/**
	 * Changes the name on the assessment, also of a completed one.
	 * @throws IllegalArgumentException when {@link TextLimit#ORGANISATION} finds a fault
	 */
	@Transactional
	public void rename(UUID id, @Nullable String key, @Nullable String organisation) {
		opened(this.assessments.findForChange(id).orElse(null), id, key).rename(clean(organisation),
				this.clock.instant());
	}

	/** Deletes everything that is known of the assessment, its advice too. */
	@Transactional
	public void delete(UUID id, @Nullable String key) {
		Assessment assessment = opened(this.assessments.findForChange(id).orElse(null), id, key);
		this.advices.findById(id).ifPresent(this.advices::delete);
		this.assessments.delete(assessment);
	}

	/** Deletes the drafts that nobody has touched for too long. */
	@Transactional
	public int deleteExpiredDrafts() {
		return this.assessments.deleteDrafts(this.clock.instant().minus(this.properties.draftDays(), ChronoUnit.DAYS));
	}

	private static Assessment opened(@Nullable Assessment assessment, UUID id, @Nullable String key) {
		if (assessment == null || !assessment.opensWith(key)) {
			throw new NotFoundException("No assessment " + id + " for this key");
		}
		return assessment;
	}

	private static Step step(Playbook playbook, String id) {
		return playbook.document()
			.steps()
			.stream()
			.filter((step) -> step.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFoundException("No step " + id));
	}

	private static @Nullable String clean(@Nullable String organisation) {
		if (TextLimit.ORGANISATION.fault(organisation) != null) {
			throw new IllegalArgumentException("Not the name of an organisation");
		}
		return (organisation == null || organisation.isBlank()) ? null : organisation.strip();
	}

}
