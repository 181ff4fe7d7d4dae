package io.productops.assessment.web;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.productops.team.CurrentPerson;
import io.productops.team.SignedInAs;
import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;

import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Somebody with a browser: remembers cookies, sends forms.
 */
final class Visitor {

	private final MockMvcTester mvc;

	private final @Nullable CurrentPerson person;

	private final List<Cookie> cookies = new ArrayList<>();

	Visitor(MockMvcTester mvc) {
		this(mvc, null);
	}

	/** Somebody who is signed in. */
	Visitor(MockMvcTester mvc, @Nullable CurrentPerson person) {
		this.mvc = mvc;
		this.person = person;
	}

	/** The same browser after somebody signed in. */
	Visitor signedIn(CurrentPerson person) {
		Visitor visitor = new Visitor(this.mvc, person);
		visitor.cookies.addAll(this.cookies);
		return visitor;
	}

	/** Starts an assessment and returns the address of its task list. */
	String start(String organisation) {
		return post("/assessments", "organisation", organisation).getResponse().getHeader("Location");
	}

	MvcTestResult get(String path) {
		return remember(send(this.mvc.get().uri(path)).exchange());
	}

	/** Sends a form: names and values in turn. */
	MvcTestResult post(String path, String... fields) {
		return remember(form(path, fields).exchange());
	}

	MvcTestResult autosave(String path, String... fields) {
		return remember(form(path, fields).header("X-Autosave", "1").header("Accept", "application/json").exchange());
	}

	private MockMvcRequestBuilder form(String path, String... fields) {
		MockMvcRequestBuilder request = send(this.mvc.post().uri(path))
			.with(SecurityMockMvcRequestPostProcessors.csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request;
	}

	/** The form of a page as it would be sent untouched, with some fields changed. */
	MvcTestResult fill(String path, String... fields) {
		return post(path, with(hidden(path), fields));
	}

	/** The hidden fields of a page, names and values in turn. */
	String[] hidden(String path) {
		List<String> hidden = new ArrayList<>();
		Matcher field = Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")
			.matcher(text(get(path)));
		while (field.find()) {
			if (!field.group(1).equals("_csrf")) {
				hidden.add(field.group(1));
				hidden.add(field.group(2));
			}
		}
		return hidden.toArray(String[]::new);
	}

	static String[] with(String[] some, String... more) {
		List<String> all = new ArrayList<>(List.of(some));
		all.addAll(List.of(more));
		return all.toArray(String[]::new);
	}

	static String text(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MockMvcRequestBuilder send(MockMvcRequestBuilder request) {
		if (this.person != null) {
			request.with(SignedInAs.person(this.person));
		}
		return this.cookies.isEmpty() ? request : request.cookie(this.cookies.toArray(Cookie[]::new));
	}

	private MvcTestResult remember(MvcTestResult result) {
		for (Cookie cookie : result.getResponse().getCookies()) {
			this.cookies.removeIf((known) -> known.getName().equals(cookie.getName()));
			if (cookie.getMaxAge() != 0) {
				this.cookies.add(cookie);
			}
		}
		return result;
	}

}
