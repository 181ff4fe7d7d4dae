package io.productops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.web.util.HtmlUtils;

/**
 * A browser without a screen: keeps cookies, sends forms with the token of the last page
 * it saw, and follows no redirect.
 */
public final class PlainBrowser {

	private static final Pattern HIDDEN = Pattern
		.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private volatile String origin;

	private volatile String token = "";

	public PlainBrowser(int port) {
		this.origin = "http://127.0.0.1:" + port;
	}

	/** The same browser, after the server moved; its cookies know no port. */
	public void moveTo(int port) {
		this.origin = "http://127.0.0.1:" + port;
	}

	public HttpResponse<String> get(String path) {
		HttpResponse<String> page = send(request(path).GET());
		String seen = hidden(page.body(), "_csrf");
		this.token = seen.isEmpty() ? this.token : seen;
		return page;
	}

	public HttpResponse<String> post(String path, Map<String, String> fields) {
		String form = fields.entrySet()
			.stream()
			.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"));
		return postForm(path, form + "&_csrf=" + encode(this.token));
	}

	/** Sends a form as it is. */
	public HttpResponse<String> postForm(String path, String form) {
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form)));
	}

	public HttpResponse<String> postJson(String path, String json) {
		return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
	}

	/** Starts an assessment and gives its path. */
	public String startAssessment() {
		get("/");
		HttpResponse<String> started = post("/assessments", Map.of("organisation", "Northwind"));
		return URI.create(started.headers().firstValue("Location").orElseThrow()).getPath();
	}

	public String token() {
		return this.token;
	}

	/** The value of a cookie. */
	public String cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.findFirst()
			.orElseThrow()
			.getValue();
	}

	public HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.origin + path));
	}

	public HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** The value of a hidden field, or "". */
	public static String hidden(String page, String name) {
		Matcher matcher = HIDDEN.matcher(page);
		while (matcher.find()) {
			if (matcher.group(1).equals(name)) {
				return HtmlUtils.htmlUnescape(matcher.group(2));
			}
		}
		return "";
	}

	public static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
