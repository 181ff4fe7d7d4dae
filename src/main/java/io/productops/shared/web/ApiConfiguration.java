package io.productops.shared.web;

import java.io.IOException;
import java.time.Clock;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Who may use the API. It knows people by their tokens only: a browser's cookies do
 * nothing here, so that it needs no form token either.
 */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

	/** What belongs to somebody; the rest of the API is for everybody, or not there. */
	private static final String[] OWNED = { "/api/v1/teams/**", "/api/v1/assessments/**", "/api/v1/systems/**",
			"/api/v1/metrics/**", "/api/v1/recommendations/**", "/api/v1/playbook/**" };

	@Bean
	RateLimit tokenLimit(ApiProperties properties, Clock clock) {
		return new RateLimit(properties.requestsPerMinute(), clock);
	}

	@Bean
	@Order(1)
	SecurityFilterChain api(HttpSecurity http, SignInMethods methods, RateLimit tokenLimit) throws Exception {
		return http.securityMatcher("/api/**")
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
				.permitAll()
				.requestMatchers(HttpMethod.GET, OWNED)
				.hasAuthority("SCOPE_read")
				.requestMatchers(HttpMethod.HEAD, OWNED)
				.hasAuthority("SCOPE_read")
				.requestMatchers(OWNED)
				.hasAuthority("SCOPE_write")
				.anyRequest()
				.permitAll())
			.addFilterBefore(new TokenFilter(methods), AuthorizationFilter.class)
			.addFilterAfter(new TokenLimitFilter(tokenLimit), TokenFilter.class)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.headers(AbstractHttpConfigurer::disable)
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(ApiConfiguration::askForToken)
				.accessDeniedHandler(ApiConfiguration::askForScope))
			.build();
	}

	private static void askForToken(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException ex) throws IOException {
		RefusalLog.write(request, HttpStatus.UNAUTHORIZED, "There was no token.");
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		response.sendError(HttpStatus.UNAUTHORIZED.value());
	}

	private static void askForScope(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException {
		request.setAttribute(ErrorPageController.DETAIL, "The token may read only.");
		RefusalLog.write(request, HttpStatus.FORBIDDEN, "The token may read only.");
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\", scope=\"write\"");
		response.sendError(HttpStatus.FORBIDDEN.value());
	}

}
