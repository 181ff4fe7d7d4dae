package io.productops.shared.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpMethod;

/**
 * A typed field of a form that was not taken, shown again so that it is not lost.
 *
 * @param name of the field, without the group it belongs to
 */
record SentText(String name, String text) {

	/** What people type into forms is in one of these groups, or alone. */
	private static final List<String> TYPED = List.of("answers.", "notes.", "field.", "organisation", "words",
			"comment");

	/**
	 * The text of a refused form, in the order of the form.
	 * @return empty where the form came from another site: its words are not the reader's
	 */
	static List<SentText> of(HttpServletRequest request) {
		List<SentText> sent = new ArrayList<>();
		String site = request.getHeader("Sec-Fetch-Site");
		// the way to the error page has a method of its own
		Object method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
		if (HttpMethod.POST.name().equals(method) && (site == null || site.equals("same-origin"))) {
			try {
				request.getParameterMap().forEach((name, values) -> add(name, values, sent));
			}
			catch (IllegalStateException ex) {
				// what cannot be read cannot be shown
				return List.of();
			}
		}
		return sent;
	}

	private static void add(String name, String[] values, List<SentText> sent) {
		if (TYPED.stream().noneMatch(name::startsWith)) {
			return;
		}
		for (String value : values) {
			if (!value.isBlank()) {
				sent.add(new SentText(name.substring(name.indexOf('.') + 1), value.replace("\0", "")));
			}
		}
	}

}
