package io.productops.shared.web;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the person of an API request from its token. A token that is no good is refused
 * even where none is needed: whoever sends it expects it to count.
 */
class TokenFilter extends OncePerRequestFilter {

	private static final String SCHEME = "Bearer ";

	private final SignInMethods methods;

	TokenFilter(SignInMethods methods) {
		this.methods = methods;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (header != null) {
			Optional<Authentication> known = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
					? this.methods.token(header.substring(SCHEME.length()).strip()) : Optional.empty();
			if (known.isEmpty()) {
				response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
				response.sendError(HttpStatus.UNAUTHORIZED.value());
				return;
			}
			SecurityContext context = SecurityContextHolder.createEmptyContext();
			context.setAuthentication(known.get());
			SecurityContextHolder.setContext(context);
		}
		chain.doFilter(request, response);
	}

}
