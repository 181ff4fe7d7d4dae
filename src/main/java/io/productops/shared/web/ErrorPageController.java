package io.productops.shared.web;

import io.productops.shared.RequestContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers whatever failed: a page for people, a problem document for the API. Neither
 * shows anything of the exception.
 */
@Controller
class ErrorPageController implements ErrorController {

	/** An attribute of a request that was refused for the role, not for its form. */
	static final String NOT_THEIRS = ErrorPageController.class.getName() + ".notTheirs";

	/** An attribute of the request: what a filter knows better than the status says. */
	static final String DETAIL = ErrorPageController.class.getName() + ".detail";

	@RequestMapping("${spring.web.error.path:/error}")
	Object error(HttpServletRequest request) {
		HttpStatus status = status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
		String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
		if (path.startsWith(request.getContextPath() + "/api/")) {
			return Problem.of(status, detail(status, request.getAttribute(DETAIL)));
		}
		boolean notTheirs = status == HttpStatus.FORBIDDEN && request.getAttribute(NOT_THEIRS) != null;
		Failure failure = notTheirs ? Failure.NOT_THEIRS : Failure.of(status);
		ModelAndView page = new ModelAndView("failure", status);
		page.addObject("failure", failure);
		page.addObject("sent", SentText.of(request));
		page.addObject("signInAddress", (status == HttpStatus.NOT_FOUND) ? path : null);
		return page.addObject("requestId", status.is5xxServerError() ? RequestContext.requestId() : null);
	}

	/** Somebody who visits the address of the error page by hand gets a 404. */
	private static HttpStatus status(@Nullable Object code) {
		HttpStatus status = (code instanceof Integer value) ? HttpStatus.resolve(value) : HttpStatus.NOT_FOUND;
		return (status != null) ? status : HttpStatus.INTERNAL_SERVER_ERROR;
	}

	private static String detail(HttpStatus status, @Nullable Object known) {
		return (known instanceof String detail) ? detail : ProblemType.detail(status);
	}

}
