package io.productops.assessment.web;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.productops.ApiClient;
import io.productops.assessment.Access;
import io.productops.assessment.SuccessorService;
import io.productops.assessment.WorkedAnswers;
import io.productops.shared.Sha256;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import io.productops.team.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The assessments of teams in the API, on every database.
 */
interface AssessmentApi {

	String ASSESSMENTS = "/api/v1/assessments";

	ApplicationContext application();

	int port();

	default People people() {
		return application().getBean(People.class);
	}

	@Test
	default void listsTheAssessmentsOfAllTeamsThatSomebodyMayRead() {
		UUID team = people().team("Own");
		UUID other = people().team("Other");
		String first = start(leader(team), team);
		String second = start(leader(team), team);
		String foreign = start(leader(other), other);
		assertThat(ids(client(people().member(team, Role.VIEWER)).get(ASSESSMENTS))).containsExactlyInAnyOrder(second,
				first);
		assertThat(ids(client(people().stranger()).get(ASSESSMENTS))).isEmpty();
		ApiClient admin = client(people().admin());
		assertThat(ids(admin.get(ASSESSMENTS + "?limit=3"))).containsExactlyInAnyOrder(foreign, second, first);
		assertThat(ids(admin.get(ASSESSMENTS + "?team=" + other))).containsExactly(foreign);
	}

	@Test
	default void listsNothingOfATeamThatIsNotTheirs() {
		ApiClient stranger = client(people().stranger());
		HttpResponse<String> foreign = stranger.get(ASSESSMENTS + "?team=" + people().team("Other"));
		assertThat(foreign.statusCode()).isEqualTo(404);
		assertThat(foreign.body()).isEqualTo(stranger.get(ASSESSMENTS + "?team=" + UUID.randomUUID()).body());
		assertThat(stranger.get(ASSESSMENTS + "?team=x").statusCode()).isEqualTo(400);
	}

	@Test
	default void givesALongListInParts() {
		UUID team = people().team("Own");
		ApiClient leader = leader(team);
		List<String> made = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			made.add(0, start(leader, team));
		}
		List<String> seen = new ArrayList<>();
		String query = "?team=" + team + "&limit=2";
		JsonNode part = ApiClient.json(leader.get(ASSESSMENTS + query));
		while (true) {
			seen.addAll(part.get("items").valueStream().map((item) -> item.get("id").asString()).toList());
			if (part.get("next").isNull()) {
				break;
			}
			String cursor = part.get("next").asString();
			start(leader, team);
			assertThat(leader.get(ASSESSMENTS + "?cursor=" + cursor).statusCode()).isEqualTo(400);
			part = ApiClient.json(leader.get(ASSESSMENTS + query + "&cursor=" + cursor));
		}
		assertThat(seen).doesNotHaveDuplicates().containsAll(made);
	}

	@Test
	default void startsAnAssessmentForALeader() {
		UUID team = people().team("Own");
		ApiClient leader = leader(team);
		HttpResponse<String> started = leader.post(ASSESSMENTS,
				"{\"team\": \"" + team + "\", \"organisation\": \" Northwind 😀 \"}");
		assertThat(started.statusCode()).isEqualTo(201);
		JsonNode assessment = ApiClient.json(started);
		assertThat(assessment.get("team").asString()).isEqualTo(team.toString());
		assertThat(assessment.get("organisation").asString()).isEqualTo("Northwind 😀");
		assertThat(assessment.get("status").asString()).isEqualTo("draft");
		assertThat(assessment.get("completedAt").isNull()).isTrue();
		String address = ApiClient.header(started, "Location");
		assertThat(address).isEqualTo(ASSESSMENTS + "/" + assessment.get("id").asString());
		HttpResponse<String> shown = leader.get(address);
		assertThat(shown.body()).isEqualTo(started.body());
		assertThat(leader.get(address, "If-None-Match", ApiClient.header(shown, "ETag")).statusCode()).isEqualTo(304);
	}

	@Test
	default void startsNothingForWhoeverDoesNotLeadTheTeam() {
		UUID team = people().team("Own");
		String body = "{\"team\": \"" + team + "\"}";
		for (CurrentPerson person : List.of(people().member(team, Role.PM), people().member(team, Role.VIEWER),
				people().admin())) {
			assertThat(client(person).post(ASSESSMENTS, body).statusCode()).isEqualTo(403);
		}
		ApiClient other = leader(people().team("Other"));
		assertThat(other.post(ASSESSMENTS, body).statusCode()).isEqualTo(404);
		assertThat(other.post(ASSESSMENTS, "{\"team\": \"" + UUID.randomUUID() + "\"}").statusCode()).isEqualTo(404);
		ApiClient admin = client(people().admin());
		assertThat(admin.post(ASSESSMENTS, "{\"team\": \"" + UUID.randomUUID() + "\"}").statusCode()).isEqualTo(404);
		assertThat(admin.get(ASSESSMENTS + "?team=" + UUID.randomUUID()).statusCode()).isEqualTo(404);
		assertThat(ids(admin.get(ASSESSMENTS + "?team=" + team))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{}                                        | /team
			{"team": "x"}                             | /team
			{"team": null}                            | /team
			{"team": "TEAM", "organisation": 7}       | /organisation
			{"team": "TEAM", "organisation": "a\\tb"}  | /organisation
			{"team": "TEAM", "status": "COMPLETED"}   | /status
			{"team": "TEAM", "teamId": "x"}           | /teamId
			{"team": "TEAM", "createdAt": "x"}        | /createdAt
			""")
	default void namesThePlaceOfWhatItCannotUse(String body, String pointer) {
		UUID team = people().team("Own");
		ApiClient leader = leader(team);
		HttpResponse<String> refused = leader.post(ASSESSMENTS, body.replace("TEAM", team.toString()));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(pointers(refused)).containsExactly(pointer);
		assertThat(ids(leader.get(ASSESSMENTS))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "C1", "C4", "C9" })
	default void takesAnswersAndMakesTheAdviceThatIsStored(String id) {
		UUID team = people().team("Own");
		ApiClient leader = leader(team);
		String address = ASSESSMENTS + "/" + start(leader, team);
		HttpResponse<String> put = put(leader, address, Map.of("answers", WorkedAnswers.of(id)));
		assertThat(put.statusCode()).isEqualTo(200);
		HttpResponse<String> completed = leader.post(address + "/completion", "");
		assertThat(completed.statusCode()).isEqualTo(201);
		assertThat(ApiClient.header(completed, "Location")).isEqualTo(address + "/advice");
		HttpResponse<String> again = leader.post(address + "/completion", "{}");
		assertThat(again.statusCode()).isEqualTo(200);
		assertThat(again.body()).isEqualTo(completed.body());
		HttpResponse<String> advice = client(people().member(team, Role.VIEWER)).get(address + "/advice");
		assertThat(advice.statusCode()).isEqualTo(200);
		assertThat(advice.body()).isEqualTo(new ApiClient(port(), "")
			.post("/api/v1/advice", JsonMapper.shared().writeValueAsString(Map.of("answers", WorkedAnswers.of(id))))
			.body());
		assertThat(ApiClient.header(advice, "ETag")).isEqualTo("\"" + Sha256.of(advice.body()) + "\"");
		assertThat(ApiClient.json(completed).get("sha256").asString()).isEqualTo(Sha256.of(advice.body()));
		assertThat(leader.get(address + "/advice", "If-None-Match", ApiClient.header(advice, "ETag")).statusCode())
			.isEqualTo(304);
		assertThat(ApiClient.json(leader.get(address)).get("status").asString()).isEqualTo("completed");
		assertThat(leader.put(address + "/answers", "{\"answers\": {}}", "If-Match", "*").statusCode()).isEqualTo(409);
		assertThat(leader.get(address + "/answers").body()).isEqualTo(put.body());
	}

	@Test
	default void givesBackAnswersAsTheyWereSentAndTakesThemAgain() {
		UUID team = people().team("Own");
		ApiClient leader = leader(team);
		String address = ASSESSMENTS + "/" + start(leader, team) + "/answers";
		Map<String, @Nullable Object> answers = new LinkedHashMap<>();
		answers.put("charter", null);
		answers.put("process_hours", 7.5);
		answers.put("standard_difference", "Zahlen 😀 مرحبا <b>");
		HttpResponse<String> first = leader.put(address,
				json(Map.of("answers", answers, "notes", Map.of("pm_count", "Three in \"contract\""))), "If-Match",
				"*");
		assertThat(first.statusCode()).isEqualTo(200);
		assertThat(ApiClient.json(first).get("answers")).isEqualTo(JsonMapper.shared().valueToTree(answers));
		HttpResponse<String> read = leader.get(address);
		assertThat(read.body()).isEqualTo(first.body());
		String tag = ApiClient.header(read, "ETag");
		assertThat(tag).isEqualTo(ApiClient.header(first, "ETag"));
		HttpResponse<String> same = leader.put(address, read.body(), "If-Match", tag);
		assertThat(ApiClient.header(same, "ETag")).isEqualTo(tag);
		assertThat(same.body()).isEqualTo(read.body());
		HttpResponse<String> emptied = leader.put(address, "{\"answers\": {}}", "If-Match", tag);
		assertThat(emptied.body()).isEqualTo("{\"answers\":{},\"notes\":{}}");
		assertThat(ApiClient.header(emptied, "ETag")).isNotEqualTo(tag);
	}

	@Test
	default void overwritesNothingThatWasNotSeen() {
		UUID team = people().team("Own");
		ApiClient leader = leader(team);
		String address = ASSESSMENTS + "/" + start(leader, team) + "/answers";
		String tag = ApiClient.header(leader.get(address), "ETag");
		assertThat(leader.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
		assertThat(leader.put(address, "{\"answers\": {\"pm_count\": 7}}").statusCode()).isEqualTo(428);
		assertThat(leader.put(address, "{\"answers\": {\"pm_count\": 7}}", "If-Match", tag).statusCode())
			.isEqualTo(200);
		assertThat(leader.put(address, "{\"answers\": {\"pm_count\": 8}}", "If-Match", tag).statusCode())
			.isEqualTo(412);
		assertThat(leader.put(address, "{\"answers\": {\"pm_count\": 8}}", "If-Match", "W/" + tag).statusCode())
			.isEqualTo(412);
		assertThat(leader.get(address).body()).isEqualTo("{\"answers\":{\"pm_count\":7},\"notes\":{}}");
		assertThat(leader.put(address, "{\"answers\": {\"pm_count\": 9}}", "If-Match", "*").statusCode())
			.isEqualTo(200);
	}

	@Test
	default void letsOnlyOneOfManyChangesFromTheSameStateThrough() throws Exception {
		UUID team = people().team("Own");
		ApiClient leader = leader(team);
		String address = ASSESSMENTS + "/" + start(leader, team) + "/answers";
		String tag = ApiClient.header(leader.get(address), "ETag");
		List<Callable<Integer>> calls = new ArrayList<>();
		for (int i = 1; i <= 8; i++) {
			String body = "{\"answers\": {\"pm_count\": " + i + "}}";
			calls.add(() -> leader.put(address, body, "If-Match", tag).statusCode());
		}
		assertThat(all(calls)).containsOnly(200, 412).containsOnlyOnce(200);
	}

	// ASVS V2.2.1, V2.2.2
	@Test
	default void namesAllProblemsOfAnswersAtOnceAndStoresNothing() {
		UUID team = people().team("Own");
		ApiClient leader = leader(team);
		String address = ASSESSMENTS + "/" + start(leader, team) + "/answers";
		HttpResponse<String> refused = leader.put(address, """
				{"answers": {"pm_count": -1, "charter": "nope", "no_such": 1, "engineers": 12},
				 "notes": {"intent": 5, "nope": "x"}, "status": "COMPLETED"}""", "If-Match", "*");
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(pointers(refused)).containsExactlyInAnyOrder("/status", "/answers/pm_count", "/answers/charter",
				"/answers/no_such", "/notes/intent", "/notes/nope");
		assertThat(pointers(leader.put(address, "{}", "If-Match", "*"))).containsExactly("/answers");
		assertThat(pointers(leader.put(address, "{\"answers\": [], \"notes\": 1}", "If-Match", "*")))
			.containsExactly("/answers", "/notes");
		assertThat(leader.get(address).body()).isEqualTo("{\"answers\":{},\"notes\":{}}");
	}

	@Test
	default void completesNothingWithoutTheRequiredAnswers() {
		UUID team = people().team("Own");
		ApiClient leader = leader(team);
		String address = ASSESSMENTS + "/" + start(leader, team);
		HttpResponse<String> refused = leader.post(address + "/completion", "");
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(pointers(refused)).containsExactly("/answers/pm_count", "/answers/product_teams",
				"/answers/engineers", "/answers/company_stage", "/answers/existing_ops");
		assertThat(pointers(leader.post(address + "/completion", "{\"status\": \"COMPLETED\"}")))
			.containsExactly("/status");
		assertThat(leader.get(address + "/advice").statusCode()).isEqualTo(404);
		assertThat(ApiClient.json(leader.get(address)).get("status").asString()).isEqualTo("draft");
	}

	@Test
	default void startsWithThePlaybookThatIsNamed() {
		UUID team = people().team("Own");
		ApiClient leader = leader(team);
		String body = "{\"team\": \"" + team + "\", \"playbook\": \"NAME\"}";
		assertThat(leader.post(ASSESSMENTS, body.replace("NAME", "product-ops")).statusCode()).isEqualTo(201);
		HttpResponse<String> refused = leader.post(ASSESSMENTS, body.replace("NAME", "none"));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(pointers(refused)).containsExactly("/playbook");
	}

	@Test
	default void completesNothingThatWasCarriedOverAndNotConfirmed() {
		UUID team = people().team("Own");
		CurrentPerson person = people().member(team, Role.LEADER);
		ApiClient leader = client(person);
		String old = start(leader, team);
		put(leader, ASSESSMENTS + "/" + old, Map.of("answers", WorkedAnswers.of("C5")));
		leader.post(ASSESSMENTS + "/" + old + "/completion", "");
		UUID id = application().getBean(SuccessorService.class).start(UUID.fromString(old), Access.of(person)).id();
		String address = ASSESSMENTS + "/" + id;
		HttpResponse<String> refused = leader.post(address + "/completion", "");
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(pointers(refused)).contains("/answers/pm_count");
		assertThat(refused.body()).contains("Carried over from report POA-");
		HttpResponse<String> answers = leader.get(address + "/answers");
		assertThat(leader.put(address + "/answers", answers.body(), "If-Match", ApiClient.header(answers, "ETag"))
			.statusCode()).isEqualTo(200);
		assertThat(leader.post(address + "/completion", "").statusCode()).isEqualTo(201);
	}

	@Test
	default void completesOnceForManyAtTheSameTime() throws Exception {
		UUID team = people().team("Own");
		ApiClient leader = leader(team);
		String address = ASSESSMENTS + "/" + start(leader, team);
		put(leader, address, Map.of("answers", WorkedAnswers.of("C5")));
		List<Callable<HttpResponse<String>>> calls = new ArrayList<>(
				Collections.nCopies(4, () -> leader.post(address + "/completion", "")));
		for (int i = 0; i < 8; i++) {
			String key = "key-" + i;
			calls.add(() -> leader.post(address + "/completion", "", "Idempotency-Key", key));
		}
		List<HttpResponse<String>> answers = all(calls);
		assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(201).containsOnly(200, 201);
		assertThat(answers).extracting(HttpResponse::body).containsOnly(answers.get(0).body());
	}

	@Test
	default void changesNothingForWhoeverMayOnlyRead() {
		UUID team = people().team("Own");
		String address = ASSESSMENTS + "/" + start(leader(team), team);
		for (CurrentPerson reader : List.of(people().member(team, Role.PM), people().member(team, Role.VIEWER),
				people().admin())) {
			ApiClient client = client(reader);
			assertThat(client.get(address + "/answers").statusCode()).isEqualTo(200);
			assertThat(client.put(address + "/answers", "{\"answers\": {}}").statusCode()).isEqualTo(403);
			assertThat(client.post(address + "/completion", "").statusCode()).isEqualTo(403);
		}
	}

	@Test
	default void answersAlikeForAnotherTeamAndForNothing() {
		UUID team = people().team("Own");
		String foreign = ASSESSMENTS + "/" + start(leader(team), team);
		String unknown = ASSESSMENTS + "/" + UUID.randomUUID();
		ApiClient other = leader(people().team("Other"));
		for (String part : List.of("", "/answers", "/advice")) {
			HttpResponse<String> answer = other.get(foreign + part);
			assertThat(answer.statusCode()).isEqualTo(404);
			assertThat(answer.body()).isEqualTo(other.get(unknown + part).body());
		}
		assertThat(other.put(foreign + "/answers", "{}").statusCode()).isEqualTo(404);
		assertThat(other.put(unknown + "/answers", "{}").statusCode()).isEqualTo(404);
		assertThat(other.post(foreign + "/completion", "").statusCode()).isEqualTo(404);
		assertThat(other.post(unknown + "/completion", "").statusCode()).isEqualTo(404);
	}

	private ApiClient leader(UUID team) {
		return client(people().member(team, Role.LEADER));
	}

	private ApiClient client(CurrentPerson person) {
		return new ApiClient(port(), application().getBean(Tokens.class).of(person));
	}

	private static String start(ApiClient leader, UUID team) {
		return ApiClient.json(leader.post(ASSESSMENTS, "{\"team\": \"" + team + "\"}")).get("id").asString();
	}

	private static HttpResponse<String> put(ApiClient leader, String address, Map<String, ?> sheet) {
		String tag = ApiClient.header(leader.get(address + "/answers"), "ETag");
		return leader.put(address + "/answers", json(sheet), "If-Match", tag);
	}

	private static String json(Object value) {
		return JsonMapper.shared().writeValueAsString(value);
	}

	private static List<String> ids(HttpResponse<String> list) {
		assertThat(list.statusCode()).isEqualTo(200);
		return ApiClient.json(list).get("items").valueStream().map((item) -> item.get("id").asString()).toList();
	}

	private static List<String> pointers(HttpResponse<String> response) {
		return ApiClient.json(response).get("errors").valueStream().map((it) -> it.get("pointer").asString()).toList();
	}

	private static <T> List<T> all(List<Callable<T>> calls) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(calls.size());
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

}
