package io.productops.team.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Sets a cookie that only the server reads.
 */
final class OwnCookie {

	private OwnCookie() {
	}

	/**
	 * @param seconds how long it is kept; negative until the browser is closed
	 */
	static void set(String name, String value, int seconds, HttpServletRequest request, HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(name, value)
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.path(request.getContextPath().isEmpty() ? "/" : request.getContextPath())
					.maxAge(seconds)
					.build()
					.toString());
	}

}
