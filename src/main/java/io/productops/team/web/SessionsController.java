package io.productops.team.web;

import java.time.ZoneId;
import java.util.List;

import io.productops.shared.Phrases;
import io.productops.shared.web.Redirect;
import io.productops.team.AccountService;
import io.productops.team.CurrentPerson;
import io.productops.team.SessionService;
import io.productops.team.SessionService.OpenSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where somebody is signed in, and the way to end it from here.
 */
@Controller
@RequestMapping("/account/sessions")
class SessionsController {

	private final SessionService sessions;

	private final AccountService accounts;

	SessionsController(SessionService sessions, AccountService accounts) {
		this.accounts = accounts;
		this.sessions = sessions;
	}

	@GetMapping
	ModelAndView list(@AuthenticationPrincipal CurrentPerson person, HttpServletRequest request) {
		String here = id(request);
		List<SessionView> views = this.sessions.of(person.id())
			.stream()
			.map((session) -> SessionView.of(session, session.id().equals(here), person.zone()))
			.toList();
		ModelAndView page = new ModelAndView("team/sessions", "sessions", views);
		page.addObject("zone", person.zone().getId());
		return page;
	}

	@PostMapping("/{handle}/end")
	ModelAndView end(@PathVariable String handle, @AuthenticationPrincipal CurrentPerson person,
			RedirectAttributes next) {
		this.accounts.endSession(person, handle);
		next.addFlashAttribute("notice", "The session is ended.");
		return Redirect.to("/account/sessions");
	}

	@PostMapping("/end-others")
	ModelAndView endOthers(@AuthenticationPrincipal CurrentPerson person, HttpServletRequest request,
			RedirectAttributes next) {
		this.accounts.endOtherSessions(person, id(request));
		next.addFlashAttribute("notice", "All other sessions are ended.");
		return Redirect.to("/account/sessions");
	}

	private static String id(HttpServletRequest request) {
		@Nullable HttpSession session = request.getSession(false);
		return (session != null) ? session.getId() : "";
	}

	/**
	 * One session as it is shown.
	 *
	 * @param here whether it is the one that shows the page
	 */
	record SessionView(String handle, String browser, String address, String since, String lastUsed, boolean here) {

		static SessionView of(OpenSession session, boolean here, ZoneId zone) {
			return new SessionView(session.handle(), BrowserName.of(session.signedIn().agent()),
					session.signedIn().address(), Phrases.time(session.signedIn().at(), zone),
					Phrases.time(session.lastUsed(), zone), here);
		}

	}

}
