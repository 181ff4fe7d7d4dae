package io.productops.recommendation.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.productops.FormToken;
import io.productops.OnH2;
import io.productops.assessment.Access;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.WorkedAnswers;
import io.productops.recommendation.CommentService;
import io.productops.recommendation.Decision;
import io.productops.recommendation.DecisionService;
import io.productops.recommendation.Effort;
import io.productops.recommendation.Outcome;
import io.productops.recommendation.RecommendationDetails;
import io.productops.recommendation.RecommendationService;
import io.productops.recommendation.RecommendationStatus;
import io.productops.recommendation.WorkDays;
import io.productops.recommendation.WorkPlan;
import io.productops.system.BudgetService;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import io.productops.team.SignedInAs;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people see of recommendations, and what they can do on their pages.
 */
@OnH2
class RecommendationPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private AssessmentService assessments;

	@Autowired
	private RecommendationService recommendations;

	@Autowired
	private DecisionService decisions;

	@Autowired
	private CommentService comments;

	@Autowired
	private BudgetService budgets;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private People people;

	private UUID team = UUID.randomUUID();

	private UUID assessment = UUID.randomUUID();

	private CurrentPerson leader;

	private CurrentPerson pm;

	private List<RecommendationDetails> issued = List.of();

	@BeforeEach
	void givenAReportOfATeam() {
		this.team = this.people.team("Checkout");
		this.leader = this.people.member(this.team, Role.LEADER);
		this.pm = this.people.member(this.team, Role.PM);
		this.assessment = this.assessments.start("Northwind", this.team, this.leader);
		WorkedAnswers.save(this.assessments, WorkedAnswers.of("C1"), this.assessment, Access.of(this.leader));
		this.assessments.complete(this.assessment, Access.of(this.leader), "token");
		this.issued = this.recommendations.ofAssessment(this.assessment, this.leader);
	}

	@Test
	void listsEveryRecommendationInTheOrderOfTheReport() {
		String page = text(get("/recommendations", this.pm));
		int last = 0;
		for (RecommendationDetails each : this.issued) {
			int at = page.indexOf("href=\"/recommendations/" + each.id() + "\"");
			assertThat(at).as(each.advised().title()).isGreaterThan(last);
			last = at;
		}
		assertThat(page).contains("No owner", ">Proposed<", this.issued.get(0).reference(), "aria-current=\"page\"");
	}

	@Test
	void filtersByWhatIsInTheAddress() {
		RecommendationDetails accepted = this.issued.get(1);
		decide(accepted, Decision.accept(null, this.pm.id(), LocalDate.now().minusDays(3)));
		assertThat(shown("?status=accepted")).containsExactly(accepted.id());
		assertThat(shown("?owner=me")).containsExactly(accepted.id());
		assertThat(shown("?owner=" + this.pm.id())).containsExactly(accepted.id());
		assertThat(shown("?due=overdue")).containsExactly(accepted.id());
		assertThat(shown("?owner=nobody")).hasSize(this.issued.size() - 1).doesNotContain(accepted.id());
		assertThat(shown("?status=open&sort=due").get(0)).isEqualTo(accepted.id());
		assertThat(shown("?assessment=" + UUID.randomUUID())).isEmpty();
		assertThat(shown("?team=" + this.team)).hasSameSizeAs(this.issued);
		assertThat(shown("?q=zzzzqqq")).isEmpty();
		String word = accepted.advised().title().split(" ")[0];
		assertThat(shown("?q=" + word)).contains(accepted.id());
		assertThat(shown("?status=OPEN&sort=nonsense&kind=")).hasSameSizeAs(this.issued);
		assertThat(get("/recommendations?team=" + this.people.team("Search"), this.pm)).hasStatus(404);
		assertThat(text(get("/recommendations?status=accepted", this.pm))).contains("Overdue, ", "Clear",
				"value=\"accepted\" selected");
	}

	@Test
	void saysWhatToDoWhereThereIsNothing() {
		assertThat(text(get("/recommendations", this.people.stranger()))).contains("You are in no team yet");
		assertThat(text(get("/recommendations", this.people.member(this.people.team("New"), Role.PM))))
			.contains("They come with the first report");
		assertThat(text(get("/recommendations?owner=me", this.pm))).contains("No recommendation fits these filters");
	}

	@Test
	void showsOneWithItsReasonsItsPrincipleAndItsHistory() {
		RecommendationDetails flag = this.issued.stream()
			.filter((each) -> each.advised().kind().equals("flag"))
			.findFirst()
			.orElseThrow();
		String page = text(get(href(flag), this.pm));
		assertThat(page).contains(escaped(flag.advised().title()), "Why this is here",
				"What would clear it".substring(0, 4), "brought it here with report " + flag.reference(),
				"/assessments/" + this.assessment + "/report#answer-" + flag.basis().because().get(0).question(),
				"<blockquote>", "aria-current=\"true\"");
		assertThat(page).containsPattern("<h1>\\w+ recommendations?, \\w+ still needs? an answer</h1>");
	}

	@Test
	void saysWhatAcceptingASystemAddsAndLeadsToItAfterwards() {
		RecommendationDetails system = issuedFor("C2").stream()
			.filter((each) -> each.advised().system() != null)
			.findFirst()
			.orElseThrow();
		assertThat(text(get(href(system), this.pm)))
			.contains("What accepting it adds", "Rituals cost 0 PM hours a month")
			.doesNotContain("Did it work?");
		decide(system, Decision.accept(null, null, null));
		assertThat(text(get(href(system), this.pm))).contains("Did it work?", "href=\"/systems/")
			.doesNotContain("What accepting it adds");
	}

	@Test
	void showsWhatASystemAddsToTheBudgetBeforeAndAfterItIsAccepted() {
		RecommendationDetails system = issuedFor("C2").stream()
			.filter((each) -> each.advised().system() != null)
			.findFirst()
			.orElseThrow();
		this.budgets.set(system.team(), new BigDecimal("10"), this.people.member(system.team(), Role.LEADER));
		String[] typed = { "version", version(system), "pmHours", "12.5", "opsHours", "3", "words", "Kept <b>",
				"direction", "lower", "due", "2027-01-29" };
		MvcTestResult preview = post(system, "/acceptance/preview", this.pm, (Object[]) typed);
		assertThat(preview).hasStatusOk();
		String adds = "From its pilot on it adds 12.5 PM hours a month: 12.5 in all, over the 10 that the team will "
				+ "spend. Product ops spends 3 hours a week on it.";
		assertThat(text(preview)).contains(adds, "data-address=\"" + href(system) + "#adds\"", "value=\"12.5\"",
				"Kept &lt;b&gt;", "value=\"2027-01-29\"", "value=\"lower\" selected");
		assertThat(get(href(system) + "/acceptance/preview", this.pm)).hasStatus(303)
			.headers()
			.hasValue("Location", href(system));
		assertThat(stored(system)).isEqualTo(RecommendationStatus.PROPOSED);
		MvcTestResult wrong = post(system, "/acceptance/preview", this.pm, "pmHours", "many", "direction", "up");
		assertThat(wrong).hasStatus(422);
		assertThat(text(wrong)).contains("href=\"#pmHours\"", "href=\"#direction\"", "value=\"many\"")
			.doesNotContain("From its pilot on");
		assertThat(post(system, "/acceptance", this.pm, (Object[]) typed)).hasStatus(303);
		assertThat(text(get(href(system), this.pm))).contains(adds);
		assertThat(post(system, "/acceptance/preview", this.pm, (Object[]) typed)).hasStatus(409);
	}

	@Test
	void keepsWhatWasEstimatedWhenSomebodyElseWasFaster() {
		RecommendationDetails system = issuedFor("C2").stream()
			.filter((each) -> each.advised().system() != null)
			.findFirst()
			.orElseThrow();
		String seen = version(system);
		decide(system, Decision.defer(LocalDate.now().plusDays(9), null));
		MvcTestResult late = post(system, "/acceptance", this.pm, "version", seen, "pmHours", "7");
		assertThat(late).hasStatus(409);
		assertThat(text(late)).contains("Hours of all PMs a month", "name=\"pmHours\" value=\"7\"");
	}

	@Test
	void measuresSomethingElseToo() {
		RecommendationDetails other = this.issued.stream()
			.filter((each) -> each.advised().system() == null)
			.findFirst()
			.orElseThrow();
		assertThat(text(get(href(other), this.pm)))
			.contains("How you will see whether it works", "Accepting it begins a metric",
					escaped(other.advised().metric()), ">Which way is better</label>")
			.doesNotContain("Measure something else too");
		assertThat(post(other, "/acceptance", this.pm, "version", version(other), "direction", "lower")).hasStatus(303);
		assertThat(text(get(href(other), this.pm))).contains("Lower is better", "Measure something else too");
		MvcTestResult refused = post(other, "/metrics", this.pm, "name", "", "target", "much");
		assertThat(refused).hasStatus(422);
		assertThat(text(refused)).contains("href=\"#metric-name\"", "value=\"much\"");
		assertThat(post(other, "/metrics", this.pm, "name", "Asked <again>", "direction", "higher")).hasStatus(303);
		assertThat(text(get(href(other), this.pm))).contains("Asked &lt;again&gt;");
	}

	@Test
	void showsTheMetricOfWhatElseWasAccepted() {
		RecommendationDetails other = this.issued.stream()
			.filter((each) -> each.advised().system() == null)
			.findFirst()
			.orElseThrow();
		assertThat(text(get(href(other), this.pm))).doesNotContain("Did it work?");
		decide(other, Decision.accept(null, null, null));
		assertThat(text(get(href(other), this.pm))).contains("Did it work?", "No reading yet", "href=\"/metrics/");
	}

	@Test
	void showsASystemWithItsExitCriterion() {
		RecommendationDetails system = this.issued.stream()
			.filter((each) -> each.advised().kind().equals("system"))
			.findFirst()
			.orElseGet(() -> issuedFor("C2").stream()
				.filter((each) -> each.advised().kind().equals("system"))
				.findFirst()
				.orElseThrow());
		assertThat(text(get(href(system), this.pm))).contains("Exit criterion",
				escaped(String.valueOf(system.advised().exitCriterion())), "The whole design of this system");
	}

	@Test
	void acceptsWithAnOwnerAndADay() {
		RecommendationDetails it = this.issued.get(0);
		assertThat(post(it, "/acceptance", this.pm, "version", version(it), "owner", this.pm.id(), "due", "2027-01-29",
				"words", "Pilot in Payments"))
			.hasStatus(303)
			.headers()
			.hasValue("Location", href(it));
		String page = text(get(href(it), this.pm));
		assertThat(page).contains(">Accepted<", "Pilot in Payments", "29 Jan 2027", "/start\"", "/drop\"")
			.doesNotContain("/refusal\"");
	}

	@Test
	void goesOnToDoneWithAnOutcome() {
		RecommendationDetails it = this.issued.get(0);
		decide(it, Decision.accept(null, null, null));
		assertThat(post(it, "/start", this.pm, "version", version(it))).hasStatus(303);
		MvcTestResult without = post(it, "/completion", this.pm, "version", version(it), "words", "Two cycles ran");
		assertThat(without).hasStatus(422);
		assertThat(text(without)).contains("Choose whether it helped.", ">Two cycles ran</textarea>", "<title>Error: ",
				"href=\"#outcome\"");
		assertThat(post(it, "/completion", this.pm, "version", version(it), "words", "Two cycles ran", "outcome",
				"HELPED"))
			.hasStatus(303);
		assertThat(text(get(href(it), this.pm))).contains(">Done<", "It helped", "/reopening\"");
		assertThat(post(it, "/reopening", this.pm, "version", version(it))).hasStatus(303);
		assertThat(stored(it)).isEqualTo(RecommendationStatus.PROPOSED);
	}

	@Test
	void asksWhatChangedWhenTheDayHasCome() {
		RecommendationDetails it = this.issued.stream()
			.filter((each) -> each.advised().system() == null)
			.findFirst()
			.orElseThrow();
		decide(it, Decision.accept(null, null, null));
		assertThat(text(get(href(it), this.pm))).doesNotContain("What changed?");
		this.database.update("update recommendation set review_on = date '2026-03-02' where id = ?", it.id());
		assertThat(text(get(href(it), this.pm))).contains("What changed?", "It was to be looked at again on 2 Mar",
				"Start it, or drop it and say why");
		decide(it, Decision.start(null));
		assertThat(text(get(href(it), this.pm))).contains("Say what changed, and whether it helped");
		decide(it, Decision.complete("It did", Outcome.HELPED));
		assertThat(text(get(href(it), this.pm))).doesNotContain("What changed?");
	}

	@Test
	void saysThatWhatWasPutOffIsToBeDecided() {
		RecommendationDetails it = this.issued.get(0);
		decide(it, Decision.defer(LocalDate.now(this.pm.zone()).plusDays(3), null));
		assertThat(list("?status=deferred")).contains(">Decide on ", ">Deferred</span>")
			.doesNotContain("To decide since");
		this.database.update("update recommendation set deferred_until = date '2026-03-02' where id = ?", it.id());
		assertThat(list("?status=deferred")).contains("class=\"poa-overdue\">To decide since 2 Mar");
	}

	@Test
	void showsOfEachWhatIsInTheAddress() {
		String usual = list("");
		assertThat(usual).contains(">Proposed</span>", "No owner").doesNotContain("Changed ", ">System</span>");
		assertThat(usual).contains("id=\"column-status\" value=\"status\" checked");
		String chosen = list("?columns=title&columns=kind&columns=changed&status=open");
		assertThat(chosen)
			.contains("Changed ", "Mistake to fix</span>", "name=\"columns\" value=\"kind.changed\"",
					"href=\"/recommendations?columns=kind.changed\"", "/export/csv?status=open\"")
			.doesNotContain(">Proposed</span>", "No owner</bdi>");
		assertThat(list("?columns=title")).doesNotContain(">Proposed</span>", "No owner</bdi>");
		assertThat(list("?columns=nonsense")).contains(">Proposed</span>", "No owner</bdi>");
		assertThat(list("?columns=report.due.reason.severity.owner.status")).contains("view=all")
			.doesNotContain("?columns=");
	}

	private String list(String query) {
		return text(get("/recommendations" + query, this.pm));
	}

	@Test
	void asksForAReasonAndADay() {
		RecommendationDetails it = this.issued.get(0);
		MvcTestResult declined = post(it, "/refusal", this.pm, "version", version(it), "due", "someday");
		assertThat(declined).hasStatus(422);
		assertThat(text(declined)).contains("There is a problem", "Say why, so that the others understand it later.",
				"value=\"someday\"");
		for (String day : List.of("", "2020-01-01", "tomorrow", "2027-02-31", "2999-01-01")) {
			assertThat(post(it, "/deferral", this.pm, "version", version(it), "until", day)).hasStatus(422);
		}
		assertThat(post(it, "/acceptance", this.pm, "version", version(it), "owner", this.people.stranger().id()))
			.hasStatus(422);
		assertThat(stored(it)).isEqualTo(RecommendationStatus.PROPOSED);
		assertThat(post(it, "/refusal", this.pm, "version", version(it), "words", "x".repeat(2_001))).hasStatus(422);
	}

	@Test
	void keepsWhatWasTypedWhenSomebodyElseWasFaster() {
		RecommendationDetails it = this.issued.get(0);
		String seen = version(it);
		decide(it, Decision.defer(LocalDate.now().plusDays(9), "Ask me after the offsite"));
		MvcTestResult late = post(it, "/refusal", this.pm, "version", seen, "words", "My <b>long</b> reason");
		assertThat(late).hasStatus(409);
		assertThat(text(late)).contains("That was not saved", "Ask me after the offsite",
				"My &lt;b&gt;long&lt;/b&gt; reason", "Save mine all the same", "name=\"version\" value=\"1\"");
		assertThat(stored(it)).isEqualTo(RecommendationStatus.DEFERRED);
		MvcTestResult details = post(it, "/details", this.pm, "version", seen, "labels", "pilot", "tracker", "");
		assertThat(details).hasStatus(409);
		assertThat(text(details)).contains(">pilot<", "Labels");
	}

	@Test
	void namesInAConflictWhatDiffersAsTheFormsDo() {
		RecommendationDetails it = this.issued.get(0);
		decide(it, Decision.accept(null, null, null));
		decide(it, Decision.start(null));
		String seen = version(it);
		this.decisions.plan(it.id(), Long.parseLong(seen),
				new WorkPlan(null, null, Effort.SMALL, null, null, List.of(), null), this.pm);
		Document done = Jsoup
			.parse(text(post(it, "/completion", this.pm, "version", seen, "words", "It runs", "outcome", "helped")));
		assertThat(done.select("tbody tr").eachText()).containsExactly("Status Differs In progress Done",
				"Reason or note Differs none It runs", "Did it help? Differs none It helped");
		Document details = Jsoup.parse(text(post(it, "/details", this.pm, "version", seen, "effort", "small", "tracker",
				"https://tracker.example/1")));
		assertThat(details.select("tr.is-differing").eachText())
			.containsExactly("Address of its ticket Differs none https://tracker.example/1");
		assertThat(details.select("tbody tr").eachText()).contains("Effort Small: days Small: days");
	}

	@Test
	void saysWhatIsAllowedWhereADecisionIsNot() {
		RecommendationDetails it = this.issued.get(0);
		decide(it, Decision.decline("Not now"));
		MvcTestResult refused = post(it, "/completion", this.pm, "version", version(it), "words", "Done it", "outcome",
				"nonsense");
		assertThat(refused).hasStatus(409);
		assertThat(text(refused)).contains("It is “Declined” now. From here you can reopen it.", "Done it")
			.doesNotContain("Save mine all the same");
	}

	@Test
	void savesDetailsAndRefusesALinkThatIsNone() {
		RecommendationDetails it = this.issued.get(0);
		assertThat(post(it, "/details", this.pm, "version", version(it), "owner", this.leader.id(), "effort", "SMALL",
				"impact", "HIGH", "confidence", "LOW", "labels", "pilot, Q1, pilot", "tracker",
				"https://tracker.example/PROJ-1?a=1&b=2"))
			.hasStatus(303);
		String page = text(get(href(it), this.pm));
		assertThat(page).contains("href=\"https://tracker.example/PROJ-1?a=1&amp;b=2\"", "Small: days",
				"/recommendations?label=pilot", "changed owner from nobody to leader");
		assertThat(shown("?label=pilot")).containsExactly(it.id());
		MvcTestResult script = post(it, "/details", this.pm, "version", version(it), "tracker", "javascript:alert(1)");
		assertThat(script).hasStatus(422);
		assertThat(text(script)).contains("Enter the whole address").doesNotContain("href=\"javascript");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-02-31", "2019-12-31", "2999-01-01", "soon" })
	void refusesADueDateThatIsMistyped(String day) {
		RecommendationDetails it = this.issued.get(0);
		for (String address : List.of("/acceptance", "/details")) {
			MvcTestResult refused = post(it, address, this.pm, "version", version(it), "due", day);
			assertThat(refused).as(address).hasStatus(422);
			assertThat(text(refused)).contains(String.valueOf(WorkDays.due(day, LocalDate.now())),
					"value=\"" + day + "\"");
		}
		assertThat(post(it, "/details", this.pm, "version", version(it), "due", "2020-01-01")).hasStatus(303);
	}

	@ParameterizedTest
	@ValueSource(strings = { "effort", "impact", "confidence" })
	void refusesAChoiceThatTheDetailsDoNotOffer(String field) {
		RecommendationDetails it = this.issued.get(0);
		MvcTestResult refused = post(it, "/details", this.pm, "version", version(it), field, "huge");
		assertThat(refused).hasStatus(422);
		assertThat(text(refused)).contains("href=\"#plan-" + field + "\"", "Choose one of the list.");
	}

	@Test
	void showsReadersNoFormAndTakesNone() {
		RecommendationDetails it = this.issued.get(0);
		for (CurrentPerson reader : List.of(this.people.member(this.team, Role.VIEWER), this.people.admin())) {
			assertThat(text(get(href(it), reader)))
				.contains("You can read everything here", "What the team was advised")
				.doesNotContain("method=\"post\" novalidate", "Accept what you will do", "<kbd>a</kbd>",
						"<kbd>c</kbd>");
			assertThat(text(get("/recommendations", reader))).contains("What teams were advised")
				.doesNotContain("Accept what you will do", "<kbd>a</kbd>", "<kbd>x</kbd>");
			for (String address : List.of("/acceptance", "/refusal", "/deferral", "/start", "/completion", "/drop",
					"/reopening", "/details", "/comments")) {
				assertThat(post(it, address, reader, "version", version(it), "words", "x", "comment", "x")).as(address)
					.hasStatus(403);
			}
		}
		CurrentPerson other = this.people.member(this.people.team("Search"), Role.LEADER);
		assertThat(get(href(it), other)).hasStatus(404);
		assertThat(post(it, "/acceptance", other, "version", version(it))).hasStatus(404);
		assertThat(post(it, "/comments", other, "comment", "x")).hasStatus(404);
	}

	@Test
	void takesCommentsInMarkdownAndLetsTheirAuthorMendThem() {
		RecommendationDetails it = this.issued.get(0);
		assertThat(post(it, "/comments", this.pm, "comment", "")).hasStatus(422);
		assertThat(post(it, "/comments", this.pm, "comment", "Happy to be the *pilot* <script>alert(1)</script>"))
			.hasStatus(303);
		String page = text(get(href(it), this.pm));
		assertThat(page).contains("<em>pilot</em> &lt;script&gt;", "(1)", "Save comment");
		assertThat(text(get(href(it), this.leader))).contains("<em>pilot</em>").doesNotContain("Save comment");
		var comment = this.comments.comments(it.id(), this.pm).get(0);
		assertThat(post(it, "/comments/" + comment.id(), this.leader, "version", comment.version(), "comment", "Mine"))
			.hasStatus(403);
		assertThat(post(it, "/comments/" + comment.id(), this.pm, "version", comment.version(), "comment", "Later"))
			.hasStatus(303);
		MvcTestResult stale = post(it, "/comments/" + comment.id(), this.pm, "version", comment.version(), "comment",
				"Typed <twice>");
		assertThat(stale).hasStatus(409);
		assertThat(text(stale)).contains("You changed this comment elsewhere", "href=\"#edit-" + comment.id() + "\"",
				">Typed &lt;twice&gt;</textarea>", "<p>Later</p>", "name=\"version\" value=\"1\"");
		assertThat(post(it, "/comments/" + UUID.randomUUID(), this.pm, "version", 0, "comment", "Late")).hasStatus(404);
		assertThat(text(get(href(it), this.leader))).contains("Later", " · edited");
		assertThat(post(this.issued.get(1), "/comments/" + comment.id(), this.pm, "version", 1, "comment", "Moved"))
			.hasStatus(404);
	}

	@Test
	void keepsWhatWasTypedWhereACommentIsTooOldToMend() {
		RecommendationDetails it = this.issued.get(0);
		UUID comment = this.comments.add(it.id(), "First", this.pm);
		this.database.update(
				"update recommendation_comment set created_at = created_at - interval '15' minute " + "where id = ?",
				comment);
		MvcTestResult late = post(it, "/comments/" + comment, this.pm, "version", 0, "comment", "Typed <late>");
		assertThat(late).hasStatus(409);
		assertThat(text(late)).contains("It is too late to edit that comment", "href=\"#comment\"",
				">Typed &lt;late&gt;</textarea>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "not-an-id", "1" })
	void knowsNothingAtAnAddressThatIsNone(String id) {
		assertThat(get("/recommendations/" + id, this.pm)).hasStatus(404);
	}

	@Test
	void leadsFromTheReportAndFromEveryPageToTheRecommendations() {
		assertThat(text(get("/assessments/" + this.assessment + "/report", this.pm)))
			.contains("href=\"/recommendations?assessment=" + this.assessment + "\"", "href=\"/recommendations\"");
		assertThat(text(this.mvc.get().uri("/").exchange())).doesNotContain("href=\"/recommendations");
	}

	@Test
	void namesTheKeysThatDoSomethingThere() {
		Document one = Jsoup.parse(text(get(href(this.issued.get(0)), this.pm)));
		assertThat(one.select(".poa-keys kbd").eachText()).containsExactly("?", "/", "j", "k", "a", "r", "c", "g", "d");
		assertThat(one.select("[data-shortcut=/]").attr("href")).isEqualTo("/recommendations?view=all#q");
		Document list = Jsoup.parse(text(get("/recommendations", this.pm)));
		assertThat(list.select(".poa-keys dt kbd").eachText()).containsExactly("?", "/", "j", "k", "x", "a", "r", "c",
				"g", "d");
		assertThat(list.select("[data-shortcut=/]").attr("id")).isEqualTo("q");
	}

	@Test
	void showsAnOwnerWhoLeftTheTeam() {
		RecommendationDetails it = this.issued.get(0);
		CurrentPerson gone = this.people.member(this.team, Role.PM);
		this.decisions.plan(it.id(), it.version(), new WorkPlan(gone.id(), null, null, null, null, List.of(), null),
				this.pm);
		this.people.disable(gone);
		assertThat(text(get(href(it), this.pm))).contains("somebody who has left the team");
		assertThat(post(it, "/details", this.pm, "version", version(it), "owner", gone.id(), "labels", "kept"))
			.hasStatus(303);
	}

	private List<RecommendationDetails> issuedFor(String id) {
		UUID other = this.assessments.start("Northwind", this.team, this.leader);
		WorkedAnswers.save(this.assessments, WorkedAnswers.of(id), other, Access.of(this.leader));
		this.assessments.complete(other, Access.of(this.leader), "token " + id);
		return this.recommendations.ofAssessment(other, this.leader);
	}

	private void decide(RecommendationDetails it, Decision decision) {
		this.decisions.decide(it.id(), Long.parseLong(version(it)), decision, this.pm);
	}

	private RecommendationStatus stored(RecommendationDetails it) {
		return this.recommendations.find(it.id(), this.pm).work().status();
	}

	private String version(RecommendationDetails it) {
		return String.valueOf(this.recommendations.find(it.id(), this.pm).version());
	}

	private static String href(RecommendationDetails it) {
		return "/recommendations/" + it.id();
	}

	/** The ids that the list with that query shows, in its order. */
	private List<UUID> shown(String query) {
		Matcher links = Pattern.compile("href=\"/recommendations/([0-9a-f-]{36})(?:\\?list=[^\"]*)?\"")
			.matcher(text(get("/recommendations" + query, this.pm)));
		return links.results().map((link) -> UUID.fromString(link.group(1))).toList();
	}

	private MvcTestResult get(String uri, CurrentPerson person) {
		return this.mvc.get().uri(uri).with(SignedInAs.person(person)).exchange();
	}

	private MvcTestResult post(RecommendationDetails it, String address, CurrentPerson person,
			Object... namesAndValues) {
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			fields.add(String.valueOf(namesAndValues[i]), String.valueOf(namesAndValues[i + 1]));
		}
		return this.mvc.post()
			.uri(href(it) + address)
			.params(fields)
			.with(SignedInAs.person(person))
			.with(FormToken.valid())
			.exchange();
	}

	private static String text(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String escaped(String text) {
		return org.springframework.web.util.HtmlUtils.htmlEscape(text, "UTF-8");
	}

}
