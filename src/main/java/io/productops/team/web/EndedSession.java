package io.productops.team.web;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.productops.shared.web.RateLimit;
import io.productops.shared.web.TooManyRequestsException;
import io.productops.team.CurrentPerson;
import io.productops.team.KeptForm;
import io.productops.team.SavedFormService;
import io.productops.team.SignedIn;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Asks somebody whose session has ended to sign in again, and keeps what they sent. It
 * says the same whether what they asked for is theirs, another team's, or not there.
 */
@Component
class EndedSession {

	/** Of one address, behind which a whole office may be. */
	private static final int FORMS_A_MINUTE = 120;

	private static final int KEPT_SECONDS = 15 * 60;

	private final SavedFormService forms;

	private final RateLimit limit;

	EndedSession(SavedFormService forms, Clock clock) {
		this.forms = forms;
		this.limit = new RateLimit(FORMS_A_MINUTE, clock);
	}

	/** Answers the request, unless nobody's session has ended. */
	boolean answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!hasEnded(request)) {
			return false;
		}
		String context = request.getContextPath();
		if (request.getHeader("X-Autosave") != null) {
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
			response.setContentType(MediaType.APPLICATION_JSON_VALUE);
			response.getWriter().write("{\"signIn\":\"" + context + "/sign-in?continue=/sign-in/done\"}");
			return true;
		}
		boolean form = !isRead(request) && isForm(request);
		Optional<String> kept = form ? keep(request, response) : Optional.empty();
		if (form && kept.isEmpty() && isToBeKept(request)) {
			// the page of this failure shows what was typed, to be copied
			response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
			return true;
		}
		String onward = isRead(request) ? path(request) : kept.orElse(pathOnly(request));
		response.setStatus(HttpStatus.SEE_OTHER.value());
		response.setHeader(HttpHeaders.LOCATION,
				context + "/sign-in?continue=" + URLEncoder.encode(onward, StandardCharsets.UTF_8));
		return true;
	}

	/** Of somebody who is half signed in, no session has ended yet. */
	private static boolean hasEnded(HttpServletRequest request) {
		Authentication known = SecurityContextHolder.getContext().getAuthentication();
		if (known != null && known.getPrincipal() instanceof CurrentPerson || request.getRequestedSessionId() == null
				|| pathOnly(request).startsWith("/api/")) {
			return false;
		}
		HttpSession session = request.getSession(false);
		return session == null || session.getAttribute(SignedIn.ATTRIBUTE) != null;
	}

	/** The page that shows what was kept; empty when nothing was. */
	private Optional<String> keep(HttpServletRequest request, HttpServletResponse response) {
		Map<String, List<String>> fields = fields(request);
		if (!isToBeKept(request)) {
			return Optional.empty();
		}
		try {
			this.limit.take(String.valueOf(request.getRemoteAddr()));
		}
		catch (TooManyRequestsException ex) {
			return Optional.empty();
		}
		Cookie earlier = WebUtils.getCookie(request, SavedFormService.COOKIE);
		return this.forms
			.keep(new KeptForm(path(request), fields), LastPerson.of(request),
					(earlier != null) ? earlier.getValue() : null)
			.map((opening) -> {
				OwnCookie.set(SavedFormService.COOKIE, opening, KEPT_SECONDS, request, response);
				return SavedFormController.PATH;
			});
	}

	private static Map<String, List<String>> fields(HttpServletRequest request) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, values) -> fields.put(name, Stream.of(values).toList()));
		fields.remove("_csrf");
		return fields;
	}

	private static boolean isToBeKept(HttpServletRequest request) {
		Map<String, List<String>> fields = fields(request);
		return !fields.isEmpty() && fields.keySet().stream().noneMatch(EndedSession::isSecret);
	}

	/** Passwords and codes are never stored as they are. */
	private static boolean isSecret(String field) {
		String name = field.toLowerCase(Locale.ROOT);
		return name.contains("password") || name.equals("current") || name.equals("code");
	}

	private static boolean isForm(HttpServletRequest request) {
		String type = request.getContentType();
		return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
	}

	private static boolean isRead(HttpServletRequest request) {
		return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
	}

	private static String path(HttpServletRequest request) {
		return pathOnly(request) + ((request.getQueryString() != null) ? "?" + request.getQueryString() : "");
	}

	private static String pathOnly(HttpServletRequest request) {
		return request.getRequestURI().substring(request.getContextPath().length());
	}

}
