package io.productops.shared.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookie with the key to something that needs no account: one for each such thing,
 * out of reach of scripts.
 */
public final class KeyCookie {

	private static final String PREFIX = "poa-key-";

	/** The longest that browsers keep a cookie. */
	private static final Duration LIFE = Duration.ofDays(400);

	private KeyCookie() {
	}

	/** The key that the browser holds for that id, or null. */
	public static @Nullable String read(UUID id, HttpServletRequest request) {
		return all(request).get(id);
	}

	/** Every key that the browser holds, by the id that it opens. */
	public static Map<UUID, String> all(HttpServletRequest request) {
		Map<UUID, String> keys = new LinkedHashMap<>();
		Cookie[] cookies = request.getCookies();
		for (Cookie cookie : (cookies != null) ? cookies : new Cookie[0]) {
			if (cookie.getName().startsWith(PREFIX)) {
				try {
					keys.put(UUID.fromString(cookie.getName().substring(PREFIX.length())), cookie.getValue());
				}
				catch (IllegalArgumentException ex) {
					// no cookie of ours
					continue;
				}
			}
		}
		return keys;
	}

	public static void write(UUID id, String key, HttpServletRequest request, HttpServletResponse response) {
		set(id, key, LIFE, request, response);
	}

	public static void delete(UUID id, HttpServletRequest request, HttpServletResponse response) {
		set(id, "", Duration.ZERO, request, response);
	}

	private static void set(UUID id, String key, Duration life, HttpServletRequest request,
			HttpServletResponse response) {
		String path = request.getContextPath().isEmpty() ? "/" : request.getContextPath();
		ResponseCookie cookie = ResponseCookie.from(PREFIX + id, key)
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Lax")
			.path(path)
			.maxAge(life)
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}
