package io.productops.shared.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Answers what the server refuses before any filter sees it, such as an address with a
 * broken escape: with the headers, and in the form, of every other answer. Public because
 * the server makes it by its name.
 */
public class UnreadableRequestValve extends ErrorReportValve {

	private static final String PAGE = """
			<!doctype html>
			<html lang="en">
			<head>
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<title>%1$s – Product Ops Advisor</title>
			<link rel="stylesheet" href="/css/tokens.css">
			<link rel="stylesheet" href="/css/app.css">
			</head>
			<body>
			<main class="poa-wrap poa-main">
			<h1>%1$s</h1>
			<p>%2$s</p>
			<p><a href="/">Go to the start page</a></p>
			</main>
			</body>
			</html>
			""";

	private static final String PROBLEM = """
			{"type":"%s","title":"%s","status":%d,"detail":"%s"}""";

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		ResponseHeaders.write(response::setHeader, request.isSecure());
		super.invoke(request, response);
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable throwable) {
		HttpStatus status = HttpStatus.resolve(response.getStatus());
		if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		String address = request.getRequestURI();
		// no browser sends an address that cannot even be told from the rest
		boolean api = address == null || address.isEmpty() || address.startsWith("/api/");
		String body = api
				? PROBLEM.formatted(type(status), status.getReasonPhrase(), status.value(), ProblemType.detail(status))
				: PAGE.formatted(Failure.of(status).heading(), line(status, response));
		response.setContentType(api ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html;charset=utf-8");
		try {
			response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
			response.finishResponse();
		}
		catch (IOException | IllegalStateException ex) {
			// the connection is gone, and with it whoever wanted to know
			this.container.getLogger().debug("No answer to an unreadable request", ex);
		}
	}

	/** What fails here failed twice: also the page that should have told of it. */
	private static String line(HttpStatus status, Response response) {
		return status.is5xxServerError()
				? "The fault is on our side. Try again later. The number of this request is <code>"
						+ response.getHeader(RequestIdFilter.HEADER) + "</code>."
				: "The address is not in order. Check it, or start again.";
	}

	private static String type(HttpStatus status) {
		ProblemType type = ProblemType.of(status);
		return (type != null) ? type.uri() : "about:blank";
	}

}
