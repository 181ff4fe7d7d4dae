package io.productops.shared.web;

import java.util.Map;
import java.util.Set;

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

	private static final Set<Integer> OWN_PAGE = Set.of(403, 404, 405, 409, 413, 422, 429);

	private static final Map<Integer, String> DETAILS = Map.of(400, "The request cannot be read.", 401,
			"Send a valid token as a bearer token.", 403, "The request is not allowed.", 404,
			"There is nothing at this address.", 405, "This address does not take this method.", 406,
			"The answer is JSON, and the request does not accept it.", 413, "The body is too large.", 415,
			"Send the body as application/json.", 429, "Too many requests from this address. Try again later.");

	@RequestMapping("${spring.web.error.path:/error}")
	Object error(HttpServletRequest request) {
		HttpStatus status = status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
		String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
		if (path.startsWith(request.getContextPath() + "/api/")) {
			return Problem.of(status, DETAILS.getOrDefault(status.value(),
					status.is5xxServerError() ? "The request failed on our side." : "The request cannot be handled."));
		}
		boolean notTheirs = status == HttpStatus.FORBIDDEN && request.getAttribute(NOT_THEIRS) != null;
		ModelAndView page = new ModelAndView("error/" + (notTheirs ? "forbidden" : view(status)), status);
		page.addObject("status", status.value());
		page.addObject("address", path);
		return page.addObject("requestId", RequestContext.requestId());
	}

	/** Somebody who visits the address of the error page by hand gets a 404. */
	private static HttpStatus status(@Nullable Object code) {
		HttpStatus status = (code instanceof Integer value) ? HttpStatus.resolve(value) : HttpStatus.NOT_FOUND;
		return (status != null) ? status : HttpStatus.INTERNAL_SERVER_ERROR;
	}

	private static String view(HttpStatus status) {
		if (status.is5xxServerError()) {
			return "5xx";
		}
		return OWN_PAGE.contains(status.value()) ? String.valueOf(status.value()) : "4xx";
	}

}
