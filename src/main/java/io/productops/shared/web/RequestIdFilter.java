package io.productops.shared.web;

import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

import io.productops.shared.RequestContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id, which is in its response, in every line that it logs and on
 * its error page. A proxy in front may have given one already.
 */
class RequestIdFilter extends OncePerRequestFilter {

	static final String HEADER = "X-Request-Id";

	private static final String ATTRIBUTE = RequestIdFilter.class.getName() + ".id";

	private static final Pattern FOREIGN_ID = Pattern.compile("[A-Za-z0-9-]{8,64}");

	/** A proxy may be told anything: nothing else gets into the log as an address. */
	private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9.:%_-]{1,64}");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String id = id(request);
		String address = String.valueOf(request.getRemoteAddr());
		RequestContext.begin(id, ADDRESS.matcher(address).matches() ? address : "unknown");
		response.setHeader(HEADER, id);
		chain.doFilter(request, response);
		// not reached after an exception: the server logs that one later, with the id,
		// and comes back here for the error page
		RequestContext.end();
	}

	/** The same for a request and its error page. */
	private static String id(HttpServletRequest request) {
		if (request.getAttribute(ATTRIBUTE) instanceof String known) {
			return known;
		}
		String foreign = request.getHeader(HEADER);
		String id = (foreign != null && FOREIGN_ID.matcher(foreign).matches()) ? foreign : UUID.randomUUID().toString();
		request.setAttribute(ATTRIBUTE, id);
		return id;
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

}
