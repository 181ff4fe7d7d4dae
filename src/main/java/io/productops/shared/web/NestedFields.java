package io.productops.shared.web;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a field that reaches into a list, such as "chosen[300]": our forms send the
 * same name several times, and a place of a list that it does not have is a failure. Into
 * what is no list nothing reaches, see {@link FormBinding}.
 */
class NestedFields implements HandlerInterceptor {

	/** One field for each of several things, behind its name. */
	private static final Pattern ENTRY = Pattern.compile("\\[\\w+]");

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		if (request.getDispatcherType() == DispatcherType.ERROR || !(handler instanceof HandlerMethod method)
				|| components(method).allMatch((component) -> request.getParameterMap()
					.keySet()
					.stream()
					.filter((name) -> name.startsWith(component.getName() + "["))
					.allMatch((name) -> fits(name, component)))) {
			return true;
		}
		response.sendError(HttpStatus.BAD_REQUEST.value());
		return false;
	}

	private static boolean fits(String name, RecordComponent component) {
		Class<?> type = component.getType();
		return Map.class.isAssignableFrom(type) ? ENTRY.matcher(name.substring(component.getName().length())).matches()
				: !Collection.class.isAssignableFrom(type) && !type.isArray();
	}

	/** The fields of its forms. */
	private static Stream<RecordComponent> components(HandlerMethod method) {
		return Arrays.stream(method.getMethodParameters())
			.filter((parameter) -> parameter.getParameterAnnotations().length == 0)
			.map(MethodParameter::getParameterType)
			.filter(Class::isRecord)
			.flatMap((form) -> Arrays.stream(form.getRecordComponents()));
	}

}
