package io.productops.recommendation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.FormToken;
import io.productops.OnH2;
import io.productops.assessment.Access;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.WorkedAnswers;
import io.productops.recommendation.Decision;
import io.productops.recommendation.DecisionService;
import io.productops.recommendation.RecommendationDetails;
import io.productops.recommendation.RecommendationService;
import io.productops.recommendation.RecommendationStatus;
import io.productops.recommendation.WorkPlan;
import io.productops.system.Stage;
import io.productops.system.StageService;
import io.productops.system.SystemDetails;
import io.productops.system.SystemService;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import io.productops.team.SignedInAs;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.DispatcherServlet;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a page says after a decision: where to go on, and how to take it back.
 */
@OnH2
class UndoPageTests {

	private static final String BUTTON = "Take it back</button>";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private AssessmentService assessments;

	@Autowired
	private RecommendationService recommendations;

	@Autowired
	private DecisionService decisions;

	@Autowired
	private SystemService systems;

	@Autowired
	private StageService stages;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private People people;

	private UUID team = UUID.randomUUID();

	private CurrentPerson leader;

	private CurrentPerson pm;

	private List<RecommendationDetails> issued = List.of();

	@BeforeEach
	void givenAReportOfATeam() {
		this.team = this.people.team("Checkout");
		this.leader = this.people.member(this.team, Role.LEADER);
		this.pm = this.people.member(this.team, Role.PM);
		UUID assessment = this.assessments.start("Northwind", this.team, this.leader);
		WorkedAnswers.save(this.assessments, WorkedAnswers.of("C2"), assessment, Access.of(this.leader));
		this.assessments.complete(assessment, Access.of(this.leader), "token");
		this.issued = this.recommendations.ofAssessment(assessment, this.leader);
	}

	@Test
	void takesADecisionBackForTenMinutes() {
		RecommendationDetails it = this.issued.get(0);
		assertThat(page(it, this.pm)).doesNotContain(BUTTON);
		decide(it, Decision.accept("Yes", this.pm.id(), null));
		String fresh = page(it, this.pm);
		assertThat(fresh).contains(BUTTON, "You accepted it on ", href(it) + "/undo\"",
				"unless something else is changed");
		assertThat(page(it, this.leader)).doesNotContain(BUTTON);
		MvcTestResult undone = undo(it, version(it), this.pm);
		assertThat(undone).hasStatus(303).headers().hasValue("Location", href(it));
		assertThat(flash(undone)).containsEntry("notice", "Taken back. It is now: Proposed.");
		assertThat(work(it)).isEqualTo(it.work());
		assertThat(page(it, this.pm)).contains("took a change back; changed status from Accepted to Proposed and owner")
			.doesNotContain(BUTTON);
	}

	@Test
	void saysSoWhereItIsTooLate() {
		RecommendationDetails it = this.issued.get(0);
		String seen = version(it);
		decide(it, Decision.decline("No"));
		MvcTestResult stale = undo(it, seen, this.pm);
		assertThat(stale).hasStatus(409);
		assertThat(text(stale)).contains("There is a problem", UndoController.LATE, BUTTON,
				"data-address=\"" + href(it) + "\"");
		assertThat(undo(it, version(it), this.leader)).hasStatus(409);
		decideNothingElse(it);
		MvcTestResult changed = undo(it, version(it), this.pm);
		assertThat(changed).hasStatus(409);
		assertThat(text(changed)).contains(UndoController.LATE).doesNotContain(BUTTON);
		decide(it, Decision.reopen(null));
		this.database.update("update recommendation_event set occurred_at = occurred_at - interval '10' minute "
				+ "where recommendation_id = ?", it.id());
		assertThat(page(it, this.pm)).doesNotContain(BUTTON);
		assertThat(undo(it, version(it), this.pm)).hasStatus(409);
		assertThat(work(it).status()).isEqualTo(RecommendationStatus.PROPOSED);
	}

	/** Somebody plans, which is no decision. */
	private void decideNothingElse(RecommendationDetails it) {
		this.decisions.plan(it.id(), Long.parseLong(version(it)),
				new WorkPlan(null, null, null, null, null, List.of("pilot"), null), this.pm);
	}

	@Test
	void letsNobodyElseTakeItBack() {
		RecommendationDetails it = this.issued.get(0);
		decide(it, Decision.decline("No"));
		for (CurrentPerson reader : List.of(this.people.member(this.team, Role.VIEWER), this.people.admin())) {
			assertThat(page(it, reader)).doesNotContain(BUTTON);
			assertThat(undo(it, version(it), reader)).hasStatus(403);
		}
		CurrentPerson other = this.people.member(this.people.team("Search"), Role.LEADER);
		assertThat(undo(it, version(it), other)).hasStatus(404);
		assertThat(work(it).status()).isEqualTo(RecommendationStatus.DECLINED);
	}

	@Test
	void leadsToTheNextWithoutAnAnswer() {
		RecommendationDetails last = this.issued.get(this.issued.size() - 1);
		RecommendationDetails first = this.issued.get(0);
		assertThat(next(after(post(first, "/refusal", "words", "No"), first))).isEqualTo(href(this.issued.get(1)));
		decide(this.issued.get(1), Decision.defer(LocalDate.now().plusDays(9), null));
		assertThat(next(after(post(last, "/refusal", "words", "No"), last))).isEqualTo(href(this.issued.get(2)));
		for (RecommendationDetails each : this.issued.subList(2, this.issued.size() - 1)) {
			decide(each, Decision.decline("No"));
		}
		Document done = after(post(first, "/reopening"), first);
		assertThat(done.select(".poa-notice").text()).contains("Every recommendation of this report has an answer");
		assertThat(Jsoup.parse(page(first, this.pm)).select(".poa-notice").text()).doesNotContain("Every");
	}

	@Test
	void leadsToItsSystem() {
		RecommendationDetails it = this.issued.stream()
			.filter((each) -> each.advised().system() != null)
			.findFirst()
			.orElseThrow();
		Document accepted = after(post(it, "/acceptance"), it);
		SystemDetails system = this.systems.ofRecommendation(it.id(), this.pm).orElseThrow();
		assertThat(accepted.select(".poa-notice").text()).contains("Its system is planned. Open its system");
		assertThat(accepted.select(".poa-notice a").attr("href")).isEqualTo("/systems/" + system.id());
		this.stages.move(system.id(), system.version(), Stage.PILOT, "", this.pm);
		Document dropped = after(post(it, "/drop", "words", "No"), it);
		assertThat(dropped.select(".poa-notice").text())
			.contains("Its system is still in its pilot, and goes on until somebody ends it.");
		assertThat(dropped.select(".poa-notice a").attr("href")).isEqualTo("/systems/" + system.id());
		assertThat(after(undo(it, version(it), this.pm), it).select(".poa-notice").text())
			.contains("Taken back. It is now: Accepted.", "Its system is still in its pilot");
	}

	private static String next(Document page) {
		return page.select(".poa-notice p:contains(Next without an answer) a").attr("href");
	}

	/** The page that a change leads to, with what it says once. */
	private Document after(MvcTestResult change, RecommendationDetails it) {
		assertThat(change).hasStatus(303);
		return Jsoup.parse(text(this.mvc.get()
			.uri(href(it))
			.with(SignedInAs.person(this.pm))
			.requestAttr(DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE, flash(change))
			.exchange()));
	}

	private static Map<String, Object> flash(MvcTestResult change) {
		return Map.copyOf(change.getMvcResult().getFlashMap());
	}

	private void decide(RecommendationDetails it, Decision decision) {
		this.decisions.decide(it.id(), Long.parseLong(version(it)), decision, this.pm);
	}

	private io.productops.recommendation.WorkState work(RecommendationDetails it) {
		return this.recommendations.find(it.id(), this.pm).work();
	}

	private String version(RecommendationDetails it) {
		return String.valueOf(this.recommendations.find(it.id(), this.pm).version());
	}

	private static String href(RecommendationDetails it) {
		return "/recommendations/" + it.id();
	}

	private String page(RecommendationDetails it, CurrentPerson person) {
		return text(this.mvc.get().uri(href(it)).with(SignedInAs.person(person)).exchange());
	}

	private MvcTestResult undo(RecommendationDetails it, String version, CurrentPerson person) {
		return this.mvc.post()
			.uri(href(it) + "/undo")
			.param("version", version)
			.with(SignedInAs.person(person))
			.with(FormToken.valid())
			.exchange();
	}

	private MvcTestResult post(RecommendationDetails it, String address, String... namesAndValues) {
		var request = this.mvc.post().uri(href(it) + address).param("version", version(it));
		for (int i = 0; i < namesAndValues.length; i += 2) {
			request.param(namesAndValues[i], namesAndValues[i + 1]);
		}
		return request.with(SignedInAs.person(this.pm)).with(FormToken.valid()).exchange();
	}

	private static String text(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
