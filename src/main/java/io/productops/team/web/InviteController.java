package io.productops.team.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.shared.web.RateLimit;
import io.productops.shared.web.Redirect;
import io.productops.team.CurrentPerson;
import io.productops.team.InvalidEntriesException;
import io.productops.team.Invitation;
import io.productops.team.InvitationService;
import io.productops.team.Invite;
import io.productops.team.PasswordResetService;
import io.productops.team.PeopleService;
import io.productops.team.Role;
import io.productops.team.SecondFactorService;
import io.productops.team.TeamDetails;
import io.productops.team.TeamService;
import io.productops.team.web.PersonPage.Choice;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Lets others in: by an invitation, or back in when they forgot the password or lost the
 * second factor.
 */
@Controller
@RequestMapping("/admin/people")
class InviteController {

	/** So many come from one admin; more at once are imported from a file. */
	private static final int LINKS_A_MINUTE = 30;

	private final InvitationService invitations;

	private final PasswordResetService resets;

	private final SecondFactorService secondFactors;

	private final PeopleService people;

	private final TeamService teams;

	private final RateLimit limit;

	InviteController(InvitationService invitations, PasswordResetService resets, SecondFactorService secondFactors,
			PeopleService people, TeamService teams, Clock clock) {
		this.limit = new RateLimit(LINKS_A_MINUTE, clock);
		this.invitations = invitations;
		this.resets = resets;
		this.secondFactors = secondFactors;
		this.people = people;
		this.teams = teams;
	}

	@GetMapping("/invitation")
	ModelAndView ask(@AuthenticationPrincipal CurrentPerson admin) {
		return page(admin, new InviteForm("", "", "", ""), FieldErrors.NONE);
	}

	@PostMapping("/invitation")
	ModelAndView invite(InviteForm form, @AuthenticationPrincipal CurrentPerson admin, RedirectAttributes once) {
		this.limit.take(admin.id().toString());
		UUID team = this.teams.teams(admin)
			.stream()
			.map(TeamDetails::id)
			.filter((id) -> id.toString().equals(form.team()))
			.findFirst()
			.orElse(null);
		Role role = Role.read(form.role()).orElse(null);
		if (team == null && !form.team().isEmpty()) {
			return page(admin, form, FieldErrors.of("team", "Choose a team."));
		}
		if (team != null && role == null) {
			return page(admin, form, FieldErrors.of("role", "Choose a role in the team."));
		}
		try {
			Invitation invitation = this.invitations.invite(admin, new Invite(form.email(),
					form.name().isBlank() ? null : form.name().strip(), team, (team != null) ? role : null, false));
			once.addFlashAttribute("link", invitation.path());
			once.addFlashAttribute("mailed", invitation.mailed());
			once.addFlashAttribute("whom", invitation.email());
			return Redirect.to("/admin/people/link");
		}
		catch (InvalidEntriesException ex) {
			return page(admin, form, new FieldErrors(ex.faults()));
		}
	}

	@PostMapping("/{id}/password-reset")
	ModelAndView reset(@PathVariable UUID id, @AuthenticationPrincipal CurrentPerson admin, RedirectAttributes once) {
		this.limit.take(admin.id().toString());
		once.addFlashAttribute("link", this.resets.resetLink(admin, id));
		once.addFlashAttribute("mailed", false);
		once.addFlashAttribute("whom", this.people.person(admin, id).email());
		return Redirect.to("/admin/people/link");
	}

	@PostMapping("/{id}/second-factor/removal")
	ModelAndView removeSecondFactor(@PathVariable UUID id, @AuthenticationPrincipal CurrentPerson admin) {
		this.secondFactors.reset(admin, id);
		return Redirect.to("/admin/people/" + id);
	}

	/** Shown once: the link is not kept anywhere. */
	@GetMapping("/link")
	ModelAndView link(Model model, HttpServletRequest request) {
		if (!(model.getAttribute("link") instanceof String path)) {
			return Redirect.to("/admin/people");
		}
		return new ModelAndView("team/link", "page",
				new LinkPage(String.valueOf(model.getAttribute("whom")),
						ServletUriComponentsBuilder.fromContextPath(request).toUriString() + path,
						Boolean.TRUE.equals(model.getAttribute("mailed")), path.startsWith("/invitations/")));
	}

	private ModelAndView page(CurrentPerson admin, InviteForm form, FieldErrors errors) {
		List<Choice> choices = this.teams.teams(admin)
			.stream()
			.map((team) -> new Choice(team.id().toString(), team.name()))
			.toList();
		return new FormPage("Invite somebody", "/admin/people/invitation", List.of(
				new FieldView("email", "E-mail address", "email", "off", form.email(), null, errors.fault("email")),
				new FieldView("name", "Name", "text", "off", form.name(),
						"Optional: without it they enter it themselves.", errors.fault("name"))),
				errors,
				Map.of("teams", choices, "roles", RoleWords.choices(), "team", form.team(), "role", form.role()))
			.as("team/invite");
	}

	/** What an admin types to invite somebody. */
	record InviteForm(String email, String name, String team, String role) {

		InviteForm(@Nullable String email, @Nullable String name, @Nullable String team, @Nullable String role) {
			this.email = (email != null) ? email : "";
			this.name = (name != null) ? name : "";
			this.team = (team != null) ? team : "";
			this.role = (role != null) ? role : "";
		}

	}

	/** A link to hand over. */
	record LinkPage(String whom, String link, boolean mailed, boolean invitation) {
	}

}
