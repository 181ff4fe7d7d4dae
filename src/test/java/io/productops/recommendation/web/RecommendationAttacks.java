package io.productops.recommendation.web;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.productops.ApiClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is sent to the API of recommendations in bad faith, or by mistake, on every
 * database: the answer is never that the fault is on our side.
 */
interface RecommendationAttacks extends RecommendationApi {

	@ParameterizedTest
	@ValueSource(strings = { "team", "status", "owner", "principle", "kind", "severity", "due", "label", "assessment",
			"q", "sort", "limit", "cursor" })
	default void takesAnyTextInAFilter(String field) {
		Given given = new Given(this);
		for (String value : List.of("%00", "a%00b", "%ED%A0%80", "%C3%28", "'%20or%201=1--", "%25", "_", "%5C",
				"x".repeat(5_000), "%E2%80%AE", "-1", "1e3", "%D9%A3", "1-1-1-1-1", UUID.randomUUID().toString(),
				"9999999999999999999", "%F0%9F%98%80", ":*%20%26%20!", "a:*%20%7C%20b", "%C4%B0", "AAAA")) {
			String what = field + "=" + value;
			HttpResponse<String> answer = given.pm.get(PATH + "?" + what);
			assertThat(answer.statusCode()).as(what).isIn(200, 400, 404);
			problem(answer, what);
		}
		assertThat(given.pm.get(PATH + "?" + field + "=%00").statusCode()).isEqualTo(400);
		assertThat(given.pm.get(PATH + "?" + field + "=%FF").statusCode()).isEqualTo(400);
	}

	@Test
	default void goesThroughAllDueDatesHoweverFarOneByOne() {
		Given given = new Given(this);
		List<String> days = List.of("9999-12-31", "9999-12-30", "1900-01-01", "2262-04-12");
		for (int i = 0; i < days.size(); i++) {
			// as they were taken before there was a last one
			application().getBean(JdbcTemplate.class)
				.update("update recommendation set due_on = ? where id = ?", LocalDate.parse(days.get(i)),
						given.issued.get(i).id());
		}
		for (String sort : List.of("due", "changed", "newest")) {
			List<String> seen = new ArrayList<>();
			List<String> due = new ArrayList<>();
			String next = "";
			while (next != null) {
				HttpResponse<String> part = given.pm.get(PATH + "?limit=1&sort=" + sort + next);
				assertThat(part.statusCode()).as(sort).isEqualTo(200);
				JsonNode item = ApiClient.json(part).get("items").get(0);
				seen.add(item.get("id").asString());
				due.add(item.get("dueOn").asString(""));
				JsonNode cursor = ApiClient.json(part).get("next");
				next = cursor.isNull() ? null : "&cursor=" + cursor.asString();
			}
			assertThat(seen).as(sort).doesNotHaveDuplicates().hasSameSizeAs(given.issued);
			if (sort.equals("due")) {
				assertThat(due).startsWith("1900-01-01", "2262-04-12", "9999-12-30", "9999-12-31", "");
			}
		}
	}

	@Test
	default void takesNoDayThatNobodyPlansFor() {
		Given given = new Given(this);
		LocalDate last = LocalDate.now(given.person.zone()).plusYears(10);
		for (LocalDate day : List.of(last.plusDays(1), LocalDate.of(9999, 12, 31))) {
			for (HttpResponse<String> refused : List.of(given.patch(given.pm, 0, "{\"dueOn\": \"" + day + "\"}", "*"),
					given.pm.post(given.address(0) + "/acceptance", "{\"dueOn\": \"" + day + "\"}", "If-Match", "*"),
					given.pm.post(given.address(0) + "/deferral", "{\"until\": \"" + day + "\"}", "If-Match", "*"))) {
				assertThat(refused.statusCode()).isEqualTo(422);
				assertThat(refused.body()).contains("within the next ten years");
			}
		}
		assertThat(given.patch(given.pm, 0, "{\"dueOn\": \"" + last + "\"}", "*").statusCode()).isEqualTo(200);
		assertThat(given.pm.post(given.address(0) + "/deferral", "{\"until\": \"" + last + "\"}", "If-Match", "*")
			.statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0000-01-01", "0001-01-01", "1899-12-31", "10000-01-01", "+2027-01-01", "-2027-01-01",
			"2027-1-1", "2027-01-29T00:00:00Z", "\u0662\u0660\u0662\u0667-01-29", "" })
	default void keepsNoDayThatDatabasesCountDifferently(String day) {
		Given given = new Given(this);
		assertThat(given.patch(given.pm, 0, "{\"dueOn\": \"" + day + "\"}", "*").statusCode()).isEqualTo(422);
		assertThat(given.pm.post(given.address(0) + "/deferral", "{\"until\": \"" + day + "\"}", "If-Match", "*")
			.statusCode()).isEqualTo(422);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			text/plain                       | 415
			application/x-www-form-urlencoded | 415
			application/jsonx                | 415
			application/json-patch+json      | 415
			multipart/form-data              | 415
			application/json;charset=utf-8   | 201
			APPLICATION/JSON                 | 201
			""")
	default void takesJsonOnly(String type, int status) {
		Given given = new Given(this);
		assertThat(
				given.pm.post(given.address(0) + "/comments", "{\"text\": \"x\"}", "Content-Type", type).statusCode())
			.isEqualTo(status);
		HttpResponse<String> decided = given.pm.post(given.address(1) + "/acceptance", "{}", "If-Match", "*",
				"Content-Type", type);
		assertThat(decided.statusCode()).isEqualTo((status == 201) ? 200 : status);
		int changed = given.pm.send("PATCH", given.address(0), "{}", "If-Match", "*", "Content-Type", type)
			.statusCode();
		assertThat(changed).isEqualTo((status == 201) ? 200 : status);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "application/json;charset=utf-16", "application/json; charset=nonsense" })
	default void answersJsonOnly(String type) {
		Given given = new Given(this);
		assertThat(given.pm.get(given.address(0), "Accept", type).statusCode()).isEqualTo(406);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "abc", "\"", "\"0", "0", "W/\"0\"", "\"-1\"", "\"99999999999999999999\"", ",",
			"\"a\"\"b\"" })
	default void changesNothingForATagThatIsNotTheOneOfNow(String tag) {
		Given given = new Given(this);
		assertThat(given.patch(given.pm, 0, "{\"effort\": \"small\"}", tag).statusCode()).isEqualTo(412);
		assertThat(given.pm.post(given.address(0) + "/acceptance", "", "If-Match", tag).statusCode()).isEqualTo(412);
		assertThat(ApiClient.header(given.pm.get(given.address(0)), "ETag")).isEqualTo("\"0\"");
	}

	@Test
	default void refusesBodiesThatAreNone() {
		Given given = new Given(this);
		List<String> bodies = List.of(" ", "null", "[]", "1", "\"x\"", "{", "{}{}", "{\"effort\":1,\"effort\":2}",
				"[".repeat(30_000), "{\"a\":".repeat(9_000), "\0", "{\"a\\u0000\":1}", "{\"__proto__\":{}}",
				"{\"labels\":[\"a\\u0000b\"]}", "{\"labels\":[\"\\ud800\"]}", "{\"labels\":[null]}",
				"{\"labels\":[[\"a\"]]}", "{\"trackerUrl\":\"https://u:p@x.example\"}",
				"{\"trackerUrl\":\"https://x.example/\\u202e\"}", "{\"effort\":1e400}",
				"{\"impact\":" + "9".repeat(3_000) + "}", "{\"text\":[]}", "{\"text\":\"\\udc00\"}",
				"x".repeat(70_000));
		for (String body : bodies) {
			for (String address : List.of("", "/acceptance", "/comments")) {
				HttpResponse<String> answer = given.pm.send(address.isEmpty() ? "PATCH" : "POST",
						given.address(0) + address, body, "If-Match", "*");
				String what = address + " " + body.substring(0, Math.min(40, body.length()));
				assertThat(answer.statusCode()).as(what).isIn(400, 413, 422);
				problem(answer, what);
			}
		}
		assertThat(ApiClient.header(given.pm.get(given.address(0)), "ETag")).isEqualTo("\"0\"");
		assertThat(ApiClient.json(given.pm.get(given.address(0) + "/comments")).get("items")).isEmpty();
	}

	@Test
	default void takesAKeyForOneRequestOnly() {
		Given given = new Given(this);
		String address = given.address(0) + "/comments";
		for (String key : List.of(" ", "\"", "\"\"", "a b", "x".repeat(256), "k\"k")) {
			assertThat(given.pm.post(address, "{\"text\": \"x\"}", "Idempotency-Key", key).statusCode()).as(key)
				.isEqualTo(400);
		}
		assertThat(given.pm.post(address, "{\"text\": \"x\"}", "Idempotency-Key", "k").statusCode()).isEqualTo(201);
		assertThat(given.pm.post(address, "{\"text\": \"y\"}", "Idempotency-Key", "k").statusCode()).isEqualTo(422);
		assertThat(
				given.pm.post(given.address(1) + "/comments", "{\"text\": \"x\"}", "Idempotency-Key", "k").statusCode())
			.isEqualTo(422);
		assertThat(given.pm.post(address, "{}", "Idempotency-Key", "wrong").statusCode()).isEqualTo(422);
		assertThat(given.pm.post(address, "{\"text\": \"x\"}", "Idempotency-Key", "wrong").statusCode())
			.as("what failed is no first request")
			.isEqualTo(201);
	}

	private static void problem(HttpResponse<String> answer, String what) {
		if (answer.statusCode() >= 400) {
			assertThat(ApiClient.header(answer, "Content-Type")).as(what).isEqualTo("application/problem+json");
		}
	}

}
