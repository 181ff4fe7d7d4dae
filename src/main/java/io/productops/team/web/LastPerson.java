package io.productops.team.web;

import java.util.UUID;

import io.productops.shared.web.Programs;
import io.productops.team.CurrentPerson;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.WebUtils;

/**
 * Lets the browser remember who was signed in last, which a session that ended cannot
 * tell any more: what they sent too late is shown to nobody else. It opens nothing.
 */
@ControllerAdvice
class LastPerson {

	private static final String COOKIE = "poa-person";

	@ModelAttribute
	void remember(@AuthenticationPrincipal @Nullable CurrentPerson person, HttpServletRequest request,
			HttpServletResponse response) {
		if (person != null && !Programs.ask(request) && !person.id().equals(of(request))) {
			set(person.id().toString(), -1, request, response);
		}
	}

	/** Who it was, or null. */
	static @Nullable UUID of(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, COOKIE);
		try {
			return (cookie != null) ? UUID.fromString(cookie.getValue()) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	static void forget(HttpServletRequest request, HttpServletResponse response) {
		if (WebUtils.getCookie(request, COOKIE) != null) {
			set("", 0, request, response);
		}
	}

	private static void set(String value, int seconds, HttpServletRequest request, HttpServletResponse response) {
		OwnCookie.set(COOKIE, value, seconds, request, response);
	}

}
