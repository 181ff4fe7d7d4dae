package io.productops.recommendation.web;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.productops.ApiClient;
import io.productops.recommendation.HistoryEntry;
import io.productops.recommendation.RecommendationService;
import io.productops.team.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several programs that change one recommendation at once, each request with a key of its
 * own, on every database: whoever comes late hears that it has changed, and what was
 * acknowledged is there once.
 */
interface RecommendationRaces extends RecommendationApi {

	@Test
	default void losesNothingOfWhatManyProgramsSendAtOnce() throws Exception {
		Given given = new Given(this);
		List<ApiClient> four = Stream.generate(() -> given.client(given.people.member(given.team, Role.PM)))
			.limit(4)
			.toList();
		List<Callable<String>> calls = new ArrayList<>();
		for (int i = 0; i < 48; i++) {
			Sender sender = new Sender(given, four.get(i % 4), "sent-" + i);
			calls.add(switch (i % 3) {
				case 0 -> sender::decide;
				case 1 -> sender::plan;
				default -> sender::comment;
			});
		}
		List<String> acknowledged = all(calls);
		List<HistoryEntry> history = application().getBean(RecommendationService.class)
			.history(given.issued.get(0).id(), given.person);
		assertThat(history).hasSize(33);
		assertThat(history.stream().map(HistoryEntry::words).filter((words) -> words != null))
			.containsExactlyInAnyOrderElementsOf(every(acknowledged, 0));
		assertThat(history.stream()
			.filter((entry) -> entry.action().equals("edited"))
			.map((entry) -> entry.changes().get(0).after()))
			.containsExactlyInAnyOrderElementsOf(every(acknowledged, 1));
		assertThat(ApiClient.json(given.pm.get(given.address(0) + "/comments"))
			.get("items")
			.valueStream()
			.map((item) -> item.get("text").asString())).containsExactlyInAnyOrderElementsOf(every(acknowledged, 2));
		assertThat(HistoryEntry.replay(history)).isEqualTo(
				application().getBean(RecommendationService.class).find(given.issued.get(0).id(), given.person).work());
	}

	@Test
	default void replacesWhateverIsThereWhereThatIsAskedFor() throws Exception {
		Given given = new Given(this);
		List<Callable<String>> calls = IntStream.range(0, 24).<Callable<String>>mapToObj((i) -> () -> {
			String body = "{\"labels\": [\"label-" + i + "\"]}";
			HttpResponse<String> answer = given.patch(given.pm, 0, body, "*");
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
			return ApiClient.header(answer, "ETag");
		}).toList();
		assertThat(all(calls)).doesNotHaveDuplicates();
	}

	private static List<String> every(List<String> acknowledged, int kind) {
		return IntStream.range(0, acknowledged.size())
			.filter((i) -> i % 3 == kind)
			.mapToObj(acknowledged::get)
			.toList();
	}

	private static <T> List<T> all(List<Callable<T>> calls) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(12);
		try {
			List<T> results = new ArrayList<>();
			for (Future<T> result : threads.invokeAll(calls)) {
				results.add(result.get());
			}
			return results;
		}
		finally {
			threads.shutdownNow();
		}
	}

	/**
	 * A program that tries until its change is taken.
	 */
	record Sender(Given given, ApiClient client, String words) {

		private static final int TRIES = 200;

		/** Refuses it, or opens it again. */
		String decide() {
			for (int i = 0; i < TRIES; i++) {
				HttpResponse<String> seen = this.client.get(this.given.address(0));
				boolean open = ApiClient.json(seen).get("status").asString().equals("proposed");
				HttpResponse<String> answer = this.client.post(
						this.given.address(0) + (open ? "/refusal" : "/reopening"), json("words", this.words),
						"If-Match", ApiClient.header(seen, "ETag"), "Idempotency-Key", this.words + "-" + i);
				if (taken(answer, 200)) {
					return this.words;
				}
			}
			throw new AssertionError("Never taken: " + this.words);
		}

		String plan() {
			for (int i = 0; i < TRIES; i++) {
				HttpResponse<String> seen = this.client.get(this.given.address(0));
				if (taken(this.given.patch(this.client, 0, "{\"labels\": [\"" + this.words + "\"]}",
						ApiClient.header(seen, "ETag")), 200)) {
					return this.words;
				}
			}
			throw new AssertionError("Never taken: " + this.words);
		}

		/** Nobody's change stands in the way of a comment. */
		String comment() {
			HttpResponse<String> answer = this.client.post(this.given.address(0) + "/comments",
					json("text", this.words), "Idempotency-Key", this.words);
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
			JsonNode comment = ApiClient.json(answer);
			return comment.get("text").asString();
		}

		private static boolean taken(HttpResponse<String> answer, int status) {
			assertThat(answer.statusCode()).as(answer.body()).isIn(status, 412);
			return answer.statusCode() == status;
		}

		private static String json(String name, String value) {
			return "{\"" + name + "\": \"" + value + "\"}";
		}

	}

}
