package io.productops.assessment.web;

import java.util.List;
import java.util.UUID;

import io.productops.assessment.AssessmentPlace;
import io.productops.team.CurrentPerson;
import io.productops.team.TeamService;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The teams of a person, and each with its assessments and its members.
 */
@Controller
@RequestMapping("/teams")
class TeamsController {

	private final TeamService teams;

	private final TeamPages pages;

	TeamsController(TeamService teams, TeamPages pages) {
		this.teams = teams;
		this.pages = pages;
	}

	@GetMapping
	ModelAndView teams(@AuthenticationPrincipal CurrentPerson person) {
		List<TeamRow> rows = this.teams.teams(person)
			.stream()
			.map((team) -> new TeamRow("/teams/" + team.id(), team.name(),
					TeamPages.role(person.roles().get(team.id()))))
			.toList();
		return new ModelAndView("assessment/teams", "page", new TeamsPage(rows, person.admin()));
	}

	@GetMapping("/{id}")
	ModelAndView team(@PathVariable UUID id, @RequestParam(defaultValue = "") String after,
			@AuthenticationPrincipal CurrentPerson person) {
		return new ModelAndView("assessment/team", "page",
				this.pages.of(id, AssessmentPlace.parse(after).orElse(AssessmentPlace.FRONT), person));
	}

	/**
	 * The teams that somebody may read.
	 *
	 * @param admin whether these are all that there are
	 */
	record TeamsPage(List<TeamRow> teams, boolean admin) {
	}

	/**
	 * One team of the list.
	 *
	 * @param role what the person is there
	 */
	record TeamRow(String href, String name, String role) {
	}

}
