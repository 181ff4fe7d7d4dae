package io.productops.shared.web;

import java.time.Duration;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Carries a new secret from the form that made it to the page that shows it once: in the
 * browser that asked for it, because the server keeps no copy.
 *
 * @param name of the cookie
 * @param path of the page, without the context
 */
public record OnceCookie(String name, String path) {

	private static final Duration LIFE = Duration.ofMinutes(5);

	public void send(String secret, HttpServletRequest request, HttpServletResponse response) {
		write(secret, LIFE, request, response);
	}

	/** The secret, once; or null. */
	public @Nullable String take(HttpServletRequest request, HttpServletResponse response) {
		Cookie[] cookies = request.getCookies();
		if (cookies != null) {
			for (Cookie cookie : cookies) {
				if (cookie.getName().equals(this.name)) {
					write("", Duration.ZERO, request, response);
					return cookie.getValue();
				}
			}
		}
		return null;
	}

	private void write(String value, Duration life, HttpServletRequest request, HttpServletResponse response) {
		ResponseCookie cookie = ResponseCookie.from(this.name, value)
			.path(request.getContextPath() + this.path)
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Strict")
			.maxAge(life)
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}
