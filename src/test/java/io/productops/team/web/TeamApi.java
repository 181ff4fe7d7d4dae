package io.productops.team.web;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.productops.ApiClient;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import io.productops.team.TeamService;
import io.productops.team.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Teams in the API, on every database.
 */
interface TeamApi {

	String TEAMS = "/api/v1/teams";

	ApplicationContext application();

	int port();

	default People people() {
		return application().getBean(People.class);
	}

	@Test
	default void listsTheTeamsThatSomebodyMayRead() {
		UUID own = people().team("Own");
		UUID other = people().team("Other");
		ApiClient viewer = client(people().member(own, Role.VIEWER));
		assertThat(ids(viewer.get(TEAMS))).containsExactly(own.toString());
		assertThat(ids(client(people().stranger()).get(TEAMS))).isEmpty();
		assertThat(ids(client(people().admin()).get(TEAMS + "?limit=2"))).containsExactlyInAnyOrder(other.toString(),
				own.toString());
	}

	@Test
	default void givesALongListInPartsThatStayStableWhileTeamsAreAdded() {
		List<UUID> made = IntStream.range(0, 7).mapToObj((i) -> people().team("Team " + i)).toList();
		ApiClient admin = client(people().admin());
		Set<String> seen = new LinkedHashSet<>();
		HttpResponse<String> part = admin.get(TEAMS + "?limit=3");
		for (int i = 0; i < 2; i++) {
			assertThat(ids(part)).hasSize(3).noneMatch(seen::contains);
			seen.addAll(ids(part));
			people().team("In between");
			String cursor = ApiClient.json(part).get("next").asString();
			assertThat(cursor).matches("[A-Za-z0-9_-]{54}");
			assertThat(ApiClient.header(part, "Link"))
				.isEqualTo("<" + TEAMS + "?limit=3&cursor=" + cursor + ">; rel=\"next\"");
			part = admin.get(TEAMS + "?limit=3&cursor=" + cursor);
		}
		seen.addAll(ids(part));
		assertThat(seen).containsAll(made.subList(0, 7).stream().map(UUID::toString).toList());
	}

	@Test
	default void endsAListWithoutANextPart() {
		UUID team = people().team("Own");
		HttpResponse<String> only = client(people().member(team, Role.PM)).get(TEAMS + "?limit=1");
		assertThat(ApiClient.json(only).get("next").isNull()).isTrue();
		assertThat(only.headers().firstValue("Link")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "limit=0", "limit=201", "limit=-1", "limit=x", "limit=", "limit=1&limit=2", "cursor=x",
			"cursor=", "cursor=AAAA", "cursor=%00" })
	default void refusesALimitOrACursorThatIsNone(String query) {
		HttpResponse<String> refused = client(people().stranger()).get(TEAMS + "?" + query);
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(ApiClient.json(refused).get("detail").asString()).containsAnyOf("limit is", "This cursor",
				"cursor is empty", "comes more than once");
	}

	@Test
	default void refusesACursorThatWasChangedOrIsOfAnotherList() {
		people().team("One");
		people().team("Two");
		ApiClient admin = client(people().admin());
		String cursor = ApiClient.json(admin.get(TEAMS + "?limit=1")).get("next").asString();
		String changed = ((cursor.charAt(0) == 'A') ? 'B' : 'A') + cursor.substring(1);
		assertThat(admin.get(TEAMS + "?cursor=" + cursor).statusCode()).isEqualTo(200);
		assertThat(admin.get(TEAMS + "?cursor=" + changed).statusCode()).isEqualTo(400);
		assertThat(admin.get("/api/v1/assessments?cursor=" + cursor).statusCode()).isEqualTo(400);
	}

	@Test
	default void makesATeamForAnAdmin() {
		String name = "Ünïcode 😀 " + UUID.randomUUID();
		HttpResponse<String> made = client(people().admin()).post(TEAMS, "{\"name\": \"  " + name + " \"}");
		assertThat(made.statusCode()).isEqualTo(201);
		JsonNode team = ApiClient.json(made);
		assertThat(team.get("name").asString()).isEqualTo(name);
		assertThat(ApiClient.header(made, "Location")).isEqualTo(TEAMS + "/" + team.get("id").asString());
		HttpResponse<String> shown = client(people().admin()).get(ApiClient.header(made, "Location"));
		assertThat(shown.body()).isEqualTo(made.body());
	}

	@Test
	default void makesNoTeamForAnybodyElse() {
		UUID team = people().team("Own");
		String name = "Nobody's " + UUID.randomUUID();
		HttpResponse<String> refused = client(people().member(team, Role.LEADER)).post(TEAMS,
				"{\"name\": \"" + name + "\"}");
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(application().getBean(TeamService.class).teams(people().admin()))
			.noneMatch((each) -> each.name().equals(name));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"name": ""}                                                | /name
			{"name": "   "}                                             | /name
			{"name": null}                                              | /name
			{"name": 7}                                                 | /name
			{"name": "a\\nb"}                                            | /name
			{"name": "\\u0000"}                                          | /name
			{}                                                          | /name
			{"name": "x", "role": "ADMIN"}                              | /role
			{"name": "x", "id": "00000000-0000-0000-0000-000000000000"} | /id
			{"name": "x", "createdAt": "2000-01-01T00:00:00Z"}          | /createdAt
			[]                                                          | ``
			""")
	default void namesThePlaceOfWhatItCannotUse(String body, String pointer) {
		HttpResponse<String> refused = client(people().admin()).post(TEAMS, body);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(ApiClient.json(refused).get("errors").valueStream().map((it) -> it.get("pointer").asString()))
			.contains(pointer);
	}

	@Test
	default void wantsANameOfItsOwn() {
		String body = "{\"name\": \"Taken " + UUID.randomUUID() + "\"}";
		ApiClient admin = client(people().admin());
		assertThat(admin.post(TEAMS, body).statusCode()).isEqualTo(201);
		HttpResponse<String> refused = admin.post(TEAMS, body);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("\"pointer\":\"/name\"", "Another team has this name.");
	}

	@Test
	default void answersARepeatedRequestAsTheFirst() {
		ApiClient admin = client(people().admin());
		String body = "{\"name\": \"Repeated " + UUID.randomUUID() + "\"}";
		HttpResponse<String> first = admin.post(TEAMS, body, "Idempotency-Key", "\"k-1\"");
		HttpResponse<String> second = admin.post(TEAMS, body, "Idempotency-Key", "k-1");
		assertThat(first.statusCode()).isEqualTo(201);
		assertThat(second.statusCode()).isEqualTo(201);
		assertThat(second.body()).isEqualTo(first.body());
		assertThat(ApiClient.header(second, "Location")).isEqualTo(ApiClient.header(first, "Location"));
		assertThat(ApiClient.header(second, "Content-Type")).isEqualTo(ApiClient.header(first, "Content-Type"));
		assertThat(ApiClient.header(first, "Idempotent-Replayed")).isEmpty();
		assertThat(ApiClient.header(second, "Idempotent-Replayed")).isEqualTo("true");
		HttpResponse<String> other = admin.post(TEAMS, body + " ", "Idempotency-Key", "k-1");
		assertThat(other.statusCode()).isEqualTo(422);
		assertThat(ApiClient.json(other).get("type").asString()).isEqualTo("/api/problems#idempotency-key-reused");
	}

	@Test
	default void freesTheKeyOfARefusedRequest() {
		ApiClient admin = client(people().admin());
		assertThat(admin.post(TEAMS, "{}", "Idempotency-Key", "k").statusCode()).isEqualTo(422);
		assertThat(admin.post(TEAMS, "{\"name\": \"Mended " + UUID.randomUUID() + "\"}", "Idempotency-Key", "k")
			.statusCode()).isEqualTo(201);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\"\"", "a b", "\"a\"b\"" })
	default void wantsAKeyOfVisibleCharacters(String key) {
		assertThat(client(people().admin()).post(TEAMS, "{}", "Idempotency-Key", key).statusCode()).isEqualTo(400);
		assertThat(client(people().admin()).post(TEAMS, "{}", "Idempotency-Key", "k".repeat(256)).statusCode())
			.isEqualTo(400);
	}

	@Test
	default void makesOneTeamOfManyRequestsAtOnce() throws Exception {
		ApiClient admin = client(people().admin());
		String name = "At once " + UUID.randomUUID();
		List<Callable<Integer>> calls = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			calls.add(() -> admin.post(TEAMS, "{\"name\": \"" + name + "\"}", "Idempotency-Key", "one").statusCode());
			calls.add(() -> admin.post(TEAMS, "{\"name\": \"" + name + "\"}").statusCode());
		}
		ExecutorService threads = Executors.newFixedThreadPool(calls.size());
		try {
			for (Future<Integer> status : threads.invokeAll(calls)) {
				assertThat(status.get()).isIn(201, 409, 422);
			}
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(application().getBean(TeamService.class).teams(people().admin()))
			.filteredOn((each) -> each.name().equals(name))
			.hasSize(1);
	}

	@Test
	default void showsATeamToItsMembersAndSendsItOnce() {
		UUID own = people().team("Own");
		ApiClient pm = client(people().member(own, Role.PM));
		HttpResponse<String> shown = pm.get(TEAMS + "/" + own);
		assertThat(shown.statusCode()).isEqualTo(200);
		String tag = ApiClient.header(shown, "ETag");
		assertThat(tag).matches("\"[0-9a-f]{32}\"");
		HttpResponse<String> again = pm.get(TEAMS + "/" + own, "If-None-Match", tag);
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
		UUID other = people().team("Other");
		HttpResponse<String> foreign = pm.get(TEAMS + "/" + other);
		HttpResponse<String> unknown = pm.get(TEAMS + "/" + UUID.randomUUID());
		assertThat(foreign.statusCode()).isEqualTo(404);
		assertThat(foreign.body()).isEqualTo(unknown.body()).isEqualTo(pm.get(TEAMS + "/x").body());
	}

	private ApiClient client(CurrentPerson person) {
		return new ApiClient(port(), application().getBean(Tokens.class).of(person));
	}

	private static List<String> ids(HttpResponse<String> list) {
		assertThat(list.statusCode()).isEqualTo(200);
		return ApiClient.json(list).get("items").valueStream().map((item) -> item.get("id").asString()).toList();
	}

}
