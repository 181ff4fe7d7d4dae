package io.productops.team.web;

import java.util.List;
import java.util.Map;

import io.productops.shared.web.Redirect;
import io.productops.team.CurrentPerson;
import io.productops.team.SignInService;
import io.productops.team.SignUpService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page that asks for e-mail address and password, and the way out.
 */
@Controller
class SignInController {

	private final SignInService people;

	private final SignInFlow flow;

	private final PersonSession sessions;

	private final SignUpService signUp;

	private final OtherWays others;

	SignInController(SignInService people, SignInFlow flow, PersonSession sessions, SignUpService signUp,
			OtherWays others) {
		this.people = people;
		this.flow = flow;
		this.sessions = sessions;
		this.signUp = signUp;
		this.others = others;
	}

	@GetMapping("/sign-in")
	ModelAndView ask(@RequestParam(name = "continue", defaultValue = "/") String address,
			@AuthenticationPrincipal @Nullable CurrentPerson person, HttpServletRequest request) {
		String onward = Onward.of(address, request);
		return (person != null) ? Redirect.to(onward) : page("", onward, FieldErrors.NONE);
	}

	@PostMapping("/sign-in")
	ModelAndView signIn(@RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String password,
			@RequestParam(name = "continue", defaultValue = "/") String address, HttpServletRequest request) {
		String onward = Onward.of(address, request);
		return this.people.recognise(email, password, String.valueOf(request.getRemoteAddr()))
			.map((recognised) -> this.flow.proceed(recognised, onward, request))
			.orElseGet(() -> page(email, onward,
					FieldErrors.of("email", "The e-mail address and the password do not belong together.")));
	}

	/**
	 * Where somebody arrives who signed in again beside a page that they had not saved.
	 */
	@GetMapping("/sign-in/done")
	String done() {
		return "team/signed-in";
	}

	@PostMapping("/sign-out")
	ModelAndView signOut(@AuthenticationPrincipal @Nullable CurrentPerson person, HttpServletRequest request,
			HttpServletResponse response) {
		if (person != null) {
			this.people.signedOut(person);
		}
		boolean elsewhere = this.sessions.signOut(request);
		LastPerson.forget(request, response);
		// not the cookies: among them are the keys to assessments without an account
		response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
		return Redirect.to(elsewhere ? OidcController.SIGNED_OUT : "/");
	}

	private ModelAndView page(String email, String onward, FieldErrors problems) {
		return new FormPage("Sign in", "/sign-in",
				List.of(FieldView.email(email, problems), FieldView.password(problems)), problems,
				Map.of("onward", onward, "signup", this.signUp.isOpen(), "others", this.others.view()))
			.as("team/sign-in");
	}

}
