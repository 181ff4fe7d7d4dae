package io.productops.team.web;

import java.util.List;
import java.util.Map;

import io.productops.shared.web.ErrorView;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * A page with one form of a few fields.
 *
 * @param action where the form is sent
 * @param words what only this page shows
 */
record FormPage(String title, String action, List<FieldView> fields, FieldErrors problems, Map<String, Object> words) {

	FormPage(String title, String action, List<FieldView> fields, FieldErrors problems) {
		this(title, action, fields, problems, Map.of());
	}

	public List<ErrorView> errors() {
		return this.problems.views();
	}

	public String windowTitle() {
		return this.problems.title(this.title);
	}

	/** The page with 200, or with 422 when something is wrong. */
	ModelAndView as(String view) {
		ModelAndView page = new ModelAndView(view, "page", this);
		page.setStatus(this.problems.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

}
