package io.productops.team.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.shared.web.Redirect;
import io.productops.team.CurrentPerson;
import io.productops.team.PeopleService;
import io.productops.team.TakenNameException;
import io.productops.team.TeamDetails;
import io.productops.team.TeamService;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The teams, for those who make them.
 */
@Controller
@RequestMapping("/admin/teams")
class TeamsAdminController {

	private final TeamService teams;

	private final PeopleService people;

	TeamsAdminController(TeamService teams, PeopleService people) {
		this.teams = teams;
		this.people = people;
	}

	@GetMapping
	ModelAndView teams(@AuthenticationPrincipal CurrentPerson admin) {
		return list(admin, "", null);
	}

	@PostMapping
	ModelAndView create(@RequestParam(defaultValue = "") String name, @AuthenticationPrincipal CurrentPerson admin) {
		String fault = TeamService.fault(name);
		if (fault != null) {
			return refused(list(admin, name, fault));
		}
		try {
			this.teams.create(admin, name);
			return Redirect.to("/admin/teams");
		}
		catch (TakenNameException ex) {
			return refused(list(admin, name, "Another team has this name. Choose a different one."));
		}
	}

	@GetMapping("/{id}")
	ModelAndView team(@PathVariable UUID id, @AuthenticationPrincipal CurrentPerson admin) {
		return one(admin, this.teams.team(id, admin), null, null);
	}

	@PostMapping("/{id}/name")
	ModelAndView rename(@PathVariable UUID id, @RequestParam(defaultValue = "") String name,
			@AuthenticationPrincipal CurrentPerson admin) {
		TeamDetails team = this.teams.team(id, admin);
		String fault = TeamService.fault(name);
		if (fault != null) {
			return refused(one(admin, team, name, fault));
		}
		try {
			this.teams.rename(admin, id, name);
			return Redirect.to("/admin/teams/" + id);
		}
		catch (TakenNameException ex) {
			return refused(one(admin, team, name, "Another team has this name. Choose a different one."));
		}
	}

	private ModelAndView list(CurrentPerson admin, String typed, @Nullable String error) {
		Map<UUID, Long> sizes = this.people.teamSizes(admin);
		List<TeamRow> rows = this.teams.teams(admin)
			.stream()
			.map((team) -> new TeamRow("/admin/teams/" + team.id(), team.name(), sizes.getOrDefault(team.id(), 0L)))
			.toList();
		return new ModelAndView("team/teams-admin", "page", new TeamsPage(rows, typed, error));
	}

	private ModelAndView one(CurrentPerson admin, TeamDetails team, @Nullable String typed, @Nullable String error) {
		List<MemberRow> members = this.people.members(admin, team.id())
			.stream()
			.map((person) -> new MemberRow("/admin/people/" + person.id(), person.name(), person.email(),
					RoleWords.of(person.roles().get(team.id())), person.enabled()))
			.toList();
		return new ModelAndView("team/team-admin", "page", new TeamPage(team.name(),
				(typed != null) ? typed : team.name(), "/admin/teams/" + team.id(), members, error));
	}

	private static ModelAndView refused(ModelAndView page) {
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	/** All teams, and the name that was typed for a new one. */
	record TeamsPage(List<TeamRow> teams, String typed, @Nullable String error) {
	}

	/** One team of the list. */
	record TeamRow(String href, String name, long members) {
	}

	/** One team, and the name that was typed for it. */
	record TeamPage(String name, String typed, String path, List<MemberRow> members, @Nullable String error) {
	}

	/** One member of a team. */
	record MemberRow(String href, String name, String email, String role, boolean enabled) {
	}

}
