package io.productops.team.web;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * How sessions are named, and the cookie that holds the name.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

	/** The name of the cookie over TLS: a browser takes it from this host only. */
	static final String SECURE_COOKIE = "__Host-poa-session";

	/** The name of the cookie where there is no TLS, on the own machine. */
	static final String PLAIN_COOKIE = "poa-session";

	/** 216 random bits in the 36 characters that the table has. */
	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionIds() {
		SecureRandom random = new SecureRandom();
		return (sessions) -> sessions.setSessionIdGenerator(() -> {
			byte[] bits = new byte[27];
			random.nextBytes(bits);
			return Base64.getUrlEncoder().encodeToString(bits);
		});
	}

	@Bean
	CookieSerializer sessionCookie() {
		return new BySecurity(cookie(SECURE_COOKIE), cookie(PLAIN_COOKIE));
	}

	private static DefaultCookieSerializer cookie(String name) {
		DefaultCookieSerializer cookie = new DefaultCookieSerializer();
		cookie.setCookieName(name);
		cookie.setCookiePath("/");
		cookie.setSameSite("Lax");
		cookie.setUseHttpOnlyCookie(true);
		return cookie;
	}

	private record BySecurity(CookieSerializer secure, CookieSerializer plain) implements CookieSerializer {

		@Override
		public void writeCookieValue(CookieValue value) {
			serializer(value.getRequest()).writeCookieValue(value);
		}

		@Override
		public List<String> readCookieValues(HttpServletRequest request) {
			return serializer(request).readCookieValues(request);
		}

		private CookieSerializer serializer(HttpServletRequest request) {
			return request.isSecure() ? this.secure : this.plain;
		}

	}

}
