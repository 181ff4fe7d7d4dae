package io.productops.api;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.productops.ApiClient;
import io.productops.OnH2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The description of the API says what the API does.
 */
@OnH2
class ApiDescriptionTests {

	private static final Path COMMITTED = Path.of("docs", "openapi.json");

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	private ApiDocument document;

	@BeforeEach
	void read() {
		HttpResponse<String> response = new ApiClient(this.port, "").get("/v3/api-docs");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(ApiClient.header(response, "Content-Security-Policy")).startsWith("default-src 'none'");
		this.document = ApiDocument.read(response.body());
	}

	@Test
	void isTheCommittedOne() throws IOException {
		if (Boolean.getBoolean("productops.openapi.write")) {
			Files.writeString(COMMITTED, this.document.text());
		}
		assertThat(Files.readString(COMMITTED))
			.as("Run ./mvnw test -Dtest=ApiDescriptionTests -Dproductops.openapi.write=true and look at the difference")
			.isEqualTo(this.document.text());
	}

	@Test
	void describesTheApiAndNoPageAndNoMachine() {
		assertThat(this.document.root().get("openapi").asString()).startsWith("3.1.");
		assertThat(this.document.root().get("paths").propertyNames()).hasSize(15)
			.allMatch((path) -> path.startsWith("/api/v1/"));
		assertThat(this.document.text()).doesNotContain("localhost", "127.0.0.1", String.valueOf(this.port));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/swagger-ui.html", "/swagger-ui/index.html", "/v3/api-docs/swagger-config" })
	void bringsNoPageOfItsOwn(String path) {
		assertThat(new ApiClient(this.port, "").get(path).statusCode()).isEqualTo(404);
	}

	@Test
	void hasExamplesThatAreValid() {
		AtomicInteger seen = new AtomicInteger();
		this.document.examples((schema, example) -> {
			seen.incrementAndGet();
			assertThat(this.document.broken(schema, example)).as("%s of %s", example, schema).isEmpty();
		});
		assertThat(seen.get()).isGreaterThan(30);
	}

	@Test
	void namesEveryAnswerThatATestProduces() {
		assertThat(new ApiAnswers(this.port, this.application).requests().keySet())
			.containsExactlyInAnyOrderElementsOf(this.document.promised());
	}

	@TestFactory
	Stream<DynamicTest> keepsEveryPromise() {
		ApiDocument promised = this.document;
		Map<String, ApiAnswers.Call> requests = new ApiAnswers(this.port, this.application).requests();
		return requests.entrySet().stream().map((request) -> DynamicTest.dynamicTest(request.getKey(), () -> {
			HttpResponse<String> response = request.getValue().send();
			assertThat(request.getKey()).endsWith(" " + response.statusCode());
			List<String> broken = promised.broken(request.getKey(), ApiClient.header(response, "Content-Type"),
					response.body());
			assertThat(broken).isEmpty();
			if (response.statusCode() >= 400) {
				assertThat(ApiClient.json(response).get("status").intValue()).isEqualTo(response.statusCode());
			}
		}));
	}

}
