package io.productops.recommendation.web;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.ApiClient;
import io.productops.FormToken;
import io.productops.OnH2;
import io.productops.assessment.Access;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.WorkedAnswers;
import io.productops.recommendation.RecommendationService;
import io.productops.recommendation.RecommendationStatus;
import io.productops.recommendation.StatusChange;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import io.productops.team.SignedInAs;
import io.productops.team.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What page and API answer to each decision from each status: it is made, or refused with
 * what can be decided instead.
 */
@OnH2
class TransitionTests {

	/** Where each decision is sent to, and what it needs. */
	private static final Map<StatusChange, String> ADDRESSES = Map.of(StatusChange.ACCEPT, "acceptance",
			StatusChange.DECLINE, "refusal", StatusChange.DEFER, "deferral", StatusChange.START, "start",
			StatusChange.COMPLETE, "completion", StatusChange.DROP, "drop", StatusChange.REOPEN, "reopening");

	/** What can be decided from each status, and how the page says so. */
	private static final Map<RecommendationStatus, List<String>> ALLOWED = Map.of(RecommendationStatus.PROPOSED,
			List.of("acceptance", "refusal", "deferral"), RecommendationStatus.DEFERRED,
			List.of("acceptance", "refusal", "deferral", "reopening"), RecommendationStatus.ACCEPTED,
			List.of("start", "drop"), RecommendationStatus.IN_PROGRESS, List.of("completion", "drop"),
			RecommendationStatus.DECLINED, List.of("reopening"), RecommendationStatus.DONE, List.of("reopening"),
			RecommendationStatus.DROPPED, List.of("reopening"));

	private static final Map<RecommendationStatus, String> SAID = Map.of(RecommendationStatus.PROPOSED,
			"“Proposed” now. From here you can accept it, decline it or decide later.", RecommendationStatus.DEFERRED,
			"“Deferred” now. From here you can accept it, decline it, decide later or reopen it.",
			RecommendationStatus.ACCEPTED, "“Accepted” now. From here you can start it or drop it.",
			RecommendationStatus.IN_PROGRESS, "“In progress” now. From here you can mark it as done or drop it.",
			RecommendationStatus.DECLINED, "“Declined” now. From here you can reopen it.", RecommendationStatus.DONE,
			"“Done” now. From here you can reopen it.", RecommendationStatus.DROPPED,
			"“Dropped” now. From here you can reopen it.");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private AssessmentService assessments;

	@Autowired
	private RecommendationService recommendations;

	@Autowired
	private People people;

	@Autowired
	private Tokens tokens;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@EnumSource(RecommendationStatus.class)
	void makesADecisionOrRefusesItWithWhatIsAllowed(RecommendationStatus status) {
		UUID team = this.people.team("Checkout");
		CurrentPerson pm = this.people.member(team, Role.PM);
		ApiClient program = new ApiClient(this.port, this.tokens.of(pm));
		UUID id = issued(team);
		ADDRESSES.forEach((change, address) -> {
			String what = address + " from " + status;
			boolean allowed = ALLOWED.get(status).contains(address);
			RecommendationStatus after = allowed ? change.to() : status;
			standing(id, status);
			int events = this.recommendations.history(id, pm).size();
			MvcTestResult page = page(id, address, change, pm);
			assertThat(page).as(what).hasStatus(allowed ? 303 : 409);
			assertThat(page.getResponse()).satisfies((answer) -> {
				if (!allowed) {
					assertThat(answer.getContentAsString()).as(what).contains(SAID.get(status));
				}
			});
			assertThat(this.recommendations.find(id, pm).work().status()).as(what).isEqualTo(after);
			standing(id, status);
			HttpResponse<String> api = program.post("/api/v1/recommendations/" + id + "/" + address, json(change),
					"If-Match", "*");
			assertThat(api.statusCode()).as(what).isEqualTo(allowed ? 200 : 409);
			JsonNode answer = ApiClient.json(api);
			if (allowed) {
				assertThat(answer.get("status").asString()).isEqualTo(after.name().toLowerCase(java.util.Locale.ROOT));
			}
			else {
				assertThat(answer.get("allowed").valueStream().map(JsonNode::asString)).as(what)
					.containsExactlyElementsOf(ALLOWED.get(status));
			}
			assertThat(this.recommendations.history(id, pm)).as(what).hasSize(events + (allowed ? 2 : 0));
		});
	}

	private UUID issued(UUID team) {
		CurrentPerson leader = this.people.member(team, Role.LEADER);
		UUID assessment = this.assessments.start("Northwind", team, leader);
		WorkedAnswers.save(this.assessments, WorkedAnswers.of("C1"), assessment, Access.of(leader));
		this.assessments.complete(assessment, Access.of(leader), "token");
		return this.recommendations.ofAssessment(assessment, leader).get(0).id();
	}

	private void standing(UUID id, RecommendationStatus status) {
		this.jdbc.update("update recommendation set status = ? where id = ?", status.name(), id);
	}

	private MvcTestResult page(UUID id, String address, StatusChange change, CurrentPerson pm) {
		var request = this.mvc.post()
			.uri("/recommendations/" + id + "/" + address)
			.param("version", String.valueOf(this.recommendations.find(id, pm).version()))
			.with(SignedInAs.person(pm))
			.with(FormToken.valid());
		needs(change).forEach(request::param);
		return request.exchange();
	}

	private static String json(StatusChange change) {
		return JsonMapper.shared().writeValueAsString(needs(change));
	}

	private static Map<String, String> needs(StatusChange change) {
		Map<String, String> needs = new LinkedHashMap<>(Map.of("words", "Because"));
		if (change == StatusChange.DEFER) {
			needs.put("until", LocalDate.now().plusYears(1).toString());
		}
		if (change == StatusChange.COMPLETE) {
			needs.put("outcome", "helped");
		}
		return needs;
	}

}
