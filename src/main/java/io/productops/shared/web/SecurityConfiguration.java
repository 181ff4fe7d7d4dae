package io.productops.shared.web;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Who may open which pages, and send which forms. What belongs to a team is guarded by
 * the services; here only whole areas are closed, and a form needs the token of our own
 * pages. {@link ApiConfiguration} is the same for programs.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	@Bean
	@Order(2)
	SecurityFilterChain pages(HttpSecurity http, SignInMethods methods) throws Exception {
		methods.configurePages(http);
		return http
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
				.permitAll()
				.requestMatchers("/systems/**", "/metrics/**")
				.authenticated()
				.requestMatchers("/admin/**")
				.hasAuthority("ADMIN")
				.requestMatchers("/account/**", "/teams/**", "/recommendations/**", "/notifications/**")
				.authenticated()
				.anyRequest()
				.permitAll())
			// the token lives in a cookie: a form outlives a restart of the server, and
			// the
			// end of a session
			.csrf((csrf) -> csrf.csrfTokenRepository(formTokens())
				// sent by mail programs, which have seen no page of ours: the signed link
				// is all the right that there is, and a cookie adds nothing to it
				.ignoringRequestMatchers("/unsubscribe/*")
				.sessionAuthenticationStrategy((authentication, request, response) -> {
				}))
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			// written by ResponseHeadersFilter, also where no security filter gets to
			.headers(AbstractHttpConfigurer::disable)
			.exceptionHandling((refused) -> refused.authenticationEntryPoint((request, response, ex) -> {
				if (!methods.askAgain(request, response)) {
					askToSignIn(request, response);
				}
			}).accessDeniedHandler(SecurityConfiguration::refuse))
			.build();
	}

	private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException {
		boolean form = ex instanceof CsrfException;
		if (!form) {
			request.setAttribute(ErrorPageController.NOT_THEIRS, true);
		}
		RefusalLog.write(request, HttpStatus.FORBIDDEN,
				form ? "The form had not the token of a page." : "Their role does not include it.");
		response.sendError(HttpStatus.FORBIDDEN.value());
	}

	private static void askToSignIn(HttpServletRequest request, HttpServletResponse response) {
		String address = request.getRequestURI()
				+ ((request.getQueryString() != null) ? "?" + request.getQueryString() : "");
		boolean shown = HttpMethod.GET.matches(request.getMethod());
		response.setStatus(HttpStatus.SEE_OTHER.value());
		response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + "/sign-in"
				+ (shown ? "?continue=" + URLEncoder.encode(address, StandardCharsets.UTF_8) : ""));
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
