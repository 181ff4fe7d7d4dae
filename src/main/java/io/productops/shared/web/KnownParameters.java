package io.productops.shared.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springdoc.core.annotations.ParameterObject;

import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a parameter of the API that an address does not have, or that is empty: whoever
 * sends a filter expects it to count, and would take the whole list for what they asked
 * for.
 */
class KnownParameters implements HandlerInterceptor {

	private static final int LONGEST_SHOWN = 40;

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (request.getDispatcherType() == DispatcherType.ERROR || !(handler instanceof HandlerMethod method)
				|| !request.getRequestURI().startsWith(request.getContextPath() + "/api/v1/") || isForm(request)) {
			return true;
		}
		Set<String> known = known(method);
		for (Map.Entry<String, String[]> sent : request.getParameterMap().entrySet()) {
			if (!known.contains(sent.getKey())) {
				throw new ProblemException(ProblemType.BAD_REQUEST,
						shown(sent.getKey()) + " is no parameter of this address. "
								+ (known.isEmpty() ? "It has none." : "It has " + String.join(", ", known) + "."));
			}
			if (Arrays.stream(sent.getValue()).anyMatch(String::isBlank)) {
				throw new ProblemException(ProblemType.BAD_REQUEST, sent.getKey() + " is empty. Leave it out.");
			}
		}
		return true;
	}

	/** Its fields are a body, of a type that no address takes. */
	private static boolean isForm(HttpServletRequest request) {
		String type = Objects.toString(request.getContentType(), "").toLowerCase(Locale.ROOT);
		return type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
				|| type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
	}

	private static Set<String> known(HandlerMethod method) {
		Set<String> known = new TreeSet<>();
		for (MethodParameter parameter : method.getMethodParameters()) {
			names(parameter).forEach(known::add);
		}
		return known;
	}

	private static Stream<String> names(MethodParameter parameter) {
		RequestParam one = parameter.getParameterAnnotation(RequestParam.class);
		if (one != null) {
			parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
			return Stream.of(one.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : one.name());
		}
		return parameter.hasParameterAnnotation(ParameterObject.class)
				? Arrays.stream(parameter.getParameterType().getRecordComponents()).map(RecordComponent::getName)
				: Stream.empty();
	}

	private static String shown(String name) {
		return "“" + ((name.length() > LONGEST_SHOWN) ? name.substring(0, LONGEST_SHOWN) + "…" : name)
			.replaceAll("[\\ud800-\\udfff]", "\ufffd") + "”";
	}

}
