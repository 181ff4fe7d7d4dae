package io.productops.shared.web;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Writes down whom the application refused: who asked for what, and why they did not get
 * it. Nothing that they sent is in it: an address may be a secret too.
 */
public final class RefusalLog {

	private static final Logger logger = LoggerFactory.getLogger(RefusalLog.class);

	private static final Pattern AREA = Pattern.compile("(?:/api/v1)?/[a-z]{1,20}(?:-[a-z]{1,20})?");

	private RefusalLog() {
	}

	/**
	 * Writes one line.
	 * @param why in words of ours; may name an id
	 */
	public static void write(HttpServletRequest request, HttpStatus status, String why) {
		if (logger.isInfoEnabled()) {
			logger.info("Refused with {}: {} {} by {}. {}", status.value(), request.getMethod(), place(request), who(),
					why);
		}
	}

	private static String who() {
		Authentication known = SecurityContextHolder.getContext().getAuthentication();
		return (known == null || known instanceof AnonymousAuthenticationToken) ? "nobody signed in"
				: "person " + known.getName();
	}

	/** The address with its variables as they are called; else only where it begins. */
	private static String place(HttpServletRequest request) {
		Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
		if (pattern != null) {
			return pattern.toString();
		}
		var area = AREA.matcher(request.getRequestURI().substring(request.getContextPath().length()));
		return area.lookingAt() ? area.group() + "…" : "an address";
	}

}
