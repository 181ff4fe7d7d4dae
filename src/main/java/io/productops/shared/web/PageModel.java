package io.productops.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestAttribute;

/**
 * What every page needs before it is rendered.
 */
@ControllerAdvice
class PageModel {

	/**
	 * Fetches the form token now: a long page is on its way before its form asks for the
	 * token, and then it is too late for the cookie.
	 */
	@ModelAttribute
	void formToken(HttpServletRequest request,
			@RequestAttribute(name = "_csrf", required = false) @Nullable CsrfToken token) {
		if (token != null && HttpMethod.GET.matches(request.getMethod()) && !Programs.ask(request)) {
			token.getToken();
		}
	}

}
