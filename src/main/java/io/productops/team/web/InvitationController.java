package io.productops.team.web;

import java.util.List;
import java.util.Map;

import io.productops.shared.web.Redirect;
import io.productops.team.CurrentPerson;
import io.productops.team.InvalidEntriesException;
import io.productops.team.InvitationDetails;
import io.productops.team.InvitationService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * An invitation: whoever has no account makes one; whoever has one joins with it.
 */
@Controller
@RequestMapping("/invitations/{token}")
class InvitationController {

	private final InvitationService invitations;

	private final SignInFlow flow;

	InvitationController(InvitationService invitations, SignInFlow flow) {
		this.invitations = invitations;
		this.flow = flow;
	}

	@GetMapping
	ModelAndView ask(@PathVariable String token, @AuthenticationPrincipal @Nullable CurrentPerson person,
			HttpServletResponse response) {
		SecretAddress.keep(response);
		InvitationDetails invitation = this.invitations.find(token);
		return page(token, invitation, invitation.name(), person, FieldErrors.NONE);
	}

	@PostMapping
	ModelAndView accept(@PathVariable String token, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String password, @AuthenticationPrincipal @Nullable CurrentPerson person,
			HttpServletRequest request, HttpServletResponse response) {
		SecretAddress.keep(response);
		InvitationDetails invitation = this.invitations.find(token);
		if (invitation.known()) {
			return join(token, invitation, person);
		}
		try {
			return this.flow.proceed(this.invitations.accept(token, name, password), "/", request);
		}
		catch (InvalidEntriesException ex) {
			return page(token, invitation, name, person, new FieldErrors(ex.faults()));
		}
	}

	private ModelAndView join(String token, InvitationDetails invitation, @Nullable CurrentPerson person) {
		if (person == null || !person.email().equals(invitation.email())) {
			return Redirect.to("/invitations/" + token);
		}
		this.invitations.join(token, person);
		return Redirect.to("/");
	}

	private static ModelAndView page(String token, InvitationDetails invitation, String name,
			@Nullable CurrentPerson person, FieldErrors problems) {
		String state = state(invitation, person);
		return new FormPage("Accept your invitation", "/invitations/" + token,
				List.of(FieldView.name("Your name", name, problems), FieldView.newPassword("Password", problems)),
				problems, Map.of("invitation", invitation, "state", state))
			.as("team/invitation");
	}

	private static String state(InvitationDetails invitation, @Nullable CurrentPerson person) {
		if (person != null) {
			return person.email().equals(invitation.email()) ? "join" : "somebody-else";
		}
		return invitation.known() ? "sign-in" : "new";
	}

}
