package io.productops.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.productops.advice.AdviceEngine;
import io.productops.advice.AdviceJson;
import io.productops.advice.Answers;
import io.productops.advice.Playbook;
import io.productops.advice.PlaybookCompiler;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Advice as bytes: what the database keeps and what the endpoint answers.
 */
final class Bytes {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private Bytes() {
	}

	/** From the built-in playbook alone, without a database. */
	static String computed(CaseAnswers asked) {
		Playbook playbook = BuiltIn.PLAYBOOK;
		Answers.Reading reading = Answers.read(playbook.questions(), asked.answers());
		if (!reading.problems().isEmpty()) {
			throw new IllegalStateException(asked + ": " + reading.problems());
		}
		return AdviceJson.write(AdviceEngine.advise(playbook, reading.answers()));
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

	/** Compiled when the first test asks. */
	private static final class BuiltIn {

		static final Playbook PLAYBOOK = PlaybookCompiler.compile(text(), 1);

		private static String text() {
			try (InputStream file = BuiltIn.class.getResourceAsStream("/playbook/product-ops.yaml")) {
				return new String(file.readAllBytes(), StandardCharsets.UTF_8);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
