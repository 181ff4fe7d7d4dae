package io.productops.team.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where somebody goes on after they signed in: a page of this application, whatever the
 * address that they followed says.
 */
final class Onward {

	/** Browsers leave out control characters, and read a backslash as a slash. */
	private static final Pattern PLAIN = Pattern.compile("/(?!/)[!-\\[\\]-~]*");

	/** No page of ours has such a path, and a reader of addresses may shorten it. */
	private static final Pattern SHORTENED = Pattern.compile("//|/\\.{1,2}(?:/|$)");

	private Onward() {
	}

	/**
	 * A path with its query, without the context path; the start page when it is none.
	 */
	static String of(String address, HttpServletRequest request) {
		String context = request.getContextPath();
		String path = address.startsWith(context + "/") ? address.substring(context.length()) : address;
		return isOurs(path) ? path : "/";
	}

	private static boolean isOurs(String path) {
		if (!PLAIN.matcher(path).matches() || path.matches("/sign-(?:in|out|up)(?!/done).*")) {
			return false;
		}
		try {
			URI uri = new URI(path);
			String decoded = (uri.getPath() != null) ? uri.getPath() : "//";
			return uri.getScheme() == null && uri.getRawAuthority() == null && !SHORTENED.matcher(decoded).find()
					&& decoded.chars().noneMatch((c) -> c == '\\' || Character.isISOControl(c));
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
