package io.productops.api;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;

import io.productops.ApiClient;
import tools.jackson.databind.JsonNode;

/**
 * A request for every answer that the API promises about recommendations.
 */
final class RecommendationAnswers {

	private static final String ONE = "/api/v1/recommendations/{id}";

	private static final String UNKNOWN = ONE.replace("{id}", UUID.randomUUID().toString());

	private final ApiAnswers answers;

	private final String address;

	RecommendationAnswers(ApiAnswers answers) {
		this.answers = answers;
		String assessment = answers.completed().replaceFirst(".*/", "");
		HttpResponse<String> list = leader().get("/api/v1/recommendations?assessment=" + assessment);
		JsonNode first = ApiClient.json(list).get("items").get(0);
		this.address = ONE.replace("{id}", first.get("id").asString());
	}

	void add() {
		this.answers.single(ONE, this.address);
		plan();
		comment();
		decide();
	}

	private void plan() {
		put("PATCH", ONE, 200, () -> patch(leader(), "{\"effort\": \"small\"}", "If-Match", "*"));
		put("PATCH", ONE, 400, () -> patch(leader(), "{", "If-Match", "*"));
		put("PATCH", ONE, 401, () -> patch(this.answers.client(""), "{}", "If-Match", "*"));
		put("PATCH", ONE, 403, () -> patch(this.answers.reader(), "{}", "If-Match", "*"));
		put("PATCH", ONE, 404, () -> leader().send("PATCH", UNKNOWN, "{}", "If-Match", "*"));
		put("PATCH", ONE, 406, () -> patch(leader(), "{}", "If-Match", "*", "Accept", "text/html"));
		put("PATCH", ONE, 412, () -> patch(leader(), "{}", "If-Match", "\"99\""));
		put("PATCH", ONE, 413, () -> patch(leader(), this.answers.tooLarge(), "If-Match", "*"));
		put("PATCH", ONE, 415, () -> patch(leader(), "{}", "If-Match", "*", "Content-Type", "text/plain"));
		put("PATCH", ONE, 422, () -> patch(leader(), "{\"status\": \"done\"}", "If-Match", "*"));
		put("PATCH", ONE, 428, () -> patch(leader(), "{}"));
		put("PATCH", ONE, 429, () -> patch(this.answers.limited(), "{}", "If-Match", "*"));
	}

	private void comment() {
		String path = ONE + "/comments";
		String comments = this.address + "/comments";
		String body = "{\"text\": \"Yes\"}";
		put("GET", path, 200, () -> leader().get(comments + "?limit=1"));
		put("GET", path, 400, () -> leader().get(comments + "?limit=0"));
		put("GET", path, 404, () -> leader().get(UNKNOWN + "/comments"));
		this.answers.read(path, comments);
		put("POST", path, 201, () -> leader().post(comments, body));
		put("POST", path, 400, () -> leader().post(comments, "{"));
		put("POST", path, 401, () -> this.answers.client("").post(comments, body));
		put("POST", path, 403, () -> this.answers.admin().post(comments, body));
		put("POST", path, 404, () -> leader().post(UNKNOWN + "/comments", body));
		put("POST", path, 406, () -> leader().post(comments, body, "Accept", "text/html"));
		put("POST", path, 409, () -> this.answers.inFlight(comments));
		put("POST", path, 413, () -> leader().post(comments, this.answers.tooLarge()));
		put("POST", path, 415, () -> leader().post(comments, body, "Content-Type", "text/plain"));
		put("POST", path, 422, () -> leader().post(comments, "{}"));
		put("POST", path, 429, () -> this.answers.limited().post(comments, body));
	}

	private void decide() {
		String path = ONE + "/{decision}";
		String deferral = this.address + "/deferral";
		String body = "{\"until\": \"" + LocalDate.now().plusYears(1) + "\"}";
		put("POST", path, 200, () -> leader().post(deferral, body, "If-Match", "*"));
		put("POST", path, 400, () -> leader().post(deferral, "{", "If-Match", "*"));
		put("POST", path, 401, () -> this.answers.client("").post(deferral, body, "If-Match", "*"));
		put("POST", path, 403, () -> this.answers.admin().post(deferral, body, "If-Match", "*"));
		put("POST", path, 404, () -> leader().post(this.address + "/whatever", body, "If-Match", "*"));
		put("POST", path, 406, () -> leader().post(deferral, body, "If-Match", "*", "Accept", "text/html"));
		put("POST", path, 409, () -> leader().post(this.address + "/start", "", "If-Match", "*"));
		put("POST", path, 412, () -> leader().post(deferral, body, "If-Match", "\"99\""));
		put("POST", path, 413, () -> leader().post(deferral, this.answers.tooLarge(), "If-Match", "*"));
		put("POST", path, 415, () -> leader().post(deferral, body, "If-Match", "*", "Content-Type", "text/plain"));
		put("POST", path, 422, () -> leader().post(deferral, "{}", "If-Match", "*"));
		put("POST", path, 428, () -> leader().post(deferral, body));
		put("POST", path, 429, () -> this.answers.limited().post(deferral, body, "If-Match", "*"));
	}

	private HttpResponse<String> patch(ApiClient client, String body, String... headers) {
		return client.send("PATCH", this.address, body, headers);
	}

	private ApiClient leader() {
		return this.answers.leader();
	}

	private void put(String method, String path, int status, ApiAnswers.Call call) {
		this.answers.put(method, path, status, call);
	}

}
