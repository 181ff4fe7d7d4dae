package io.productops.shared.web;

import java.io.IOException;
import java.util.Arrays;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a request that gives one thing two values, in its form or partly in its
 * address: which of them counts is no matter of chance. Forms with boxes to tick take
 * several values on purpose, and check them themselves. Whoever only reads a page gets
 * what both values as one text ask for: nothing, or to hear that it is none.
 */
class RepeatedFields implements HandlerInterceptor {

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		boolean api = request.getRequestURI().startsWith(request.getContextPath() + "/api/");
		if (request.getDispatcherType() == DispatcherType.ERROR || !(handler instanceof HandlerMethod method)
				|| takesMany(method) || !api && isRead(request)
				|| request.getParameterMap().values().stream().allMatch((values) -> values.length == 1)) {
			return true;
		}
		request.setAttribute(ErrorPageController.DETAIL, "A parameter comes more than once.");
		response.sendError((api ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_CONTENT).value());
		return false;
	}

	private static boolean takesMany(HandlerMethod method) {
		return Arrays.stream(method.getMethodParameters())
			.anyMatch((parameter) -> MultiValueMap.class.isAssignableFrom(parameter.getParameterType()));
	}

	private static boolean isRead(HttpServletRequest request) {
		return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
	}

}
