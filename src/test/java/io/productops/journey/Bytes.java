package io.productops.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Advice as bytes: what the database keeps and what the endpoint answers.
 */
final class Bytes {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private Bytes() {
	}

	static String stored(JdbcTemplate database, UUID assessment) {
		return java.util.Objects.requireNonNull(database
			.queryForObject("select advice from finished_advice where assessment_id = ?", String.class, assessment));
	}

	static String answered(int port, CaseAnswers asked) {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/advice"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(asked.request()))
			.build();
		try {
			HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
			if (response.statusCode() != 200) {
				throw new IllegalStateException(
						response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8));
			}
			return new String(response.body(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
