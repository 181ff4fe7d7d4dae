package io.productops.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.advice.Playbook;
import io.productops.advice.PlaybookDocument.Step;
import io.productops.advice.PlaybookRef;
import io.productops.advice.Question;
import io.productops.playbook.PlaybookService;
import io.productops.shared.NotFoundException;
import io.productops.shared.Secret;
import io.productops.shared.Sha256;
import io.productops.team.CurrentPerson;
import io.productops.team.TeamDetails;
import io.productops.team.TeamService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that can be done with one assessment. Who may do it is said by
 * {@link Access}: to whoever may not read an assessment it does not exist
 * ({@link NotFoundException}), and whoever may only read it changes nothing
 * ({@link io.productops.shared.ForbiddenException}).
 */
@Service
public class AssessmentService {

	private final AssessmentRepository assessments;

	private final FinishedAdviceRepository advices;

	private final PlaybookService playbooks;

	private final TeamService teams;

	private final Issuing issuing;

	private final AssessmentLog log;

	private final AssessmentProperties properties;

	private final Clock clock;

	AssessmentService(AssessmentRepository assessments, FinishedAdviceRepository advices, PlaybookService playbooks,
			TeamService teams, Issuing issuing, AssessmentLog log, AssessmentProperties properties, Clock clock) {
		this.assessments = assessments;
		this.advices = advices;
		this.playbooks = playbooks;
		this.teams = teams;
		this.issuing = issuing;
		this.log = log;
		this.properties = properties;
		this.clock = clock;
	}

	/** Starts a draft on the playbook that comes with the application. */
	@Transactional
	public Started start(@Nullable String organisation) {
		return start(organisation, PlaybookService.BUILT_IN);
	}

	/** Starts a draft of a team on the playbook that comes with the application. */
	@Transactional
	public UUID start(@Nullable String organisation, UUID team, CurrentPerson leader) {
		return start(organisation, PlaybookService.BUILT_IN, team, leader);
	}

	/**
	 * Starts a draft that a key holds, on the published version of a playbook.
	 * @throws AccountRequiredException where this installation wants an account
	 * @throws NotFoundException when nothing is published of that playbook
	 * @throws IllegalArgumentException when {@link TextLimit#ORGANISATION} finds a fault
	 */
	@Transactional
	public Started start(@Nullable String organisation, String playbook) {
		if (!this.properties.withoutAccount()) {
			throw new AccountRequiredException();
		}
		String key = Secret.create();
		Assessment assessment = this.assessments
			.save(new Assessment(this.assessments.newReference(), Holder.key(Sha256.of(key)), null, clean(organisation),
					this.playbooks.published(playbook).ref(), this.clock.instant()));
		this.log.started(assessment, Access.withKey(key));
		return new Started(assessment.id(), key);
	}

	/**
	 * Starts a draft that belongs to a team, on the published version of a playbook.
	 * @return its id
	 * @throws NotFoundException when the team is not one that the person may read, or
	 * nothing is published of that playbook
	 * @throws io.productops.shared.ForbiddenException when they may, but do not lead it
	 * @throws IllegalArgumentException when {@link TextLimit#ORGANISATION} finds a fault
	 */
	@Transactional
	public UUID start(@Nullable String organisation, String playbook, UUID team, CurrentPerson leader) {
		leader.requireLeader(team);
		Assessment assessment = this.assessments.save(new Assessment(this.assessments.newReference(), Holder.team(team),
				leader.id(), clean(organisation), this.playbooks.published(playbook).ref(), this.clock.instant()));
		this.log.started(assessment, Access.of(leader));
		return assessment.id();
	}

	@Transactional(readOnly = true)
	public AssessmentDetails find(UUID id, Access access) {
		Assessment assessment = this.assessments.open(id, access);
		Playbook playbook = this.playbooks.version(assessment.playbookSha256());
		return new AssessmentDetails(assessment.id(), assessment.reference(), team(assessment, access),
				assessment.holder().allowsChangesBy(access), assessment.organisation(), assessment.status(),
				assessment.createdAt(), assessment.updatedAt(), assessment.completedAt(), playbook,
				NormalAnswers.of(playbook.questions(), assessment.answers()), new LinkedHashMap<>(assessment.notes()),
				Map.copyOf(assessment.steps()), assessment.version(), newer(assessment, playbook),
				assessment.carriedOver(),
				(assessment.beforeUpdate() != null) ? assessment.beforeUpdate().playbookVersion() : null);
	}

	/** What a draft could go over to. */
	private @Nullable PlaybookRef newer(Assessment assessment, Playbook playbook) {
		if (assessment.completed()) {
			return null;
		}
		PlaybookRef published = this.playbooks.published(playbook.ref().id()).ref();
		return published.equals(playbook.ref()) ? null : published;
	}

	/**
	 * Saves one step, and confirms what was carried over into it. A question of the step
	 * that is not among the posted answers becomes not answered.
	 * @throws StaleStepException when another tab saved other answers in the meantime; a
	 * stale version last written by the same tab is no conflict
	 * @throws CompletedAssessmentException when it is too late
	 */
	@Transactional
	public SaveResult answer(UUID id, Access access, String step, StepAnswers posted) {
		return answer(id, access, step, posted, true);
	}

	/** The same, but confirms only the answers that differ: nobody said it was all. */
	@Transactional
	public SaveResult keep(UUID id, Access access, String step, StepAnswers posted) {
		return answer(id, access, step, posted, false);
	}

	private SaveResult answer(UUID id, Access access, String step, StepAnswers posted, boolean whole) {
		Assessment assessment = this.assessments.openForChange(id, access);
		Step asked = step(this.playbooks.version(assessment.playbookSha256()), step);
		SaveResult.Rejected rejected = StepCheck.problems(asked, posted);
		if (rejected != null) {
			return rejected;
		}
		StepState state = assessment.answer(asked, StepCheck.normal(asked, posted), this.clock.instant());
		if (whole) {
			assessment.confirm(asked.questions().map(Question::id).toList());
		}
		return new SaveResult.Saved(state.version(), state.savedAt());
	}

	/** Confirms every answer that was carried over. */
	@Transactional
	public void confirm(UUID id, Access access) {
		Assessment assessment = this.assessments.openForChange(id, access);
		assessment
			.confirm((assessment.carriedOver() != null) ? assessment.carriedOver().unconfirmed() : List.<String>of());
	}

	/**
	 * Makes the advice, once: whoever comes later gets the same result.
	 * @param token from the page that asks, different each time the page is made
	 * @throws IncompleteAssessmentException when a required answer is missing
	 * @throws UnconfirmedAnswersException when an answer was carried over that nobody has
	 * confirmed
	 */
	@Transactional
	public Completed complete(UUID id, Access access, String token) {
		Assessment assessment = this.assessments.openForChange(id, access);
		FinishedAdvice advice = this.advices.findById(id).orElse(null);
		boolean again = advice != null;
		if (advice == null) {
			Instant now = this.clock.instant();
			Playbook playbook = this.playbooks.version(assessment.playbookSha256());
			advice = this.advices.save(Completion.of(assessment, playbook, token, now));
			CurrentPerson person = access.person();
			assessment.complete((assessment.team() != null && person != null) ? person.id() : null, now);
			this.issuing.issue(assessment, advice, person);
			this.log.completed(assessment, advice.sha256(), access);
		}
		return new Completed(id, assessment.reference(), advice.createdAt(), advice.sha256(), again);
	}

	/** Everything that a report needs; a draft has no report. */
	@Transactional(readOnly = true)
	public FinishedAssessment finished(UUID id, Access access) {
		Assessment assessment = this.assessments.open(id, access);
		FinishedAdvice advice = this.advices.findById(id)
			.orElseThrow(() -> new NotFoundException("Assessment " + id + " has no advice"));
		Playbook playbook = this.playbooks.version(advice.playbookSha256());
		AnswerSnapshot snapshot = AnswerSnapshot.fromJson(advice.answers(), playbook);
		return new FinishedAssessment(id, assessment.reference(), team(assessment, access),
				assessment.holder().allowsChangesBy(access), assessment.organisation(), advice.createdAt(),
				advice.advice(), advice.sha256(), snapshot.answers(), snapshot.notes(), playbook);
	}

	/**
	 * Changes the name on the assessment, also of a completed one.
	 * @throws IllegalArgumentException when {@link TextLimit#ORGANISATION} finds a fault
	 */
	@Transactional
	public void rename(UUID id, Access access, @Nullable String organisation) {
		Assessment assessment = this.assessments.openForChange(id, access);
		String before = assessment.organisation();
		assessment.rename(clean(organisation), this.clock.instant());
		this.log.renamed(assessment, before, access);
	}

	/** Deletes everything that is known of the assessment, its advice too. */
	@Transactional
	public void delete(UUID id, Access access) {
		Assessment assessment = this.assessments.openForChange(id, access);
		FinishedAdvice advice = this.advices.findById(id).orElse(null);
		if (advice != null) {
			this.advices.delete(advice);
		}
		this.assessments.delete(assessment);
		this.log.deleted(assessment, (advice != null) ? advice.sha256() : null, access);
	}

	/** Deletes the drafts that a key holds and nobody has touched for too long. */
	@Transactional
	public int deleteExpiredDrafts() {
		int deleted = this.assessments
			.deleteDrafts(this.clock.instant().minus(this.properties.draftDays(), ChronoUnit.DAYS));
		if (deleted > 0) {
			this.log.expired(deleted);
		}
		return deleted;
	}

	private @Nullable TeamDetails team(Assessment assessment, Access access) {
		UUID team = assessment.team();
		CurrentPerson person = access.person();
		return (team != null && person != null) ? this.teams.team(team, person) : null;
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
