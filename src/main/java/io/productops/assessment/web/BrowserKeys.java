package io.productops.assessment.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.productops.assessment.Access;
import io.productops.assessment.AssessmentDetails;
import io.productops.assessment.AssessmentService;
import io.productops.shared.NotFoundException;
import io.productops.shared.web.KeyCookie;
import io.productops.team.CurrentPerson;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The keys to assessments that the browser holds: one cookie for each, out of reach of
 * scripts.
 */
@Component
class BrowserKeys {

	/** The longest that browsers keep a cookie. */
	private static final Duration LIFE = Duration.ofDays(400);

	private final AssessmentService assessments;

	BrowserKeys(AssessmentService assessments) {
		this.assessments = assessments;
	}

	/**
	 * What a request asks for an assessment with: a person, the browser's key, or both.
	 */
	Access access(UUID id, @Nullable CurrentPerson person, HttpServletRequest request) {
		return new Access(person, key(id, request));
	}

	/** Every assessment that the browser has a key to. */
	List<AssessmentDetails> opened(HttpServletRequest request) {
		List<AssessmentDetails> opened = new ArrayList<>();
		for (Cookie cookie : cookies(request)) {
			if (cookie.getName().startsWith(KeyCookie.PREFIX)) {
				find(cookie).ifPresent(opened::add);
			}
		}
		return opened;
	}

	private Optional<AssessmentDetails> find(Cookie cookie) {
		try {
			UUID id = UUID.fromString(cookie.getName().substring(KeyCookie.PREFIX.length()));
			return Optional.of(this.assessments.find(id, Access.withKey(cookie.getValue())));
		}
		catch (NotFoundException | IllegalArgumentException ex) {
			// deleted, expired or a team's since, or no cookie of ours
			return Optional.empty();
		}
	}

	@Nullable String key(UUID id, HttpServletRequest request) {
		return KeyCookie.read(id, request);
	}

	void remember(UUID id, String key, HttpServletRequest request, HttpServletResponse response) {
		set(id, key, LIFE, request, response);
	}

	void forget(UUID id, HttpServletRequest request, HttpServletResponse response) {
		set(id, "", Duration.ZERO, request, response);
	}

	private static void set(UUID id, String key, Duration life, HttpServletRequest request,
			HttpServletResponse response) {
		String path = request.getContextPath().isEmpty() ? "/" : request.getContextPath();
		ResponseCookie cookie = ResponseCookie.from(KeyCookie.PREFIX + id, key)
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Lax")
			.path(path)
			.maxAge(life)
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

	private static Cookie[] cookies(HttpServletRequest request) {
		return (request.getCookies() != null) ? request.getCookies() : new Cookie[0];
	}

}
