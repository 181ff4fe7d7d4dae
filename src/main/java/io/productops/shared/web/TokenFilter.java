package io.productops.shared.web;

import java.io.IOException;
import java.util.Optional;

import io.productops.shared.Sha256;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

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

	private static final String HASH = TokenFilter.class.getName() + ".hash";

	private final SignInMethods methods;

	TokenFilter(SignInMethods methods) {
		this.methods = methods;
	}

	/** What tells the token of a request from all others, or null where it has none. */
	static @Nullable String tokenHash(HttpServletRequest request) {
		return (String) request.getAttribute(HASH);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (header != null) {
			String token = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
					? header.substring(SCHEME.length()).strip() : "";
			Optional<Authentication> known = this.methods.token(token);
			if (known.isEmpty()) {
				refuse(token, request, response);
				return;
			}
			SecurityContext context = SecurityContextHolder.createEmptyContext();
			context.setAuthentication(known.get());
			SecurityContextHolder.setContext(context);
			request.setAttribute(HASH, Sha256.of(token));
		}
		chain.doFilter(request, response);
	}

	private void refuse(String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
		RefusalLog.write(request, HttpStatus.UNAUTHORIZED, "The token opens nothing.");
		request.setAttribute(ErrorPageController.DETAIL,
				this.methods.isToken(token) ? "This token is unknown, has expired or was revoked."
						: "This is not a token: it is mistyped, cut off or of another kind.");
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
		response.sendError(HttpStatus.UNAUTHORIZED.value());
	}

}
