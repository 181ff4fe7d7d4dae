package io.productops.shared.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts the requests of each token, and says with every answer how many are left.
 */
class TokenLimitFilter extends OncePerRequestFilter {

	private final RateLimit limit;

	TokenLimitFilter(RateLimit limit) {
		this.limit = limit;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String token = TokenFilter.tokenHash(request);
		if (token != null) {
			response.setHeader("RateLimit-Policy", "\"token\";q=" + this.limit.perMinute() + ";w=60");
			try {
				RateLimit.Allowance left = this.limit.take(token);
				response.setHeader("RateLimit", "\"token\";r=" + left.remaining() + ";t=" + left.seconds());
			}
			catch (TooManyRequestsException ex) {
				RefusalLog.write(request, HttpStatus.TOO_MANY_REQUESTS, "They came too often.");
				response.setHeader("RateLimit", "\"token\";r=0;t=" + ex.retryAfterSeconds());
				response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(ex.retryAfterSeconds()));
				response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
				return;
			}
		}
		chain.doFilter(request, response);
	}

}
