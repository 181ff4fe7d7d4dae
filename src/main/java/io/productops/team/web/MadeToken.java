package io.productops.team.web;

import java.time.Duration;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Carries a new token from the form to the page that shows it: in the browser that asked
 * for it, because the server keeps no copy.
 */
final class MadeToken {

	static final String COOKIE = "poa-new-token";

	private static final Duration LIFE = Duration.ofMinutes(5);

	private MadeToken() {
	}

	static void send(String secret, HttpServletRequest request, HttpServletResponse response) {
		write(secret, LIFE, request, response);
	}

	/** The token, once; or null. */
	static @Nullable String take(HttpServletRequest request, HttpServletResponse response) {
		Cookie[] cookies = request.getCookies();
		if (cookies != null) {
			for (Cookie cookie : cookies) {
				if (cookie.getName().equals(COOKIE)) {
					write("", Duration.ZERO, request, response);
					return cookie.getValue();
				}
			}
		}
		return null;
	}

	private static void write(String value, Duration life, HttpServletRequest request, HttpServletResponse response) {
		ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
			.path(request.getContextPath() + TokenController.PATH)
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Strict")
			.maxAge(life)
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}
