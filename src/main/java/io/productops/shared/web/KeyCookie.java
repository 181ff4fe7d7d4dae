package io.productops.shared.web;

import java.util.UUID;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Reads the key to something that needs no account from the browser's cookies.
 */
public final class KeyCookie {

	/** What comes before the id in the name of such a cookie. */
	public static final String PREFIX = "poa-key-";

	private KeyCookie() {
	}

	/** The key that the browser holds for that id, or null. */
	public static @Nullable String read(UUID id, HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		if (cookies != null) {
			for (Cookie cookie : cookies) {
				if (cookie.getName().equals(PREFIX + id)) {
					return cookie.getValue();
				}
			}
		}
		return null;
	}

}
