package io.productops;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * A browser without a screen and without a network: remembers cookies, sends forms, and
 * comes from an address of its own.
 */
public final class FormBrowser {

	private static final AtomicInteger ADDRESSES = new AtomicInteger();

	private final MockMvcTester mvc;

	private final List<Cookie> cookies = new ArrayList<>();

	private String address;

	public FormBrowser(MockMvcTester mvc) {
		this.mvc = mvc;
		int number = ADDRESSES.incrementAndGet();
		this.address = "10.1." + number / 250 + "." + number % 250;
	}

	/** The same browser in another network. */
	public FormBrowser from(String address) {
		this.address = address;
		return this;
	}

	public MvcTestResult get(String path) {
		return remember(send(this.mvc.get().uri(path)).exchange());
	}

	/** Sends a form: names and values in turn. */
	public MvcTestResult post(String path, String... fields) {
		return remember(form(path, fields).exchange());
	}

	/** Sends a form as the script of a page does, which saves while somebody types. */
	public MvcTestResult autosave(String path, String... fields) {
		return remember(form(path, fields).header("X-Autosave", "1").header("Accept", "application/json").exchange());
	}

	/** The value of a cookie, or null. */
	public @Nullable String cookie(String name) {
		return this.cookies.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.map(Cookie::getValue)
			.findFirst()
			.orElse(null);
	}

	public void setCookie(String name, String value) {
		this.cookies.removeIf((known) -> known.getName().equals(name));
		this.cookies.add(new Cookie(name, value));
	}

	public static String text(MvcTestResult result) {
		return text(result.getResponse());
	}

	public static String text(MockHttpServletResponse response) {
		try {
			return response.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MockMvcRequestBuilder form(String path, String... fields) {
		MockMvcRequestBuilder request = send(this.mvc.post().uri(path))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.with(FormToken.valid());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request;
	}

	private MockMvcRequestBuilder send(MockMvcRequestBuilder request) {
		request.remoteAddress(this.address);
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
