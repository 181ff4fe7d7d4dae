package io.productops.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;

/**
 * Looks over a visitor's shoulder: the content security policy is on every response,
 * nothing breaks it, nothing leaves the origin, no script fails, no page holds inline
 * script or style, and no cookie is set that the privacy page does not name.
 */
final class Watch {

	static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
			+ "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

	/** Runs in each page before its own scripts; what it finds goes to the console. */
	private static final String LOOK = """
			addEventListener("securitypolicyviolation", (event) =>
			  console.error("policy broken: " + event.violatedDirective + " " + event.blockedURI));
			addEventListener("DOMContentLoaded", () => document.querySelectorAll("*").forEach((element) => {
			  const inline = element.matches("style, [style], script:not([src])")
			    || [...element.attributes].some((attribute) => attribute.name.startsWith("on")
			      || /^\\s*javascript:/i.test(attribute.value));
			  if (inline) {
			    console.error("inline: " + element.cloneNode(false).outerHTML);
			  }
			}));
			""";

	private static final Set<String> NAMED_COOKIES = namedCookies();

	private final BrowserContext context;

	private final String origin;

	private final List<String> faults = new ArrayList<>();

	Watch(BrowserContext context, String origin) {
		this.context = context;
		this.origin = origin;
		context.addInitScript(LOOK);
		context.onRequest(this::see);
		context.onResponse(this::see);
		context.onConsoleMessage(this::see);
		context.onWebError((error) -> this.faults.add("script failed: " + error.error()));
	}

	List<String> faults() {
		return List.copyOf(this.faults);
	}

	/** The last look, while the browser is still open. */
	void seeCookies() {
		this.context.cookies()
			.stream()
			.filter((cookie) -> NAMED_COOKIES.stream()
				.noneMatch((named) -> named.endsWith("-") ? cookie.name.startsWith(named) : cookie.name.equals(named)))
			.forEach((cookie) -> this.faults.add("unnamed cookie: " + cookie.name));
	}

	/** What the privacy page names; a name that ends in a dash begins several. */
	private static Set<String> namedCookies() {
		try (InputStream page = Watch.class.getResourceAsStream("/templates/assessment/privacy.html")) {
			return Pattern.compile("<code>([^<]+)</code>")
				.matcher(new String(Objects.requireNonNull(page).readAllBytes(), StandardCharsets.UTF_8))
				.results()
				.map((result) -> result.group(1))
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void see(Request request) {
		if (!request.url().startsWith(this.origin + "/") && !request.url().startsWith("data:")) {
			this.faults.add("left the origin: " + request.url());
		}
	}

	private void see(Response response) {
		String policy = response.headers().get("content-security-policy");
		if (response.url().startsWith(this.origin) && !POLICY.equals(policy)) {
			this.faults.add("policy of " + response.status() + " " + response.url() + ": " + policy);
		}
	}

	private void see(ConsoleMessage message) {
		// the browser notes each status from 400 on, and those are asked for on purpose
		if (message.type().equals("error") && !message.text().startsWith("Failed to load resource:")) {
			this.faults.add(message.location() + " " + message.text());
		}
	}

}
