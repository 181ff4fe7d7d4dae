package io.productops.assessment.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import io.productops.advice.PlaybookDocument.StageLevel;
import io.productops.assessment.AssessmentPage;
import io.productops.assessment.AssessmentPlace;
import io.productops.assessment.AssessmentSummary;
import io.productops.assessment.TeamAssessmentService;
import io.productops.assessment.web.TeamPage.AgainView;
import io.productops.assessment.web.TeamPage.AssessmentRow;
import io.productops.assessment.web.TeamPage.MemberRow;
import io.productops.playbook.PlaybookService;
import io.productops.team.CurrentPerson;
import io.productops.team.PeopleService;
import io.productops.team.PersonDetails;
import io.productops.team.Role;
import io.productops.team.TeamDetails;
import io.productops.team.TeamService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes the page of a team.
 */
@Component
class TeamPages {

	private final TeamService teams;

	private final PeopleService people;

	private final TeamAssessmentService assessments;

	private final PlaybookService playbooks;

	private final PlaybookChoice books;

	private final Dates dates;

	TeamPages(TeamService teams, PeopleService people, TeamAssessmentService assessments, PlaybookService playbooks,
			PlaybookChoice books, Clock clock) {
		this.books = books;
		this.teams = teams;
		this.people = people;
		this.assessments = assessments;
		this.playbooks = playbooks;
		this.dates = new Dates(clock);
	}

	TeamPage of(UUID id, AssessmentPlace after, CurrentPerson person) {
		TeamDetails team = this.teams.team(id, person);
		AssessmentPage page = this.assessments.page(id, after, person);
		Map<UUID, String> names = this.people.names(page.assessments()
			.stream()
			.map(AssessmentSummary::startedBy)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet()));
		List<MemberRow> members = this.people.members(person, id)
			.stream()
			.filter(PersonDetails::enabled)
			.map((member) -> new MemberRow(member.name(), role(member.roles().get(id))))
			.toList();
		String href = "/teams/" + id;
		return new TeamPage(id.toString(), team.name(), person.mayEdit(id), rights(person.roles().get(id)),
				page.assessments().stream().map((it) -> row(it, names)).toList(), members,
				person.mayEdit(id) ? this.books.of("") : List.of(), person.mayEdit(id) ? again(id, person) : null,
				!after.equals(AssessmentPlace.FRONT), href,
				(page.next() != null) ? href + "?after=" + page.next().text() : null);
	}

	private @Nullable AgainView again(UUID team, CurrentPerson person) {
		return this.assessments.lastCompleted(team, person)
			.map((it) -> new AgainView(new Paths(it.id()).successor(),
					HomePages.name(it.organisation(), it.reference()), it.reference(),
					(it.completedAt() != null) ? this.dates.day(it.completedAt()) : ""))
			.orElse(null);
	}

	private AssessmentRow row(AssessmentSummary it, Map<UUID, String> names) {
		Paths paths = new Paths(it.id());
		String startedBy = (it.startedBy() != null) ? names.getOrDefault(it.startedBy(), "") : "Without an account";
		return (it.completedAt() != null)
				? new AssessmentRow(paths.report(), HomePages.name(it.organisation(), it.reference()), it.reference(),
						"Report", startedBy, this.dates.day(it.completedAt()), stage(it))
				: new AssessmentRow(paths.list(), HomePages.name(it.organisation(), it.reference()), it.reference(),
						"Draft", startedBy, this.dates.day(it.updatedAt()), "");
	}

	private String stage(AssessmentSummary it) {
		return this.playbooks.version(it.playbookSha256())
			.document()
			.stage()
			.levels()
			.stream()
			.filter((level) -> level.id().equals(it.stage()))
			.map(StageLevel::label)
			.findFirst()
			.orElse("");
	}

	/** The role as people say it; null is that of an admin who is not in the team. */
	static String role(@Nullable Role role) {
		if (role == null) {
			return "Admin, not a member";
		}
		return switch (role) {
			case LEADER -> "Leader";
			case PM -> "PM";
			case VIEWER -> "Viewer";
		};
	}

	private static String rights(@Nullable Role role) {
		if (role == null) {
			return "You are not in this team. As an admin you can read its assessments, but not change them.";
		}
		return switch (role) {
			case LEADER ->
				"You lead this team: you start, answer and submit its assessments. Every member can read them.";
			case PM, VIEWER -> "You can read the assessments of this team. Its leaders start, answer and submit them.";
		};
	}

}
