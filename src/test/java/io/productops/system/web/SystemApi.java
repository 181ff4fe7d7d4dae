package io.productops.system.web;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
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
import io.productops.system.Direction;
import io.productops.system.MetricDetails;
import io.productops.system.MetricPlan;
import io.productops.system.MetricService;
import io.productops.system.MetricSubject;
import io.productops.system.SystemDetails;
import io.productops.system.SystemService;
import io.productops.system.Systems;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import io.productops.team.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Systems and readings in the API, on every database.
 */
interface SystemApi {

	String SYSTEMS = "/api/v1/systems";

	ApplicationContext application();

	int port();

	default People people() {
		return application().getBean(People.class);
	}

	private SystemDetails planned(UUID team, CurrentPerson pm) {
		return Systems.planned(application().getBean(SystemService.class), team, pm, null);
	}

	private String readings(SystemDetails system, CurrentPerson pm) {
		return "/api/v1/metrics/"
				+ application().getBean(MetricService.class).of(MetricSubject.system(system.id()), pm).get(0).id()
				+ "/readings";
	}

	private ApiClient client(CurrentPerson person) {
		return new ApiClient(port(), application().getBean(Tokens.class).of(person));
	}

	private static List<String> ids(HttpResponse<String> list) {
		assertThat(list.statusCode()).isEqualTo(200);
		return ApiClient.json(list).get("items").valueStream().map((item) -> item.get("id").asString()).toList();
	}

	private static String reading(String day, String value) {
		return "{\"date\": \"" + day + "\", \"value\": " + value + "}";
	}

	@Test
	default void listsTheSystemsThatSomebodyMayReadWithTheirMetrics() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		SystemDetails system = planned(team, pm);
		JsonNode item = ApiClient.json(client(people().member(team, Role.VIEWER)).get(SYSTEMS)).get("items").get(0);
		assertThat(item.get("id").asString()).isEqualTo(system.id().toString());
		assertThat(item.get("stage").asString()).isEqualTo("planned");
		assertThat(item.get("exitCriterion").asString()).isEqualTo(system.plan().exitCriterion());
		assertThat(item.get("metrics").get(0).get("name").asString()).isEqualTo(system.plan().successMetric());
		assertThat(ids(client(people().admin()).get(SYSTEMS + "?team=" + team)))
			.containsExactly(system.id().toString());
		CurrentPerson other = people().member(people().team("Search"), Role.PM);
		assertThat(ids(client(other).get(SYSTEMS))).isEmpty();
		assertThat(client(other).get(SYSTEMS + "?team=" + team).statusCode()).isEqualTo(404);
		assertThat(client(people().admin()).get(SYSTEMS + "?team=" + UUID.randomUUID()).statusCode()).isEqualTo(404);
	}

	@Test
	default void givesALongListInPartsThatStayStableWhileSystemsAreAdded() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		for (int i = 0; i < 5; i++) {
			planned(team, pm);
		}
		Set<String> seen = new LinkedHashSet<>();
		HttpResponse<String> part = client(pm).get(SYSTEMS + "?limit=2");
		for (int i = 0; i < 2; i++) {
			assertThat(ids(part)).hasSize(2).noneMatch(seen::contains);
			seen.addAll(ids(part));
			planned(team, pm);
			String cursor = ApiClient.json(part).get("next").asString();
			assertThat(ApiClient.header(part, "Link")).contains("cursor=" + cursor);
			part = client(pm).get(SYSTEMS + "?limit=2&cursor=" + cursor);
		}
		seen.addAll(ids(part));
		assertThat(seen).hasSize(5);
		assertThat(ApiClient.json(part).get("next").isNull()).isTrue();
	}

	@Test
	default void takesOneReadingADayAndCorrectsIt() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		String address = readings(planned(team, pm), pm);
		HttpResponse<String> first = client(pm).post(address, reading("2026-03-02", "40.50"));
		assertThat(first.statusCode()).isEqualTo(201);
		assertThat(ApiClient.header(first, "Location")).isEqualTo(address);
		assertThat(client(pm).post(address, reading("2026-03-09", "1000000")).statusCode()).isEqualTo(201);
		assertThat(client(pm).post(address, reading("2026-03-02", "-3e0")).statusCode()).isEqualTo(200);
		HttpResponse<String> shown = client(people().member(team, Role.VIEWER)).get(address);
		assertThat(shown.body()).contains(
				"\"readings\":[{\"date\":\"2026-03-02\",\"value\":-3},{\"date\":\"2026-03-09\",\"value\":1000000}]",
				"\"latestDate\":\"2026-03-09\",\"latestValue\":1000000");
		String tag = ApiClient.header(shown, "ETag");
		assertThat(client(pm).get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
		client(pm).post(address, reading("2026-03-02", "41"));
		assertThat(client(pm).get(address, "If-None-Match", tag).statusCode()).isEqualTo(200);
	}

	@Test
	default void takesWhichWayIsBetterWithAReading() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		String address = readings(planned(team, pm), pm);
		for (String direction : List.of("higher", "lower")) {
			client(pm).post(address, "{\"date\": \"2026-03-02\", \"value\": 1, \"direction\": \"" + direction + "\"}");
			client(pm).post(address, reading("2026-03-09", "1"));
			assertThat(ApiClient.json(client(pm).get(address)).get("metric").get("direction").asString())
				.isEqualTo(direction);
		}
	}

	@Test
	default void refusesADirectionThatWouldMisplaceTheTarget() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		SystemDetails system = planned(team, pm);
		MetricService metrics = application().getBean(MetricService.class);
		MetricDetails metric = metrics.of(MetricSubject.system(system.id()), pm).get(0);
		metrics.describe(metric.id(), metric.version(),
				new MetricPlan("Days", "", Direction.LOWER, BigDecimal.TEN, BigDecimal.ONE), pm);
		HttpResponse<String> refused = client(pm).post(readings(system, pm),
				"{\"date\": \"2026-03-02\", \"value\": 1, \"direction\": \"higher\"}");
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("\"pointer\":\"/direction\"", "above the baseline of 10");
		assertThat(client(pm).get(readings(system, pm)).body()).contains("\"readings\":[]");
	}

	@Test
	default void answersARepeatedReadingAsTheFirst() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		String address = readings(planned(team, pm), pm);
		ApiClient client = client(pm);
		HttpResponse<String> first = client.post(address, reading("2026-03-02", "1"), "Idempotency-Key", "k");
		HttpResponse<String> again = client.post(address, reading("2026-03-02", "1"), "Idempotency-Key", "k");
		assertThat(first.statusCode()).isEqualTo(201);
		assertThat(again.statusCode()).isEqualTo(201);
		assertThat(ApiClient.header(again, "Idempotent-Replayed")).isEqualTo("true");
	}

	@Test
	default void takesEachReadingOfManyProgramsAtOnce() throws Exception {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		String address = readings(planned(team, pm), pm);
		ApiClient client = client(pm);
		List<Callable<Integer>> calls = IntStream.range(0, 24).<Callable<Integer>>mapToObj((i) -> () -> {
			String direction = ((i % 2 == 0) ? ", \"direction\": \"lower\"" : "") + "}";
			String reading = reading("2026-03-" + (10 + i / 2), String.valueOf(i)).replace("}", direction);
			return client.post(address, reading, "Idempotency-Key", "key-" + i).statusCode();
		}).toList();
		ExecutorService threads = Executors.newFixedThreadPool(12);
		try {
			for (Future<Integer> status : threads.invokeAll(calls)) {
				assertThat(status.get()).isIn(200, 201);
			}
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(ApiClient.json(client.get(address)).get("readings")).hasSize(12);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"date": "2999-01-01", "value": 1}              | /date
			{"date": "1 March", "value": 1}                 | /date
			{"date": null, "value": 1}                      | /date
			{"date": "2026-03-02", "value": "1"}            | /value
			{"date": "2026-03-02"}                          | /value
			{"date": "2026-03-02", "value": 1.23456}        | /value
			{"date": "2026-03-02", "value": 1e99}           | /value
			{"date": "2026-03-02", "value": 1e999999}       | /value
			{"date": "2026-03-02", "value": 1, "by": "x"}   | /by
			{"date": "2026-03-02", "value": 1, "direction": "LOWER"} | /direction
			""")
	default void namesThePlaceOfWhatItCannotUse(String body, String pointer) {
		CurrentPerson pm = people().member(people().team("Checkout"), Role.PM);
		String address = readings(planned(pm.roles().keySet().iterator().next(), pm), pm);
		HttpResponse<String> refused = client(pm).post(address, body);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("\"pointer\":\"" + pointer + "\"");
	}

	@Test
	default void takesNoReadingFromReadersAndStrangers() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		String address = readings(planned(team, pm), pm);
		String body = reading("2026-03-02", "1");
		assertThat(client(people().member(team, Role.VIEWER)).post(address, body).statusCode()).isEqualTo(403);
		assertThat(client(people().admin()).post(address, body).statusCode()).isEqualTo(403);
		CurrentPerson other = people().member(people().team("Search"), Role.LEADER);
		assertThat(client(other).post(address, body).statusCode()).isEqualTo(404);
		assertThat(client(other).get(address).statusCode()).isEqualTo(404);
		assertThat(client(pm).get(address).body()).contains("\"readings\":[]");
	}

}
