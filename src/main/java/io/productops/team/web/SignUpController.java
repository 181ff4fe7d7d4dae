package io.productops.team.web;

import java.util.List;

import io.productops.shared.NotFoundException;
import io.productops.shared.web.Redirect;
import io.productops.team.InvalidEntriesException;
import io.productops.team.SignUpService;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where sign-up is open: asks for an e-mail address, and sends a link to it.
 */
@Controller
@RequestMapping("/sign-up")
class SignUpController {

	private final SignUpService signUp;

	SignUpController(SignUpService signUp) {
		this.signUp = signUp;
	}

	@GetMapping
	ModelAndView ask() {
		if (!this.signUp.isOpen()) {
			throw new NotFoundException("Nobody signs up here");
		}
		return page("", FieldErrors.NONE);
	}

	@PostMapping
	ModelAndView send(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
		try {
			this.signUp.ask(email, String.valueOf(request.getRemoteAddr()));
			return Redirect.to("/sign-up/sent");
		}
		catch (InvalidEntriesException ex) {
			return page(email, new FieldErrors(ex.faults()));
		}
	}

	@GetMapping("/sent")
	ModelAndView sent() {
		return new ModelAndView("team/mail-sent", "again", "/sign-up");
	}

	private static ModelAndView page(String email, FieldErrors problems) {
		return new FormPage("Make an account", "/sign-up", List.of(FieldView.email(email, problems)), problems)
			.as("team/sign-up");
	}

}
