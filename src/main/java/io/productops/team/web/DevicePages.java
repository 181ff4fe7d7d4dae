package io.productops.team.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.productops.team.SecondFactorService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page that shows the key for a device and asks for its first code, during sign-in
 * and later. The session keeps the key meanwhile.
 */
@Component
class DevicePages {

	private static final String ATTRIBUTE = "second-factor-key";

	private static final String ISSUER = "Product Ops Advisor";

	/** The key that this session is about to take up. */
	String key(HttpServletRequest request) {
		HttpSession session = request.getSession();
		if (session.getAttribute(ATTRIBUTE) instanceof String key) {
			return key;
		}
		String key = SecondFactorService.newKey();
		session.setAttribute(ATTRIBUTE, key);
		return key;
	}

	void forget(HttpServletRequest request) {
		request.getSession().removeAttribute(ATTRIBUTE);
	}

	/**
	 * @param password whether the password is asked for too
	 * @param required whether somebody is not let in without
	 */
	ModelAndView page(String action, String email, boolean password, boolean required, FieldErrors problems,
			HttpServletRequest request) {
		String key = key(request);
		String address = address(key, email);
		FieldView code = FieldView.code("Code that the app shows", "Six digits.", problems);
		return new FormPage(password ? "Move to another device" : "Set up a second factor", action,
				password ? List.of(FieldView.password(problems), code) : List.of(code), problems,
				Map.of("key", String.join(" ", key.split("(?<=\\G.{4})")), "address", address, "qr", QrCode.of(address),
						"required", required))
			.as("team/device");
	}

	/** As apps for such codes read it. */
	private static String address(String key, String email) {
		return "otpauth://totp/" + escape(ISSUER + ":" + email) + "?secret=" + key + "&issuer=" + escape(ISSUER)
				+ "&algorithm=SHA1&digits=6&period=30";
	}

	private static String escape(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
