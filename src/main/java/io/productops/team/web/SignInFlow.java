package io.productops.team.web;

import java.util.UUID;

import io.productops.shared.web.Redirect;
import io.productops.team.Recognised;
import io.productops.team.SignInService;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Brings somebody who is recognised on to the next thing that is asked of them, and in
 * the end to the page that they wanted. The id of the session changes each time.
 */
@Component
class SignInFlow {

	private final SignInService people;

	private final PersonSession sessions;

	SignInFlow(SignInService people, PersonSession sessions) {
		this.people = people;
		this.sessions = sessions;
	}

	ModelAndView proceed(Recognised recognised, String onward, HttpServletRequest request) {
		return switch (recognised.next()) {
			case NONE -> finish(recognised.person(), onward, request);
			case CODE -> ask("/sign-in/code", recognised.person(), onward, request);
			case ENROLMENT -> ask("/sign-in/second-factor", recognised.person(), onward, request);
		};
	}

	/** They are in. */
	ModelAndView finish(UUID person, String onward, HttpServletRequest request) {
		this.people.signedIn(person);
		this.sessions.begin(person, request);
		return Redirect.to(onward);
	}

	private ModelAndView ask(String page, UUID person, String onward, HttpServletRequest request) {
		this.sessions.await(person, onward, request);
		return Redirect.to(page);
	}

}
