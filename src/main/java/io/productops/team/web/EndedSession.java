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
		String onward = isRead(request) ? path(request) : pathOnly(request);
		Map<String, List<String>> fields = fieldsToKeep(request);
		if (!fields.isEmpty()) {
			if (!keep(fields, request, response)) {
				// the page of this failure shows what was typed, to be copied
				response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
				return true;
			}
			onward = SavedFormController.PATH;
		}
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

	/**
	 * Whether it was kept: not so much at once, and nothing larger than a form of ours.
	 */
	private boolean keep(Map<String, List<String>> fields, HttpServletRequest request, HttpServletResponse response) {
		try {
			this.limit.take(String.valueOf(request.getRemoteAddr()));
		}
		catch (TooManyRequestsException ex) {
			return false;
		}
		Cookie earlier = WebUtils.getCookie(request, SavedFormService.COOKIE);
		Optional<String> opening = this.forms.keep(new KeptForm(path(request), fields), LastPerson.of(request),
				(earlier != null) ? earlier.getValue() : null);
		opening.ifPresent((value) -> OwnCookie.set(SavedFormService.COOKIE, value, KEPT_SECONDS, request, response));
		return opening.isPresent();
	}

	/** Empty for what is no form, and for a form with a secret. */
	private static Map<String, List<String>> fieldsToKeep(HttpServletRequest request) {
		if (isRead(request) || !isForm(request)) {
			return Map.of();
		}
		Map<String, List<String>> fields = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, values) -> fields.put(name, Stream.of(values).toList()));
		fields.remove("_csrf");
		return fields.keySet().stream().anyMatch(EndedSession::isSecret) ? Map.of() : fields;
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
