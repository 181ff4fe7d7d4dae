package io.productops.shared.web;

import java.time.Duration;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/**
 * Who may send what: everybody, but a form only with the token of our own pages.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	@Bean
	SecurityFilterChain securityFilterChain(HttpSecurity http) throws Exception {
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			// the token lives in a cookie: a form outlives a restart of the server
			.csrf((csrf) -> csrf.csrfTokenRepository(formTokens()).ignoringRequestMatchers("/api/**"))
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			// written by ResponseHeadersFilter, also where no security filter gets to
			.headers(AbstractHttpConfigurer::disable)
			.build();
	}

	private static CookieCsrfTokenRepository formTokens() {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		// a form may wait for days in a tab, also one that the browser restores
		tokens.setCookieCustomizer((cookie) -> cookie.sameSite("Lax").maxAge(Duration.ofDays(90)));
		return tokens;
	}

	@Bean
	FilterRegistrationBean<ResponseHeadersFilter> responseHeaders() {
		FilterRegistrationBean<ResponseHeadersFilter> registration = new FilterRegistrationBean<>(
				new ResponseHeadersFilter());
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC);
		return registration;
	}

}
