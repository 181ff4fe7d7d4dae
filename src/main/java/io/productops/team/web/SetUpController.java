package io.productops.team.web;

import java.util.List;

import io.productops.team.InvalidEntriesException;
import io.productops.team.NewAccount;
import io.productops.team.SetUpService;
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
 * The link of the first start: it makes the first admin.
 */
@Controller
@RequestMapping("/setup/{token}")
class SetUpController {

	private final SetUpService setUp;

	private final SignInFlow flow;

	SetUpController(SetUpService setUp, SignInFlow flow) {
		this.setUp = setUp;
		this.flow = flow;
	}

	@GetMapping
	ModelAndView ask(@PathVariable String token, HttpServletResponse response) {
		SecretAddress.keep(response);
		this.setUp.check(token);
		return page(token, "", "", FieldErrors.NONE);
	}

	@PostMapping
	ModelAndView setUp(@PathVariable String token, @RequestParam(defaultValue = "") String email,
			@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String password,
			HttpServletRequest request, HttpServletResponse response) {
		SecretAddress.keep(response);
		try {
			return this.flow.proceed(this.setUp.setUp(token, new NewAccount(email, name, password)), "/", request);
		}
		catch (InvalidEntriesException ex) {
			return page(token, email, name, new FieldErrors(ex.faults()));
		}
	}

	private static ModelAndView page(String token, String email, String name, FieldErrors problems) {
		return new FormPage(
				"Set up this installation", "/setup/" + token, List.of(FieldView.email(email, problems),
						FieldView.name("Your name", name, problems), FieldView.newPassword("Password", problems)),
				problems)
			.as("team/set-up");
	}

}
