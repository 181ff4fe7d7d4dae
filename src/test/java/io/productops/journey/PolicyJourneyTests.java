package io.productops.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import io.productops.OnH2;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The content security policy where no journey passes, and proof that a breach of it
 * would be seen.
 */
@OnH2
@InBrowser
class PolicyJourneyTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "GET, /, 200", "GET, /css/app.css, 200", "GET, /js/autosave.js, 200", "GET, /nowhere, 404",
			"GET, /assessments/no-id, 404", "PUT, /api/v1/advice, 405", "POST, /assessments, 403",
			"POST, /api/v1/advice, 422", "GET, /api/v1/nowhere, 404", "GET, /%00, 400", "TRACE, /, 405" })
	void everyAnswerCarriesThePolicy(String method, String path, int status) throws Exception {
		HttpResponse<String> response = send(method, path);
		Assertions.assertThat(response.statusCode()).isEqualTo(status);
		Assertions.assertThat(response.headers().firstValue("Content-Security-Policy")).hasValue(Watch.POLICY);
	}

	@Test
	void aBreachIsSeen(Visitors visitors) {
		Visitor visitor = visitors.arrive();
		visitor.goTo("/");
		visitor.page()
			.evaluate("document.body.append(Object.assign(document.createElement('img'), "
					+ "{ src: 'http://127.0.0.2/elsewhere.png' }))");
		visitor.page()
			.evaluate("document.body.append(Object.assign(document.createElement('style'), { textContent: 'p {}' }))");
		visitor.page().waitForTimeout(200);
		Assertions.assertThat(visitors.leave())
			.anySatisfy((fault) -> Assertions.assertThat(fault).contains("policy broken: img-src"))
			.anySatisfy((fault) -> Assertions.assertThat(fault).contains("policy broken: style-src"));
		visitors.forget();
	}

	private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.header("Content-Type", "application/json")
			.method(method, HttpRequest.BodyPublishers.ofString("{\"answers\": {}}"))
			.build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
	}

}
