package io.productops.assessment;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The assessments of teams as lists, and how one that a key held comes to a team.
 */
@Service
public class TeamAssessmentService {

	/** The most that a page of a list holds. */
	public static final int PAGE = 50;

	private final AssessmentRepository assessments;

	private final AssessmentLog log;

	private final Clock clock;

	TeamAssessmentService(AssessmentRepository assessments, AssessmentLog log, Clock clock) {
		this.assessments = assessments;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * One page of a team's assessments, last changed first.
	 * @throws NotFoundException when the team is not one that the person may read
	 */
	@Transactional(readOnly = true)
	public AssessmentPage page(UUID team, AssessmentPlace after, CurrentPerson person) {
		if (!person.mayRead(team)) {
			throw new NotFoundException("No team " + team + " for this person");
		}
		List<AssessmentSummary> found = this.assessments.findByTeam(team, after.updatedAt(), after.id(),
				Limit.of(PAGE + 1));
		if (found.size() <= PAGE) {
			return new AssessmentPage(found, null);
		}
		AssessmentSummary last = found.get(PAGE - 1);
		return new AssessmentPage(found.subList(0, PAGE), new AssessmentPlace(last.updatedAt(), last.id()));
	}

	/** The assessments of the person's own teams that were changed last. */
	@Transactional(readOnly = true)
	public List<AssessmentSummary> latest(int most, CurrentPerson person) {
		return person.roles().isEmpty() ? List.of()
				: this.assessments.findByTeams(person.roles().keySet(), Limit.of(most));
	}

	/**
	 * Moves an assessment that a key holds to a team; key and private link end. Doing it
	 * again changes nothing.
	 * @throws io.productops.shared.ForbiddenException when the person is no leader of the
	 * team
	 * @throws NotFoundException when the key does not open the assessment, or the team is
	 * not one that the person may read
	 * @throws ClaimedAssessmentException when another team has it
	 */
	@Transactional
	public void claim(UUID id, @Nullable String key, UUID team, CurrentPerson leader) {
		Access access = new Access(leader, key);
		Assessment assessment = this.assessments.openForChange(id, access);
		leader.requireLeader(team);
		if (assessment.join(team, this.clock.instant())) {
			this.log.claimed(assessment, access);
		}
	}

}
