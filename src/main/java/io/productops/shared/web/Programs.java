package io.productops.shared.web;

import java.util.Objects;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Tells the addresses that programs open, without a session and forms, from pages.
 */
public final class Programs {

	private Programs() {
	}

	/** Whether a request is for such an address, also once it has failed. */
	public static boolean ask(HttpServletRequest request) {
		String path = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
				request.getRequestURI());
		String context = request.getContextPath();
		return path.startsWith(context + "/api/") || path.startsWith(context + "/calendar/");
	}

}
