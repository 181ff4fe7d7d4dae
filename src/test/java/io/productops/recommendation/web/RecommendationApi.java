package io.productops.recommendation.web;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import io.productops.ApiClient;
import io.productops.HostileTexts;
import io.productops.assessment.Access;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.WorkedAnswers;
import io.productops.recommendation.CommentService;
import io.productops.recommendation.RecommendationDetails;
import io.productops.recommendation.RecommendationService;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import io.productops.team.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Recommendations in the API, on every database.
 */
interface RecommendationApi {

	String PATH = "/api/v1/recommendations";

	ApplicationContext application();

	int port();

	@Test
	default void listsTheSameInTheSameOrderAsTheReport() {
		Given given = new Given(this);
		JsonNode items = ApiClient.json(given.pm.get(PATH)).get("items");
		assertThat(items.valueStream().map((item) -> item.get("id").asString()))
			.containsExactlyElementsOf(given.issued.stream().map((each) -> each.id().toString()).toList());
		JsonNode first = items.get(0);
		assertThat(first.get("title").asString()).isEqualTo(given.issued.get(0).advised().title());
		assertThat(first.get("status").asString()).isEqualTo("proposed");
		assertThat(first).isEqualTo(ApiClient.json(given.pm.get(given.address(0))));
	}

	@Test
	default void goesOnWithACursorThatIsGoodForItsFilterOnly() {
		Given given = new Given(this);
		Set<String> seen = new LinkedHashSet<>();
		String next = "";
		do {
			HttpResponse<String> part = given.pm.get(PATH + "?status=open&limit=2" + next);
			assertThat(part.statusCode()).isEqualTo(200);
			ApiClient.json(part)
				.get("items")
				.forEach((item) -> assertThat(seen.add(item.get("id").asString())).isTrue());
			JsonNode cursor = ApiClient.json(part).get("next");
			assertThat(ApiClient.header(part, "Link").isEmpty()).isEqualTo(cursor.isNull());
			next = cursor.isNull() ? "" : "&cursor=" + cursor.asString();
			if (!next.isEmpty()) {
				assertThat(given.pm.get(PATH + "?status=done" + next).statusCode()).isEqualTo(400);
			}
		}
		while (!next.isEmpty());
		assertThat(seen).hasSize(given.issued.size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "team=x", "status=nonsense", "status=OPEN", "status=", "owner=x", "due=soon",
			"assessment=1", "sort=title", "limit=0", "kind=bogus", "severity=HIGH", "due=OVERDUE", "q=%25", "q='--",
			"q=_", "q=%F0%9F%99%82", "kind=", "severity=%20", "principle=", "principle=bogus", "label=", "q=", "limit=",
			"owner=", "team=" })
	default void refusesAFilterThatItCannotReadAndSaysWhich(String query) {
		HttpResponse<String> refused = new Given(this).pm.get(PATH + "?" + query);
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(ApiClient.header(refused, "Content-Type")).isEqualTo("application/problem+json");
		assertThat(ApiClient.json(refused).get("detail").asString())
			.startsWith(query.substring(0, query.indexOf('=')) + " is ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "foo=bar", "cursors=x", "Team=x", "team[0]=x", "label[x]=1", "team.id=x", "foo",
			"%F0%9F%99%82=1" })
	default void refusesAParameterThatThereIsNot(String query) {
		Given given = new Given(this);
		for (String address : List.of(PATH, given.address(0), given.address(0) + "/comments", "/api/v1/teams",
				"/api/v1/systems", "/api/v1/assessments")) {
			HttpResponse<String> refused = given.pm.get(address + "?" + query.replace("[", "%5B").replace("]", "%5D"));
			assertThat(refused.statusCode()).as(address).isEqualTo(400);
			assertThat(ApiClient.json(refused).get("detail").asString()).contains("is no parameter of this address");
		}
		HttpResponse<String> written = given.pm.post(given.address(0) + "/comments?foo=bar", "{\"text\": \"x\"}");
		assertThat(written.statusCode()).isEqualTo(400);
		assertThat(ApiClient.json(written).get("detail").asString())
			.isEqualTo("“foo” is no parameter of this address. It has none.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "q=a&q=b", "label=a&label=b", "kind=flag&kind=system" })
	default void refusesAFilterThatComesTwice(String query) {
		HttpResponse<String> refused = new Given(this).pm.get(PATH + "?" + query);
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(ApiClient.json(refused).get("detail").asString()).contains("more than once");
	}

	@Test
	default void filtersAsThePageDoes() {
		Given given = new Given(this);
		assertThat(
				given
					.patch(given.pm, 0,
							"{\"owner\": \"" + given.person.id()
									+ "\", \"labels\": [\"pilot\"], \"dueOn\": \"2020-01-01\"}",
							"*")
					.statusCode())
			.isEqualTo(200);
		String id = given.issued.get(0).id().toString();
		for (String query : List.of("owner=me", "owner=" + given.person.id(), "label=pilot", "due=overdue",
				"owner=me&status=open&sort=due")) {
			assertThat(given.ids(query)).as(query).containsExactly(id);
		}
		assertThat(given.ids("owner=nobody")).hasSize(given.issued.size() - 1).doesNotContain(id);
		assertThat(given.ids("status=done")).isEmpty();
	}

	@Test
	default void changesOnlyWhatIsSent() {
		Given given = new Given(this);
		HttpResponse<String> shown = given.pm.get(given.address(0));
		String tag = ApiClient.header(shown, "ETag");
		assertThat(tag).isEqualTo("\"0\"");
		assertThat(given.pm.get(given.address(0), "If-None-Match", tag).statusCode()).isEqualTo(304);
		HttpResponse<String> first = given.patch(given.pm, 0, "{\"owner\": \"" + given.person.id()
				+ "\", \"effort\": \"small\", \"labels\": [\"b\", \"a\"], \"trackerUrl\": \"https://t.example/1\"}",
				tag);
		assertThat(first.statusCode()).isEqualTo(200);
		HttpResponse<String> second = given.patch(given.pm, 0,
				"{\"dueOn\": \"2027-01-29\", \"impact\": \"high\", \"effort\": null}", ApiClient.header(first, "ETag"));
		JsonNode now = ApiClient.json(second);
		assertThat(now.get("owner").asString()).isEqualTo(given.person.id().toString());
		assertThat(now.get("effort").isNull()).isTrue();
		assertThat(now.get("dueOn").asString()).isEqualTo("2027-01-29");
		assertThat(now.get("labels").valueStream().map(JsonNode::asString)).containsExactly("a", "b");
		assertThat(ApiClient.header(second, "ETag")).isEqualTo("\"" + now.get("version").longValue() + "\"");
		HttpResponse<String> read = given.pm.get(given.address(0));
		assertThat(read.body()).isEqualTo(second.body());
		assertThat(ApiClient.header(read, "ETag")).isEqualTo(ApiClient.header(second, "ETag"));
		assertThat(given.pm
			.send("PATCH", given.address(0), "{\"labels\": null}", "If-Match", "*", "Content-Type",
					"application/merge-patch+json")
			.statusCode()).isEqualTo(200);
	}

	@Test
	default void overwritesNothingThatWasNotSeen() {
		Given given = new Given(this);
		assertThat(given.patch(given.pm, 0, "{\"effort\": \"small\"}", "\"0\"").statusCode()).isEqualTo(200);
		assertThat(given.patch(given.pm, 0, "{\"effort\": \"large\"}", "\"0\"").statusCode()).isEqualTo(412);
		assertThat(given.pm.send("PATCH", given.address(0), "{\"effort\": \"large\"}").statusCode()).isEqualTo(428);
		assertThat(given.pm.post(given.address(0) + "/acceptance", "{}", "If-Match", "\"0\"").statusCode())
			.isEqualTo(412);
		assertThat(ApiClient.json(given.pm.get(given.address(0))).get("effort").asString()).isEqualTo("small");
	}

	// ASVS V15.3.3
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"status": "done"}                                  | /status
			{"team": "00000000-0000-0000-0000-000000000000"}    | /team
			{"teamId": "00000000-0000-0000-0000-000000000000"}  | /teamId
			{"role": "LEADER"}                                  | /role
			{"version": 7}                                      | /version
			{"title": "Mine"}                                   | /title
			{"owner": "x"}                                      | /owner
			{"owner": 7}                                        | /owner
			{"owner": "00000000-0000-0000-0000-000000000001"}   | /owner
			{"dueOn": "29.1.2027"}                              | /dueOn
			{"dueOn": "2027-02-31"}                             | /dueOn
			{"dueOn": "2019-12-31"}                             | /dueOn
			{"dueOn": "2206-01-29"}                             | /dueOn
			{"effort": "SMALL"}                                 | /effort
			{"impact": "huge"}                                  | /impact
			{"confidence": []}                                  | /confidence
			{"labels": "pilot"}                                 | /labels
			{"labels": [7]}                                     | /labels/0
			{"labels": ["a", null]}                             | /labels/1
			{"labels": ["a,b"]}                                 | /labels/0
			{"labels": ["a", "A", ""]}                          | /labels/2
			{"labels": ["a", "b,c", "d", "e,f"]}                | /labels/3
			{"labels": ["1","2","3","4","5","6","7","8","9","10","11"]} | /labels
			{"trackerUrl": "javascript:alert(1)"}               | /trackerUrl
			[]                                                  | ``
			""")
	default void namesThePlaceOfWhatItCannotUse(String body, String pointer) {
		Given given = new Given(this);
		HttpResponse<String> refused = given.patch(given.pm, 0, body, "*");
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(ApiClient.json(refused).get("errors").valueStream().map((it) -> it.get("pointer").asString()))
			.contains(pointer);
		assertThat(ApiClient.header(given.pm.get(given.address(0)), "ETag")).isEqualTo("\"0\"");
	}

	@Test
	default void saysWhichMembersThereAre() {
		Given given = new Given(this);
		assertThat(given.patch(given.pm, 0, "{\"status\": \"done\"}", "*").body()).contains(
				"There is no such member. There are owner, dueOn, effort, impact, confidence, labels and trackerUrl.");
		assertThat(given.pm.post(given.address(0) + "/comments", "{\"author\": \"x\"}").body())
			.contains("There is no such member. The only one is text.");
		assertThat(given.pm.post(given.address(0) + "/undo", "{\"words\": \"x\"}", "If-Match", "*").body())
			.contains("There is no such member. There is none at all.");
	}

	@Test
	default void decidesStepByStep() {
		Given given = new Given(this);
		JsonNode accepted = given.decide(0, "acceptance",
				"{\"words\": \"Pilot\", \"owner\": \"" + given.person.id() + "\", \"dueOn\": \"2027-01-29\"}");
		assertThat(accepted.get("status").asString()).isEqualTo("accepted");
		assertThat(accepted.get("owner").asString()).isEqualTo(given.person.id().toString());
		assertThat(accepted.get("note").asString()).isEqualTo("Pilot");
		JsonNode started = given.decide(0, "start", "");
		assertThat(started.get("version").longValue()).isGreaterThan(accepted.get("version").longValue());
		JsonNode done = given.decide(0, "completion", "{\"words\": \"It runs\", \"outcome\": \"helped\"}");
		assertThat(done.get("outcome").asString()).isEqualTo("helped");
		assertThat(ApiClient.json(given.pm.get(given.address(0)))).isEqualTo(done);
		assertThat(given.decide(0, "reopening", "").get("status").asString()).isEqualTo("proposed");
	}

	@Test
	default void takesADecisionBack() {
		Given given = new Given(this);
		JsonNode before = ApiClient.json(given.pm.get(given.address(0)));
		given.decide(0, "acceptance", "{\"words\": \"Pilot\", \"owner\": \"" + given.person.id() + "\"}");
		HttpResponse<String> said = given.pm.post(given.address(0) + "/undo", "{\"words\": \"Oops\"}", "If-Match", "*");
		assertThat(said.statusCode()).isEqualTo(422);
		assertThat(given.pm.post(given.address(0) + "/undo", "", "If-Match", "\"0\"").statusCode()).isEqualTo(412);
		JsonNode undone = given.decide(0, "undo", "");
		for (String name : List.of("status", "owner", "note")) {
			assertThat(undone.get(name)).as(name).isEqualTo(before.get(name));
		}
		HttpResponse<String> twice = given.pm.post(given.address(0) + "/undo", "", "If-Match", "*");
		assertThat(twice.statusCode()).isEqualTo(409);
		assertThat(ApiClient.json(twice).get("allowed").valueStream().map(JsonNode::asString))
			.containsExactly("acceptance", "refusal", "deferral");
	}

	@Test
	default void saysWhatIsAllowedWhereADecisionIsNot() {
		Given given = new Given(this);
		HttpResponse<String> refused = given.pm.post(given.address(0) + "/start", "", "If-Match", "*");
		assertThat(refused.statusCode()).isEqualTo(409);
		JsonNode problem = ApiClient.json(refused);
		assertThat(problem.get("type").asString()).isEqualTo("/api/problems#conflict");
		assertThat(problem.get("allowed").valueStream().map(JsonNode::asString)).containsExactly("acceptance",
				"refusal", "deferral");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			refusal    | {}                                               | /words
			refusal    | {"words": " "}                                   | /words
			refusal    | {"words": "No", "outcome": "helped"}             | /outcome
			deferral   | {}                                               | /until
			deferral   | {"until": "2020-01-01"}                          | /until
			deferral   | {"until": "2999-01-01"}                          | /until
			acceptance | {"dueOn": "2999-01-01"}                          | /dueOn
			acceptance | {"until": "2999-01-01"}                          | /until
			acceptance | {"status": "done"}                               | /status
			acceptance | {"owner": "00000000-0000-0000-0000-000000000001"} | /owner
			acceptance | {"direction": "up"}                              | /direction
			acceptance | {"pmHoursPerMonth": 12}                          | /pmHoursPerMonth
			refusal    | {"words": "No", "opsHoursPerWeek": null}         | /opsHoursPerWeek
			""")
	default void namesWhatADecisionLacks(String decision, String body, String pointer) {
		Given given = new Given(this);
		HttpResponse<String> refused = given.pm.post(given.address(0) + "/" + decision, body, "If-Match", "*");
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(ApiClient.json(refused).get("errors").valueStream().map((it) -> it.get("pointer").asString()))
			.contains(pointer);
	}

	@Test
	default void takesWhatASystemIsExpectedToCostWithItsAcceptance() {
		Given given = new Given(this, "C2");
		int place = given.systems().get(0);
		for (String wrong : List.of("-1", "10000", "1.234", "1e999999", "\"12\"")) {
			HttpResponse<String> refused = given.pm.post(given.address(place) + "/acceptance",
					"{\"pmHoursPerMonth\": " + wrong + "}", "If-Match", "*");
			assertThat(refused.statusCode()).as(wrong).isEqualTo(422);
			assertThat(refused.body()).contains("\"pointer\":\"/pmHoursPerMonth\"");
		}
		given.decide(place, "acceptance",
				"{\"pmHoursPerMonth\": 12.50, \"opsHoursPerWeek\": null, \"direction\": \"lower\"}");
		JsonNode system = ApiClient.json(given.pm.get("/api/v1/systems?team=" + given.team)).get("items").get(0);
		assertThat(system.get("pmHoursPerMonth").decimalValue()).isEqualByComparingTo("12.5");
		assertThat(system.get("opsHoursPerWeek").isNull()).isTrue();
		assertThat(system.get("metrics").get(0).get("direction").asString()).isEqualTo("lower");
	}

	@Test
	default void takesNoCostOfASystemThatIsThereAlready() {
		Given given = new Given(this, "C2");
		int place = given.systems().get(0);
		given.decide(place, "acceptance", "{}");
		given.decide(place, "drop", "{\"words\": \"Not this year\"}");
		given.decide(place, "reopening", "{}");
		HttpResponse<String> refused = given.pm.post(given.address(place) + "/acceptance", "{\"pmHoursPerMonth\": 12}",
				"If-Match", "*");
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("\"pointer\":\"/pmHoursPerMonth\"");
		assertThat(given.decide(place, "acceptance", "{}").get("status").asString()).isEqualTo("accepted");
	}

	@Test
	default void decidesOnceForEachKey() {
		Given given = new Given(this);
		String address = given.address(0) + "/refusal";
		String body = "{\"words\": \"Not now\"}";
		HttpResponse<String> first = given.pm.post(address, body, "If-Match", "*", "Idempotency-Key", "k");
		HttpResponse<String> second = given.pm.post(address, body, "If-Match", "*", "Idempotency-Key", "k");
		assertThat(first.statusCode()).isEqualTo(200);
		assertThat(second.body()).isEqualTo(first.body());
		assertThat(ApiClient.header(second, "Idempotent-Replayed")).isEqualTo("true");
		HttpResponse<String> other = given.pm.post(address, body, "If-Match",
				ApiClient.header(given.pm.get(given.address(0)), "ETag"), "Idempotency-Key", "k");
		assertThat(other.statusCode()).as("made from another state").isEqualTo(422);
		assertThat(ApiClient.json(other).get("type").asString()).isEqualTo("/api/problems#idempotency-key-reused");
		assertThat(ApiClient.json(first).get("version").longValue())
			.isEqualTo(ApiClient.json(given.pm.get(given.address(0))).get("version").longValue());
		HttpResponse<String> comment = given.pm.post(given.address(0) + "/comments", "{\"text\": \"Once\"}",
				"Idempotency-Key", "c");
		assertThat(comment.statusCode()).isEqualTo(201);
		given.pm.post(given.address(0) + "/comments", "{\"text\": \"Once\"}", "Idempotency-Key", "c");
		assertThat(ApiClient.json(given.pm.get(given.address(0) + "/comments")).get("items")).hasSize(1);
	}

	@Test
	default void takesCommentsAsTheyWereTyped() {
		Given given = new Given(this);
		String address = given.address(0) + "/comments";
		String text = "*Yes* <script>alert(1)</script>\n\n- one";
		HttpResponse<String> made = given.pm.post(address,
				JsonMapper.shared().writeValueAsString(java.util.Map.of("text", text)));
		assertThat(made.statusCode()).isEqualTo(201);
		assertThat(ApiClient.json(made).get("text").asString()).isEqualTo(text);
		assertThat(ApiClient.header(made, "Location")).startsWith(address + "#");
		assertThat(ApiClient.json(given.viewer.get(address)).get("items").get(0)).isEqualTo(ApiClient.json(made));
		for (String body : List.of("{}", "{\"text\": \"\"}", "{\"text\": 7}", "{\"text\": \"x\", \"author\": \"y\"}",
				"{\"text\": \"" + "x".repeat(5_001) + "\"}")) {
			assertThat(given.pm.post(address, body).statusCode()).isEqualTo(422);
		}
	}

	@Test
	default void givesCommentsInPartsTheNewestFirst() {
		Given given = new Given(this);
		String address = given.address(0) + "/comments";
		for (int i = 0; i < 5; i++) {
			given.pm.post(address, "{\"text\": \"Comment " + i + "\"}");
		}
		List<String> seen = new ArrayList<>();
		String next = "";
		do {
			HttpResponse<String> part = given.viewer.get(address + "?limit=2" + next);
			assertThat(part.statusCode()).isEqualTo(200);
			ApiClient.json(part).get("items").forEach((item) -> seen.add(item.get("text").asString()));
			given.pm.post(address, "{\"text\": \"Meanwhile\"}");
			JsonNode cursor = ApiClient.json(part).get("next");
			assertThat(ApiClient.header(part, "Link").isEmpty()).isEqualTo(cursor.isNull());
			next = cursor.isNull() ? "" : "&cursor=" + cursor.asString();
			assertThat(given.viewer.get(given.address(1) + "/comments?limit=2" + next).statusCode())
				.as("a cursor of another list")
				.isEqualTo(next.isEmpty() ? 200 : 400);
		}
		while (!next.isEmpty());
		assertThat(seen).containsExactly("Comment 4", "Comment 3", "Comment 2", "Comment 1", "Comment 0");
		assertThat(given.viewer.get(address + "?limit=201").statusCode()).isEqualTo(400);
	}

	@Test
	default void saysThatThereIsNoRoomForAnotherComment() {
		Given given = new Given(this);
		String address = given.address(0) + "/comments";
		String id = ApiClient.json(given.pm.post(address, "{\"text\": \"First\"}")).get("id").asString();
		application().getBean(JdbcTemplate.class)
			.batchUpdate("""
					insert into recommendation_comment (id, version, recommendation_id, author_id, text, created_at)
					select cast(? as uuid), 0, recommendation_id, author_id, text, created_at
					from recommendation_comment where id = ?""",
					IntStream.range(1, CommentService.MOST)
						.mapToObj((i) -> new Object[] { UUID.randomUUID(), UUID.fromString(id) })
						.toList());
		HttpResponse<String> refused = given.pm.post(address, "{\"text\": \"One more\"}");
		assertThat(refused.statusCode()).isEqualTo(409);
		assertThat(ApiClient.json(refused).get("detail").asString()).contains("1,000 comments");
	}

	@Test
	default void letsReadersReadAndOthersFindNothing() {
		Given given = new Given(this);
		ApiClient other = given.client(given.people.member(given.people.team("Search"), Role.LEADER));
		for (ApiClient reader : List.of(given.viewer, given.client(given.people.admin()))) {
			assertThat(reader.get(given.address(0)).statusCode()).isEqualTo(200);
			assertThat(given.patch(reader, 0, "{\"effort\": \"small\"}", "*").statusCode()).isEqualTo(403);
			assertThat(reader.post(given.address(0) + "/acceptance", "{}", "If-Match", "*").statusCode())
				.isEqualTo(403);
			assertThat(reader.post(given.address(0) + "/comments", "{\"text\": \"x\"}").statusCode()).isEqualTo(403);
		}
		String unknown = other.get(PATH + "/" + UUID.randomUUID()).body();
		assertThat(other.get(given.address(0)).body()).isEqualTo(unknown);
		assertThat(given.patch(other, 0, "{\"status\": \"done\"}", "*").statusCode()).isEqualTo(404);
		assertThat(other.post(given.address(0) + "/acceptance", "{}", "If-Match", "*").statusCode()).isEqualTo(404);
		assertThat(other.get(given.address(0) + "/comments").statusCode()).isEqualTo(404);
		assertThat(ApiClient.json(other.get(PATH)).get("items")).isEmpty();
		assertThat(other.get(PATH + "?team=" + given.team).statusCode()).isEqualTo(404);
		ApiClient readOnly = new ApiClient(port(), application().getBean(Tokens.class).readOnly(given.person));
		assertThat(readOnly.get(given.address(0)).statusCode()).isEqualTo(200);
		assertThat(given.patch(readOnly, 0, "{}", "*").statusCode()).isEqualTo(403);
	}

	@Test
	default void keepsLabelsThatLookLikeCodeAsTheyAre() {
		Given given = new Given(this);
		List<String> lines = HostileTexts.lines();
		assertThat(lines).hasSizeGreaterThan(40);
		for (String line : lines) {
			String body = JsonMapper.shared().writeValueAsString(java.util.Map.of("labels", List.of(line)));
			JsonNode kept = ApiClient.json(given.patch(given.pm, 0, body, "*")).get("labels");
			assertThat(kept.get(0).asString()).isEqualTo(line.strip());
		}
	}

	/**
	 * A report of a team, and programs of its people.
	 */
	final class Given {

		final RecommendationApi test;

		final People people;

		final UUID team;

		final CurrentPerson person;

		final ApiClient pm;

		final ApiClient viewer;

		final List<RecommendationDetails> issued;

		Given(RecommendationApi test) {
			this(test, "C1");
		}

		Given(RecommendationApi test, String worked) {
			this.test = test;
			this.people = test.application().getBean(People.class);
			this.team = this.people.team("Checkout");
			this.person = this.people.member(this.team, Role.PM);
			this.pm = client(this.person);
			this.viewer = client(this.people.member(this.team, Role.VIEWER));
			CurrentPerson leader = this.people.member(this.team, Role.LEADER);
			AssessmentService assessments = test.application().getBean(AssessmentService.class);
			UUID assessment = assessments.start("Northwind", this.team, leader);
			WorkedAnswers.save(assessments, WorkedAnswers.of(worked), assessment, Access.of(leader));
			assessments.complete(assessment, Access.of(leader), "token");
			this.issued = test.application().getBean(RecommendationService.class).ofAssessment(assessment, leader);
		}

		ApiClient client(CurrentPerson person) {
			return new ApiClient(this.test.port(), this.test.application().getBean(Tokens.class).of(person));
		}

		/** The places of those that build a system. */
		List<Integer> systems() {
			return IntStream.range(0, this.issued.size())
				.filter((place) -> this.issued.get(place).advised().system() != null)
				.boxed()
				.toList();
		}

		String address(int place) {
			return PATH + "/" + this.issued.get(place).id();
		}

		HttpResponse<String> patch(ApiClient client, int place, String body, String tag) {
			return client.send("PATCH", address(place), body, "If-Match", tag);
		}

		JsonNode decide(int place, String decision, String body) {
			String tag = ApiClient.header(this.pm.get(address(place)), "ETag");
			HttpResponse<String> decided = this.pm.post(address(place) + "/" + decision, body, "If-Match", tag);
			assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
			return ApiClient.json(decided);
		}

		List<String> ids(String query) {
			return ApiClient.json(this.pm.get(PATH + "?" + query))
				.get("items")
				.valueStream()
				.map((item) -> item.get("id").asString())
				.toList();
		}

	}

}
