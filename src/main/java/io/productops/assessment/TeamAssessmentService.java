package io.productops.assessment;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.productops.shared.ListPosition;
import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;
import io.productops.team.TeamService;
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

	private final FinishedAdviceRepository advices;

	private final TeamService teams;

	private final Issuing issuing;

	private final AssessmentLog log;

	private final Clock clock;

	TeamAssessmentService(AssessmentRepository assessments, FinishedAdviceRepository advices, TeamService teams,
			Issuing issuing, AssessmentLog log, Clock clock) {
		this.assessments = assessments;
		this.advices = advices;
		this.teams = teams;
		this.issuing = issuing;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * One page of a team's assessments, last changed first.
	 * @throws NotFoundException when the team is not one that the person may read
	 */
	@Transactional(readOnly = true)
	public AssessmentPage page(UUID team, AssessmentPlace after, CurrentPerson person) {
		person.requireReader(team);
		List<AssessmentSummary> found = this.assessments.findByTeam(team, after.updatedAt(), after.id(),
				Limit.of(PAGE + 1));
		if (found.size() <= PAGE) {
			return new AssessmentPage(found, null);
		}
		AssessmentSummary last = found.get(PAGE - 1);
		return new AssessmentPage(found.subList(0, PAGE), new AssessmentPlace(last.updatedAt(), last.id()));
	}

	/** The assessment of a team that was completed last, for whoever may read it. */
	@Transactional(readOnly = true)
	public Optional<AssessmentSummary> lastCompleted(UUID team, CurrentPerson person) {
		person.requireReader(team);
		return this.assessments.findCompleted(team, Limit.of(1)).stream().findFirst();
	}

	/** The assessments of the person's own teams that were changed last. */
	@Transactional(readOnly = true)
	public List<AssessmentSummary> latest(int most, CurrentPerson person) {
		return person.roles().isEmpty() ? List.of()
				: this.assessments.findByTeams(person.roles().keySet(), Limit.of(most));
	}

	/**
	 * The assessments that the person may read, the newest first, from a place in that
	 * list on.
	 * @param team of one team only, or null
	 * @param most so many at most
	 * @throws NotFoundException when the team is not one that the person may read
	 */
	@Transactional(readOnly = true)
	public List<AssessmentSummary> newest(@Nullable UUID team, ListPosition after, int most, CurrentPerson person) {
		if (team != null) {
			this.teams.team(team, person);
		}
		Limit limit = Limit.of(most);
		if (team == null && person.admin()) {
			return this.assessments.findNewest(after.createdAt(), after.id(), limit);
		}
		return this.assessments.findNewest((team != null) ? List.of(team) : person.roles().keySet(), after.createdAt(),
				after.id(), limit);
	}

	/** One assessment of a team, for whoever may read it. */
	@Transactional(readOnly = true)
	public AssessmentSummary summary(UUID id, CurrentPerson person) {
		return this.assessments.findSummary(id)
			.filter((summary) -> person.mayRead(summary.team()))
			.orElseThrow(() -> new NotFoundException("No assessment " + id + " for this person"));
	}

	/** Those of these ids that the person may read, in no order. */
	@Transactional(readOnly = true)
	public List<AssessmentSummary> summaries(Collection<UUID> ids, CurrentPerson person) {
		return ids.isEmpty() ? List.of()
				: this.assessments.findSummaries(ids)
					.stream()
					.filter((summary) -> person.mayRead(summary.team()))
					.toList();
	}

	/** The assessment of that name, such as POA-7F3K-2210, where they may read it. */
	@Transactional(readOnly = true)
	public Optional<AssessmentSummary> named(String reference, CurrentPerson person) {
		return this.assessments.findSummary(reference).filter((summary) -> person.mayRead(summary.team()));
	}

	/**
	 * Moves an assessment that a key holds to a team; key and private link end, and its
	 * recommendations are the team's to decide. Doing it again changes nothing.
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
			this.advices.findById(id).ifPresent((advice) -> this.issuing.issue(assessment, advice, leader));
			this.log.claimed(assessment, access);
		}
	}

}
