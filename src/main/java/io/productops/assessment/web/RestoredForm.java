package io.productops.assessment.web;

import java.util.Optional;

import io.productops.team.CurrentPerson;
import io.productops.team.SavedFormService;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.WebUtils;

/**
 * Finds the answers that somebody sent to this page when their session had ended.
 */
@Component
class RestoredForm {

	private final SavedFormService forms;

	RestoredForm(SavedFormService forms) {
		this.forms = forms;
	}

	Optional<AnswersForm> find(@Nullable CurrentPerson person, HttpServletRequest request) {
		if (person == null || request.getParameter("restored") == null) {
			return Optional.empty();
		}
		Cookie cookie = WebUtils.getCookie(request, SavedFormService.COOKIE);
		String path = request.getRequestURI().substring(request.getContextPath().length());
		// of two that were sent from one page, the one that was typed last
		return this.forms.find((cookie != null) ? cookie.getValue() : null, person)
			.stream()
			.filter((form) -> form.path().equals(path))
			.reduce((earlier, later) -> later)
			.map((form) -> new AnswersForm(new LinkedMultiValueMap<>(form.fields())));
	}

}
