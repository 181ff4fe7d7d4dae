package io.productops.team.web;

import java.util.List;
import java.util.Map;

import io.productops.shared.web.Redirect;
import io.productops.team.InvalidEntriesException;
import io.productops.team.PasswordResetService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The way back in for whoever forgot their password: asking for a link, and the link.
 */
@Controller
@RequestMapping("/password-reset")
class PasswordResetController {

	private final PasswordResetService resets;

	private final SignInFlow flow;

	PasswordResetController(PasswordResetService resets, SignInFlow flow) {
		this.resets = resets;
		this.flow = flow;
	}

	@GetMapping
	ModelAndView ask() {
		return askPage("", FieldErrors.NONE);
	}

	@PostMapping
	ModelAndView send(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
		try {
			this.resets.ask(email, String.valueOf(request.getRemoteAddr()));
			return Redirect.to("/password-reset/sent");
		}
		catch (InvalidEntriesException ex) {
			return askPage(email, new FieldErrors(ex.faults()));
		}
	}

	@GetMapping("/sent")
	ModelAndView sent() {
		return new ModelAndView("team/mail-sent", "again", "/password-reset");
	}

	@GetMapping("/{token}")
	ModelAndView choose(@PathVariable String token, HttpServletResponse response) {
		SecretAddress.keep(response);
		return choosePage(token, this.resets.find(token), FieldErrors.NONE);
	}

	@PostMapping("/{token}")
	ModelAndView reset(@PathVariable String token, @RequestParam(defaultValue = "") String password,
			HttpServletRequest request, HttpServletResponse response) {
		SecretAddress.keep(response);
		String email = this.resets.find(token);
		try {
			return this.flow.proceed(this.resets.reset(token, password), "/", request);
		}
		catch (InvalidEntriesException ex) {
			return choosePage(token, email, new FieldErrors(ex.faults()));
		}
	}

	private ModelAndView askPage(String email, FieldErrors problems) {
		return new FormPage("Choose a new password", "/password-reset", List.of(FieldView.email(email, problems)),
				problems, Map.of("byMail", this.resets.isByMail()))
			.as("team/password-reset");
	}

	private static ModelAndView choosePage(String token, String email, FieldErrors problems) {
		return new FormPage("Choose a new password", "/password-reset/" + token,
				List.of(FieldView.newPassword("New password", problems)), problems, Map.of("email", email))
			.as("team/new-password");
	}

}
