package io.productops.team.web;

import java.util.List;
import java.util.Map;

import io.productops.shared.web.Redirect;
import io.productops.team.AccountService;
import io.productops.team.CurrentPerson;
import io.productops.team.InvalidEntriesException;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The profile of whoever is signed in, and their password.
 */
@Controller
@RequestMapping("/account")
class AccountController {

	private final AccountService accounts;

	private final PersonSession sessions;

	AccountController(AccountService accounts, PersonSession sessions) {
		this.accounts = accounts;
		this.sessions = sessions;
	}

	@GetMapping
	ModelAndView profile(@AuthenticationPrincipal CurrentPerson person) {
		return profile(person, person.name(), person.theme().name(), person.zone().getId(), person.shortcuts(),
				FieldErrors.NONE);
	}

	@PostMapping
	ModelAndView present(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String theme,
			@RequestParam(defaultValue = "") String zone, @RequestParam(defaultValue = "") String shortcuts,
			@AuthenticationPrincipal CurrentPerson person, RedirectAttributes next) {
		boolean on = shortcuts.equals("on");
		try {
			this.accounts.present(person, name, theme, zone, on);
			next.addFlashAttribute("notice", "Your profile is saved.");
			return Redirect.to("/account");
		}
		catch (InvalidEntriesException ex) {
			return profile(person, name, theme, zone, on, new FieldErrors(ex.faults()));
		}
	}

	@GetMapping("/password")
	ModelAndView password(@AuthenticationPrincipal CurrentPerson person) {
		return password(person, FieldErrors.NONE);
	}

	@PostMapping("/password")
	ModelAndView changePassword(@RequestParam(defaultValue = "") String current,
			@RequestParam(defaultValue = "") String password, @AuthenticationPrincipal CurrentPerson person,
			HttpServletRequest request, RedirectAttributes next) {
		try {
			this.accounts.changePassword(person, current, password, String.valueOf(request.getRemoteAddr()));
			this.sessions.begin(person.id(), request);
			next.addFlashAttribute("notice", "Your password is changed. Everywhere else you are signed out.");
			return Redirect.to("/account/password");
		}
		catch (InvalidEntriesException ex) {
			return password(person, new FieldErrors(ex.faults()));
		}
	}

	private static ModelAndView profile(CurrentPerson person, String name, String theme, String zone, boolean shortcuts,
			FieldErrors problems) {
		return new FormPage("Your profile", "/account", List.of(FieldView.name("Name", name, problems)), problems,
				Map.of("email", person.email(), "theme", theme, "zone", zone, "zones", AccountService.zones(),
						"shortcuts", shortcuts))
			.as("team/account");
	}

	private ModelAndView password(CurrentPerson person, FieldErrors problems) {
		return new FormPage("Your password", "/account/password",
				List.of(FieldView.password("current", "Current password", problems),
						FieldView.newPassword("New password", problems)),
				problems, Map.of("email", person.email(), "hasPassword", this.accounts.hasPassword(person)))
			.as("team/password");
	}

}
