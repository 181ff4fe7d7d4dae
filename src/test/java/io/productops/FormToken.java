package io.productops;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import jakarta.servlet.http.Cookie;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Gives a form of a test the token of our pages as a browser would send it: in a cookie
 * and, masked, in a field. The test library's own way replaces the store of tokens of the
 * running application, for all tests that come later.
 */
public final class FormToken implements RequestPostProcessor {

	private static final String TOKEN = "00000000-0000-4000-8000-000000000000";

	private FormToken() {
	}

	public static FormToken valid() {
		return new FormToken();
	}

	@Override
	public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
		List<Cookie> cookies = new ArrayList<>();
		if (request.getCookies() != null) {
			cookies.addAll(Arrays.asList(request.getCookies()));
		}
		cookies.removeIf((cookie) -> cookie.getName().equals("XSRF-TOKEN"));
		cookies.add(new Cookie("XSRF-TOKEN", TOKEN));
		request.setCookies(cookies.toArray(Cookie[]::new));
		request.setParameter("_csrf", masked());
		return request;
	}

	/** The mask, here of nothing but zeros, and after it the token under that mask. */
	private static String masked() {
		byte[] token = TOKEN.getBytes(StandardCharsets.UTF_8);
		byte[] both = new byte[2 * token.length];
		System.arraycopy(token, 0, both, token.length, token.length);
		return Base64.getUrlEncoder().encodeToString(both);
	}

}
