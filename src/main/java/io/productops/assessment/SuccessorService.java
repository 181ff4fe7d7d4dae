package io.productops.assessment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;

import io.productops.advice.Playbook;
import io.productops.playbook.PlaybookService;
import io.productops.shared.NotFoundException;
import io.productops.shared.Secret;
import io.productops.shared.Sha256;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts an assessment with the answers of an earlier one, so that nobody has to give
 * them again who only has to look whether they still hold.
 */
@Service
public class SuccessorService {

	private final AssessmentRepository assessments;

	private final FinishedAdviceRepository advices;

	private final PlaybookService playbooks;

	private final AssessmentLog log;

	private final AssessmentProperties properties;

	private final Clock clock;

	SuccessorService(AssessmentRepository assessments, FinishedAdviceRepository advices, PlaybookService playbooks,
			AssessmentLog log, AssessmentProperties properties, Clock clock) {
		this.assessments = assessments;
		this.advices = advices;
		this.playbooks = playbooks;
		this.log = log;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Starts a draft of the same holder on the published version of the same playbook.
	 * Its answers are those that the advice rests on, as far as they fit, and wait for
	 * somebody to confirm them.
	 * @throws NotFoundException when it is not finished, or not for whoever asks
	 * @throws io.productops.shared.ForbiddenException for whoever may only read it
	 * @throws AccountRequiredException where this installation wants an account
	 */
	@Transactional
	public Successor start(UUID id, Access access) {
		Assessment earlier = this.assessments.openForChange(id, access);
		FinishedAdvice advice = this.advices.findById(id)
			.orElseThrow(() -> new NotFoundException("Assessment " + id + " has no advice"));
		Playbook before = this.playbooks.version(advice.playbookSha256());
		Playbook today = this.playbooks.published(before.ref().id());
		AnswerSnapshot snapshot = AnswerSnapshot.fromJson(advice.answers(), before);
		FittedAnswers fitted = FittedAnswers.of(before, snapshot.answers(), snapshot.notes(), today);
		UUID team = earlier.team();
		CurrentPerson person = access.person();
		@Nullable String key = (team != null) ? null : newKey();
		Holder holder = (team != null) ? Holder.team(team) : Holder.key(Sha256.of(String.valueOf(key)));
		Assessment assessment = new Assessment(this.assessments.newReference(), holder,
				(team != null && person != null) ? person.id() : null, earlier.organisation(), today.ref(),
				this.clock.instant());
		ArrayList<String> carried = new ArrayList<>(fitted.answers().keySet());
		fitted.notes().keySet().stream().filter((note) -> !carried.contains(note)).forEach(carried::add);
		assessment.carryOver(fitted, new CarriedOver(earlier.reference(), carried, fitted.changes()));
		this.assessments.save(assessment);
		this.log.started(assessment, (key != null) ? Access.withKey(key) : access);
		return new Successor(assessment.id(), key);
	}

	private String newKey() {
		if (!this.properties.withoutAccount()) {
			throw new AccountRequiredException();
		}
		return Secret.create();
	}

}
