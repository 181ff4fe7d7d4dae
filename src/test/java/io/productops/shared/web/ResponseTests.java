package io.productops.shared.web;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.productops.OnH2;
import io.productops.PlainBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every response carries, whatever was asked, and what it never shows.
 */
@OnH2
class ResponseTests {

	private static final List<String> HEADERS = List.of("Referrer-Policy: same-origin",
			"X-Content-Type-Options: nosniff", "Cross-Origin-Opener-Policy: same-origin",
			"Cross-Origin-Resource-Policy: same-origin", "Permissions-Policy: ",
			"Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
					+ "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; "
					+ "base-uri 'none'\r\n");

	@LocalServerPort
	private int port;

	static Stream<String> requests() {
		return Stream.of(line("GET /"), line("GET /nope"), line("GET /css/app.css"), line("GET /favicon.svg"),
				line("GET /webjars/bootstrap/5.3.8/dist/css/bootstrap.min.css"), line("GET /css/"),
				line("GET /assessments/x"), line("GET /assessments/00000000-0000-0000-0000-000000000000"),
				line("GET /error"), line("GET /actuator/health"), line("GET /actuator/env"), line("HEAD /"),
				line("OPTIONS /"), line("TRACE /"), line("DELETE /"), line("FOO /"), line("GET /?a=%00&b=%zz"),
				line("GET /a%00b"), line("GET /a;b=1"), line("GET //x"), line("GET /%2e%2e/x"), line("GET /a%2fb"),
				line("GET /a%zz"), line("GET /%ff"), line("GET /<x>"), line("GET /a\\b"),
				line("GET /" + "a".repeat(9000)), line("GET /api/nope"), line("GET /api/v1/advice"),
				line("GET /api/a%00"), line("GET /api/a;b"), "GET / HTTP/1.1\r\n\r\n", "\u0016\u0003\u0001\r\n\r\n",
				"GET / HTTP/1.1\r\nHost: x\r\nX: a\0b\r\nConnection: close\r\n\r\n",
				"GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(20_000) + "\r\nConnection: close\r\n\r\n",
				form("/nope", "a=1"), form("/assessments", "a=%zz&b=%00"), form("/assessments", "%00=1"),
				form("/assessments", "a=%ff%fe"), form("/assessments", "a=1&".repeat(20_000)),
				form("/assessments", "organisation=" + "x".repeat(2_000_000)), form("/api/v1/advice", "a=1"));
	}

	@ParameterizedTest
	@MethodSource("requests")
	void hasItsHeadersAndNoneOfOurSecrets(String request) throws IOException {
		String response = exchange(request);
		assertThat(response).contains(HEADERS);
		assertThat(response).matches("(?s)HTTP/1.1 [234]\\d\\d.*");
		assertThat(response).doesNotContain("Exception", "\tat ", "io.productops", "Whitelabel", "Tomcat", "<style",
				"Server:", "JSESSIONID");
	}

	@ParameterizedTest
	@CsvSource({ "/nope, 404, Page not found", "/assessments/x, 404, Page not found",
			"/assessments/00000000-0000-0000-0000-000000000000, 404, Page not found",
			"/assessments/x/steps/y, 404, Page not found", "/assessments/x/report, 404, Page not found",
			"/error, 404, Page not found", "/a;b, 400, That request could not be read" })
	void isAPageOfOurOwnOnErrors(String path, int status, String heading) {
		HttpResponse<String> page = new PlainBrowser(this.port).get(path);
		assertThat(page.statusCode()).isEqualTo(status);
		assertThat(page.body()).contains("<h1>" + heading + "</h1>", "<title>", "href=\"/\"");
	}

	@ParameterizedTest
	@CsvSource({ "GET, /api/nope, 404, not-found", "GET, /api/v1/advice, 405, method-not-allowed",
			"PUT, /api/v1/advice, 405, method-not-allowed", "GET, /api/a;b, 400, bad-request",
			"POST, /api/v1/advice, 415, unsupported-media-type", "POST, /api/nope, 404, not-found" })
	void isAProblemDocumentOnErrorsOfTheApi(String method, String path, int status, String type) {
		PlainBrowser browser = new PlainBrowser(this.port);
		HttpResponse<String> response = browser
			.send(browser.request(path).method(method, java.net.http.HttpRequest.BodyPublishers.noBody()));
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(response.body()).startsWith("{\"type\":\"/api/problems#" + type + "\",\"title\":\"")
			.contains("\"status\":" + status + ",\"detail\":\"")
			.doesNotContain("errors", "\"trace\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/teams?a[]={}", "/api/v1/teams?cursor=a|b", "/api/v1/teams?a=<x>",
			"/api/v1/teams?q=é", "/api/v1/teams/<x>", "/api/v1/teams/[x]", "/api/v1/te ams", "/api/v1/teams/%zz",
			"/api/v1/teams?a=%zz", "/api/v1/teams?a=\"", "/api/v1/teams?a=\\^`" })
	void isAProblemDocumentAlsoWhereTheAddressCannotBeRead(String address) throws IOException {
		assertThat(exchange(line("GET " + address))).matches("(?s)HTTP/1.1 40[01] .*")
			.contains("Content-Type: application/problem+json\r\n", "{\"type\":\"/api/problems#")
			.doesNotContain("<html");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/?a[]={}", "/?a=a|b", "/?[x]^`=\\" })
	void readsAQueryThatABrowserDidNotEscape(String address) throws IOException {
		assertThat(exchange(line("GET " + address))).startsWith("HTTP/1.1 200 ");
	}

	@ParameterizedTest
	@EnumSource(ProblemType.class)
	void describesEveryTypeOfProblemOnOnePage(ProblemType type) {
		HttpResponse<String> page = new PlainBrowser(this.port).get(type.uri().split("#")[0]);
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
		assertThat(page.body()).contains("id=\"" + type.uri().split("#")[1] + "\"",
				type.status().value() + " " + type.title());
	}

	@Test
	void isKeptByNoCacheUnlessItIsAFile() throws IOException {
		assertThat(exchange(line("GET /"))).contains("Cache-Control: no-store\r\n");
		assertThat(exchange(line("GET /nope"))).contains("Cache-Control: no-store\r\n");
		assertThat(exchange(line("GET /css/app.css"))).contains("Cache-Control: no-cache\r\n")
			.doesNotContain("no-store", "Set-Cookie");
	}

	@Test
	void refusesAFormWithoutTheTokenOfAPage() {
		PlainBrowser browser = new PlainBrowser(this.port);
		HttpResponse<String> refused = browser.post("/assessments", Map.of("organisation", "x"));
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(refused.body()).contains("<h1>That form could not be accepted</h1>");
		browser.get("/");
		assertThat(browser.post("/assessments", Map.of("organisation", "x")).statusCode()).isEqualTo(303);
	}

	@Test
	void takesTheTokenAsAHeaderToo() {
		PlainBrowser browser = new PlainBrowser(this.port);
		HttpResponse<String> page = browser.get("/");
		assertThat(page.headers().allValues("Set-Cookie")).singleElement()
			.asString()
			.startsWith("XSRF-TOKEN=")
			.contains("HttpOnly", "SameSite=Lax", "Path=/");
		HttpResponse<String> started = browser.send(browser.request("/assessments")
			.header("X-XSRF-TOKEN", browser.token())
			.POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
		assertThat(started.statusCode()).isEqualTo(303);
	}

	@ParameterizedTest
	@CsvSource({ "GET, /, 200", "GET, /nope, 404", "GET, /sample-report, 200", "PUT, /, 405", "DELETE, /, 405",
			"POST, /nope, 404", "GET, /assessments/x, 404", "POST, /api/v1/advice, 415", "PUT, /api/v1/advice, 405",
			"GET, /a;jsessionid=1, 400", "OPTIONS, /, 200", "HEAD, /nope, 404" })
	void setsTheCookiesOfThePrivacyPageAndNoOther(String method, String path, int status) {
		PlainBrowser browser = new PlainBrowser(this.port);
		browser.get("/");
		HttpResponse<String> response = browser.send(browser.request(path)
			.header("X-XSRF-TOKEN", browser.token())
			.method(method, java.net.http.HttpRequest.BodyPublishers.noBody()));
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.headers().allValues("Set-Cookie"))
			.allSatisfy((cookie) -> assertThat(cookie).startsWith("XSRF-TOKEN="));
		assertThat(response.body()).doesNotContainIgnoringCase("jsessionid");
	}

	@ParameterizedTest
	@ValueSource(strings = { "organisation=a&organisation=b", "organisation=a&status=COMPLETED&id=1&keyHash=x",
			"organisation=", "organisation", "organisation=%F0%9F%98%80", "unknown[]=1" })
	void copesWithOddForms(String form) {
		PlainBrowser browser = new PlainBrowser(this.port);
		browser.get("/");
		HttpResponse<String> response = browser.postForm("/assessments", form + "&_csrf=" + browser.token());
		assertThat(response.statusCode()).isIn(303, 422);
	}

	private static String line(String start) {
		return start + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
	}

	private static String form(String path, String body) {
		return "POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
				+ "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n"
				+ body;
	}

	/** Byte by byte, because no HTTP client would send some of these. */
	private String exchange(String request) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.setSoTimeout(20_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
