package io.productops.team.web;

import java.util.List;
import java.util.UUID;

import io.productops.shared.Phrases;
import io.productops.shared.web.Redirect;
import io.productops.team.CurrentPerson;
import io.productops.team.LastAdminException;
import io.productops.team.PeopleService;
import io.productops.team.PersonDetails;
import io.productops.team.Role;
import io.productops.team.SessionService;
import io.productops.team.TeamDetails;
import io.productops.team.TeamService;
import io.productops.team.web.PeoplePage.PersonRow;
import io.productops.team.web.PersonPage.Choice;
import io.productops.team.web.PersonPage.MembershipRow;
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
 * The people, for those who look after them.
 */
@Controller
@RequestMapping("/admin/people")
class PeopleController {

	private final PeopleService people;

	private final TeamService teams;

	private final SessionService sessions;

	PeopleController(PeopleService people, TeamService teams, SessionService sessions) {
		this.people = people;
		this.teams = teams;
		this.sessions = sessions;
	}

	@GetMapping
	ModelAndView people(@RequestParam(defaultValue = "") String q, @AuthenticationPrincipal CurrentPerson admin) {
		List<TeamDetails> teams = this.teams.teams(admin);
		List<PersonRow> rows = this.people.find(admin, q)
			.stream()
			.map((person) -> new PersonRow("/admin/people/" + person.id(), person.name(), person.email(),
					roles(person, teams), state(person), signedIn(person, admin)))
			.toList();
		return new ModelAndView("team/people", "page", new PeoplePage(heading(rows.size(), q), q, rows));
	}

	@GetMapping("/{id}")
	ModelAndView person(@PathVariable UUID id, @AuthenticationPrincipal CurrentPerson admin) {
		return page(id, admin, null, "");
	}

	@PostMapping("/{id}/roles")
	ModelAndView assign(@PathVariable UUID id, @RequestParam(defaultValue = "") String team,
			@RequestParam(defaultValue = "") String role, @AuthenticationPrincipal CurrentPerson admin) {
		Role given = Role.read(role).orElse(null);
		TeamDetails known = this.teams.teams(admin)
			.stream()
			.filter((one) -> one.id().toString().equals(team))
			.findFirst()
			.orElse(null);
		if (known == null || given == null) {
			return refused(id, admin, (known == null) ? "Choose a team." : "Choose a role.", "#roles");
		}
		this.people.assign(admin, id, known.id(), given);
		return back(id);
	}

	@PostMapping("/{id}/roles/{team}/end")
	ModelAndView endRole(@PathVariable UUID id, @PathVariable UUID team, @AuthenticationPrincipal CurrentPerson admin) {
		this.people.assign(admin, id, team, null);
		return back(id);
	}

	@PostMapping("/{id}/administration")
	ModelAndView makeAdmin(@PathVariable UUID id, @AuthenticationPrincipal CurrentPerson admin) {
		this.people.makeAdmin(admin, id);
		return back(id);
	}

	@PostMapping("/{id}/administration/end")
	ModelAndView endAdmin(@PathVariable UUID id, @AuthenticationPrincipal CurrentPerson admin) {
		return unlessLast(id, admin, () -> this.people.endAdmin(admin, id));
	}

	@PostMapping("/{id}/disablement")
	ModelAndView disable(@PathVariable UUID id, @AuthenticationPrincipal CurrentPerson admin) {
		return unlessLast(id, admin, () -> this.people.disable(admin, id));
	}

	@PostMapping("/{id}/disablement/end")
	ModelAndView enable(@PathVariable UUID id, @AuthenticationPrincipal CurrentPerson admin) {
		this.people.enable(admin, id);
		return back(id);
	}

	@PostMapping("/{id}/sessions/end")
	ModelAndView endSessions(@PathVariable UUID id, @AuthenticationPrincipal CurrentPerson admin) {
		this.people.endSessions(admin, id);
		return back(id);
	}

	private ModelAndView unlessLast(UUID id, CurrentPerson admin, Runnable change) {
		try {
			change.run();
			return back(id);
		}
		catch (LastAdminException ex) {
			return refused(id, admin, "This is the only admin who can sign in. Make somebody else an admin first.",
					"#admin");
		}
	}

	private static ModelAndView back(UUID id) {
		return Redirect.to("/admin/people/" + id);
	}

	private ModelAndView refused(UUID id, CurrentPerson admin, String error, String href) {
		ModelAndView page = page(id, admin, error, href);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private ModelAndView page(UUID id, CurrentPerson admin, @Nullable String error, String errorHref) {
		PersonDetails person = this.people.person(admin, id);
		String path = "/admin/people/" + id;
		List<TeamDetails> teams = this.teams.teams(admin);
		List<MembershipRow> memberships = teams.stream()
			.filter((team) -> person.roles().containsKey(team.id()))
			.map((team) -> new MembershipRow(team.id().toString(), team.name(), person.roles().get(team.id()).name(),
					path + "/roles/" + team.id() + "/end"))
			.toList();
		List<Choice> others = teams.stream()
			.filter((team) -> !person.roles().containsKey(team.id()))
			.map((team) -> new Choice(team.id().toString(), team.name()))
			.toList();
		return new ModelAndView("team/person", "page",
				new PersonPage(path, person.name(), person.email(), person.id().equals(admin.id()), person.admin(),
						person.enabled(), person.secondFactor(), Phrases.date(person.createdAt(), admin.zone()),
						signedIn(person, admin), this.sessions.of(id).size(), memberships, others, RoleWords.choices(),
						error, errorHref));
	}

	private static String heading(int found, String words) {
		String people = (found == 1) ? "One person"
				: (found == PeopleService.MOST) ? "The first " + found + " people" : found + " people";
		return words.isBlank() ? people : people + " for “" + words.strip() + "”";
	}

	private static String roles(PersonDetails person, List<TeamDetails> teams) {
		String roles = RoleWords.line(person.roles(), teams);
		return !person.admin() ? roles : roles.isEmpty() ? "Admin" : "Admin; " + roles;
	}

	private static String state(PersonDetails person) {
		return person.enabled() ? "Active" : "Disabled";
	}

	private static String signedIn(PersonDetails person, CurrentPerson reader) {
		return (person.signedInAt() == null) ? "Never" : Phrases.date(person.signedInAt(), reader.zone());
	}

}
