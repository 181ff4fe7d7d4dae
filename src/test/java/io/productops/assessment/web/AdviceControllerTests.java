package io.productops.assessment.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.productops.OnH2;
import io.productops.Visitor;
import io.productops.advice.AdviceEngine;
import io.productops.advice.AdviceJson;
import io.productops.advice.Answers;
import io.productops.advice.Playbook;
import io.productops.assessment.AdviceService;
import io.productops.assessment.WorkedAnswers;
import io.productops.playbook.PlaybookService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The contract of {@code POST /api/v1/advice}.
 */
@OnH2
class AdviceControllerTests {

	private static final String PATH = "/api/v1/advice";

	private static final List<String> REQUIRED = List.of("/answers/pm_count", "/answers/product_teams",
			"/answers/engineers", "/answers/company_stage", "/answers/existing_ops");

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@ParameterizedTest
	@ValueSource(strings = { "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9" })
	void answersWithTheBytesOfTheEngine(String id) {
		Map<String, @Nullable Object> answers = WorkedAnswers.of(id);
		HttpResponse<String> response = post(json(Map.of("answers", answers, "notes", Map.of("pm_count", "A note"))));
		Playbook playbook = this.application.getBean(PlaybookService.class).published();
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
		assertThat(response.body()).isEqualTo(
				AdviceJson.write(AdviceEngine.advise(playbook, Answers.read(playbook.questions(), answers).answers())));
	}

	static Stream<String> malformed() {
		return Stream.of("", "{", "{}{}", "{} x", "{'a':1}", "{\"answers\":{},\"answers\":{}}",
				"{\"answers\":{\"pm_count\":1,\"pm_count\":1}}", "{\"answers\":{\"pm_count\":NaN}}",
				"{\"answers\":{\"pm_count\":01}}", "[".repeat(60_000), "{\"a\":".repeat(10_000), "\0",
				"{\"answers\":{\"pm_count\":" + "9".repeat(5_000) + "}}", "{\"answers\":{\"a\":\"\0\"}}");
	}

	@ParameterizedTest
	@MethodSource("malformed")
	void refusesWhatIsNotJson(String body) {
		HttpResponse<String> response = post(body);
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"pm_count": 1e999999999}                                 | /answers/pm_count
			{"pm_count": -1e-999999999}                               | /answers/pm_count
			{"pm_count": 999999999999999999999999999999}              | /answers/pm_count
			{"pm_count": 11.5}                                        | /answers/pm_count
			{"pm_count": "11"}                                        | /answers/pm_count
			{"pm_count": true}                                        | /answers/pm_count
			{"process_hours": 7.25}                                   | /answers/process_hours
			{"no_such~question/x": 1}                                 | /answers/no_such~0question~1x
			{"charter": "nope"}                                       | /answers/charter
			{"charter": []}                                           | /answers/charter
			{"pain_top": []}                                          | /answers/pain_top
			{"pain_top": ["none", "tool_sprawl"]}                     | /answers/pain_top
			{"ops_tasks": ["data_pulls", "data_pulls"]}               | /answers/ops_tasks/1
			{"ownership_grid": {"no_such": "pm"}}                     | /answers/ownership_grid/no_such
			{"ownership_grid": {"pm_tools": "nope"}}                  | /answers/ownership_grid/pm_tools
			{"area_maturity": {"voc": 5}}                             | /answers/area_maturity/voc
			{"standard_difference": "\\u0000"}                         | /answers/standard_difference
			{"standard_difference": "\\ud83d"}                         | /answers/standard_difference
			{"consistency": {}}                                       | /answers/consistency
			""")
	void namesThePlaceOfEachProblemBesideTheMissingAnswers(String answers, String pointer) {
		HttpResponse<String> response = post("{\"answers\": " + answers + "}");
		assertThat(response.statusCode()).isEqualTo(422);
		assertThat(pointers(response)).contains(pointer).containsAll(REQUIRED).doesNotHaveDuplicates();
	}

	@Test
	void namesAllProblemsAtOnce() {
		HttpResponse<String> response = post("""
				{"answers": {"pm_count": -1, "charter": 1}, "extra": 1, "sub~/": {},
				 "notes": {"nope": "x", "intent": "%s", "charter": 5}}""".formatted("x".repeat(2_001)));
		assertThat(response.statusCode()).isEqualTo(422);
		assertThat(pointers(response)).containsExactlyInAnyOrder("/answers/pm_count", "/answers/charter", "/extra",
				"/sub~0~1", "/notes/nope", "/notes/intent", "/notes/charter", "/answers/product_teams",
				"/answers/engineers", "/answers/company_stage", "/answers/existing_ops");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			[]                               | `` |
			null                             | `` |
			7                                | `` |
			{"answers": []}                  | /answers |
			{"answers": null}                | /answers |
			{"answers": {}, "notes": "text"} | /notes |
			""")
	void wantsObjects(String body, String pointer) {
		HttpResponse<String> response = post(body);
		assertThat(response.statusCode()).isEqualTo(422);
		assertThat(pointers(response)).contains(pointer);
	}

	@Test
	void takesNullForNotSureUnlessTheAnswerIsRequired() {
		HttpResponse<String> response = post("{\"answers\": {\"charter\": null, \"pm_count\": null}}");
		assertThat(pointers(response)).containsExactlyElementsOf(REQUIRED);
	}

	@Test
	void refusesABodyAboveSixtyFourKilobytes() {
		String padding = " ".repeat(64 * 1024 - 2);
		assertThat(post("{}" + padding).statusCode()).isEqualTo(422);
		assertThat(post("{} " + padding).statusCode()).isEqualTo(413);
		assertThat(post("x".repeat(2_000_000)).statusCode()).isEqualTo(413);
	}

	@ParameterizedTest
	@CsvSource({ "text/plain, */*, 415", "application/x-www-form-urlencoded, */*, 415", "json;=, */*, 415",
			"application/json;charset=UTF-8, application/json, 422", "application/json, text/html, 406" })
	void readsAndWritesJsonOnly(String contentType, String accept, int status) {
		Visitor visitor = new Visitor(this.port);
		HttpResponse<String> response = visitor.send(visitor.request(PATH)
			.header("Content-Type", contentType)
			.header("Accept", accept)
			.POST(BodyPublishers.ofString("{}")));
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
	}

	@Test
	void letsAnAddressAskSoOftenAMinute() {
		AdviceController controller = new AdviceController(this.application.getBean(AdviceService.class),
				new AdviceProperties(2), Clock.systemUTC());
		MockMvcTester mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(controller)
			.setControllerAdvice(this.application.getBean("errorAdvice"))
			.build());
		for (int status : new int[] { 422, 422, 429 }) {
			assertThat(mvc.post().uri(PATH).contentType("application/json").content("{}")).hasStatus(status);
		}
		assertThat(mvc.post().uri(PATH).contentType("application/json").content("{}")).headers()
			.hasValue("Retry-After", "30");
	}

	private HttpResponse<String> post(String body) {
		return new Visitor(this.port).postJson(PATH, body);
	}

	private static List<String> pointers(HttpResponse<String> response) {
		JsonNode problem = JsonMapper.shared().readTree(response.body());
		assertThat(problem.get("status").intValue()).isEqualTo(422);
		return problem.get("errors").valueStream().map((error) -> error.get("pointer").asString()).toList();
	}

	private static String json(Object value) {
		return JsonMapper.shared().writeValueAsString(value);
	}

}
