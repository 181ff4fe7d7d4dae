package io.productops.shared.web;

import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The security headers, in one place. A controller may tighten one of them afterwards.
 */
final class ResponseHeaders {

	static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
			+ "frame-ancestors 'none'; base-uri 'none'";

	private static final Map<String, String> ALWAYS = Map.of("Content-Security-Policy", CONTENT_SECURITY_POLICY,
			"Referrer-Policy", "same-origin", "X-Content-Type-Options", "nosniff", "Permissions-Policy",
			"accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
					+ "microphone=(), midi=(), payment=(), usb=()",
			"Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Resource-Policy", "same-origin",
			// pages show answers and carry form tokens; static files set their own
			"Cache-Control", "no-store");

	private ResponseHeaders() {
	}

	static void write(BiConsumer<String, String> response, boolean secure) {
		ALWAYS.forEach(response);
		if (secure) {
			response.accept("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
		}
	}

}
