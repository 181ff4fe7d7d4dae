package io.productops.recommendation.web;

import java.util.List;
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
import io.productops.recommendation.WorkPlan;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.DispatcherServlet;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How somebody goes through a list one by one, whatever it is filtered by, and gets back
 * to it.
 */
@OnH2
class FromListPageTests {

	private static final String PROPOSED = "?list=status%3Dproposed";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private AssessmentService assessments;

	@Autowired
	private RecommendationService recommendations;

	@Autowired
	private DecisionService decisions;

	@Autowired
	private People people;

	private UUID team = UUID.randomUUID();

	private CurrentPerson leader;

	private CurrentPerson pm;

	private List<RecommendationDetails> older = List.of();

	private List<RecommendationDetails> newer = List.of();

	@BeforeEach
	void givenTwoReportsOfATeam() {
		this.team = this.people.team("Checkout");
		this.leader = this.people.member(this.team, Role.LEADER);
		this.pm = this.people.member(this.team, Role.PM);
		this.older = issued();
		this.newer = issued();
	}

	@Test
	void leadsFromTheListIntoItAndBack() {
		assertThat(hrefs(get("/recommendations"))).startsWith(href(this.newer.get(0)));
		List<String> rows = hrefs(get("/recommendations?status=proposed"));
		assertThat(rows).startsWith(href(this.newer.get(0)) + PROPOSED, href(this.newer.get(1)) + PROPOSED);
		Document page = get(rows.get(1));
		assertThat(hrefs(page)).isEqualTo(rows);
		assertThat(page.select(".is-current a").attr("href")).isEqualTo(rows.get(1));
		assertThat(page.select("a.poa-back").attr("href")).isEqualTo("/recommendations?status=proposed");
		assertThat(page.select("a.poa-back").text()).isEqualTo("Back to the list");
		assertThat(page.select("h1").text())
			.isEqualTo(rows.size() + " recommendations of the list, " + rows.size() + " still need an answer");
		assertThat(page.select("[data-shortcut=/]").attr("href")).isEqualTo("/recommendations?status=proposed#q");
		assertThat(page.select("main form[method=post]")).isNotEmpty()
			.allMatch((form) -> form.attr("action").endsWith(PROPOSED));
		assertThat(page.select("main button[formaction]")).isNotEmpty()
			.allMatch((button) -> button.attr("formaction").replaceFirst("#.*", "").endsWith(PROPOSED));
	}

	/** What was decided does not fit the filter any more, and keeps its place. */
	@Test
	void goesOnToTheNextOfTheList() {
		RecommendationDetails it = this.newer.get(this.newer.size() - 1);
		List<String> rows = hrefs(get("/recommendations?status=proposed"));
		MvcTestResult accepted = post(it, "/acceptance", "owner", "");
		assertThat(accepted).hasStatus(303).headers().hasValue("Location", href(it) + PROPOSED);
		Document page = Jsoup.parse(text(this.mvc.get()
			.uri(java.net.URI.create(href(it) + PROPOSED))
			.requestAttr(DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE, accepted.getMvcResult().getFlashMap())
			.with(SignedInAs.person(this.pm))
			.exchange()));
		assertThat(hrefs(page)).isEqualTo(rows);
		assertThat(page.select(".is-current").text()).contains("Accepted");
		assertThat(page.select(".poa-notice").text()).contains("Next in the list: ");
		assertThat(page.select(".poa-notice p a").attr("href")).isEqualTo(href(this.older.get(0)) + PROPOSED);
		assertThat(hrefs(get("/recommendations?status=proposed"))).hasSize(rows.size() - 1);
		assertThat(post(it, "/undo")).hasStatus(303).headers().hasValue("Location", href(it) + PROPOSED);
	}

	@Test
	void keepsTheListWhateverIsSent() {
		RecommendationDetails it = this.newer.get(0);
		assertThat(post(it, "/details", "labels", "pilot")).headers().hasValue("Location", href(it) + PROPOSED);
		assertThat(post(it, "/comments", "comment", "Yes").getResponse().getHeader("Location"))
			.startsWith(href(it) + PROPOSED + "#comment-");
		MvcTestResult refused = post(it, "/refusal");
		assertThat(refused).hasStatus(422);
		assertThat(text(refused)).contains("data-address=\"" + href(it) + PROPOSED + "\"");
		MvcTestResult late = post(it, "/refusal", "words", "No", "version", "0");
		assertThat(late).hasStatus(409);
		assertThat(text(late)).contains("action=\"" + href(it) + "/refusal" + PROPOSED + "\"",
				"href=\"" + href(it) + PROPOSED + "\"");
		assertThat(this.mvc.get()
			.uri(java.net.URI.create(href(it) + "/acceptance/preview" + PROPOSED))
			.with(SignedInAs.person(this.pm))).headers().hasValue("Location", href(it) + PROPOSED);
	}

	@Test
	void showsTheReportWhereItIsNotInTheList() {
		RecommendationDetails it = this.older.get(0);
		Document none = get(href(it) + "?list=status%3Ddone");
		assertThat(hrefs(none)).hasSameSizeAs(this.older);
		assertThat(none.select("a.poa-back").attr("href")).isEqualTo("/recommendations?status=done");
		List<String> due = List.of("?list=sort%3Ddue", "?list=sort%3Dchanged", "?list=sort%3Dnewest");
		due.forEach((list) -> assertThat(get(href(it) + list).select(".is-current")).hasSize(1));
	}

	/** By the cursor of the page of the list that shows it. */
	@Test
	void staysOnThePageOfALongList() {
		while (this.older.size() + this.newer.size() < 31) {
			this.newer = new java.util.ArrayList<>(this.newer);
			this.newer.addAll(issued());
		}
		Document first = get("/recommendations?status=proposed");
		assertThat(hrefs(first)).hasSize(30);
		Document second = get(first.select("a:contains(Show the next ones)").attr("href"));
		String href = hrefs(second).get(0);
		assertThat(href).contains("after%3D");
		assertThat(hrefs(get(href))).isEqualTo(hrefs(second));
		UUID id = UUID.fromString(href.substring("/recommendations/".length(), href.indexOf('?')));
		RecommendationDetails it = this.recommendations.find(id, this.pm);
		assertThat(hrefs(get(href(it) + PROPOSED))).as("the first page does not show it").hasSameSizeAs(this.older);
		this.decisions.decide(id, it.version(), Decision.decline("No"), this.pm);
		assertThat(hrefs(get(href))).as("it keeps its place").isEqualTo(hrefs(second));
		assertThat(get(href).select("a.poa-back").attr("href")).contains("after=");
	}

	@Test
	void findsItsPlaceByTheDueDateToo() {
		for (int i = 0; i < 3; i++) {
			this.decisions.plan(this.newer.get(i).id(), 0, new WorkPlan(null,
					java.time.LocalDate.of(2027, 1, 29).plusDays(i), null, null, null, List.of(), null), this.pm);
		}
		RecommendationDetails it = this.newer.get(1);
		this.decisions.decide(it.id(), this.recommendations.find(it.id(), this.pm).version(), Decision.decline("No"),
				this.pm);
		assertThat(hrefs(get(href(it) + "?list=status%3Dproposed%26sort%3Ddue")))
			.extracting((href) -> href.replaceFirst("\\?.*", ""))
			.startsWith(href(this.newer.get(0)), href(it), href(this.newer.get(2)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nonsense", "status%3Dnonsense", "q%3D%25zz", "%2F%2Fevil.example", "%00", "%7Bx%7D" })
	void ignoresWhatIsNoList(String list) {
		RecommendationDetails it = this.newer.get(0);
		Document page = get(href(it) + "?list=" + list);
		assertThat(hrefs(page)).hasSameSizeAs(this.newer).startsWith(href(it));
		assertThat(page.select("a.poa-back")).isEmpty();
	}

	@Test
	void ignoresTheListOfATeamThatIsNotTheirs() {
		RecommendationDetails it = this.newer.get(0);
		Document page = get(href(it) + "?list=team%3D" + this.people.team("Search"));
		assertThat(hrefs(page)).hasSameSizeAs(this.newer).startsWith(href(it));
		assertThat(page.select("a.poa-back")).isEmpty();
	}

	private List<RecommendationDetails> issued() {
		UUID assessment = this.assessments.start("Northwind", this.team, this.leader);
		WorkedAnswers.save(this.assessments, WorkedAnswers.of("C2"), assessment, Access.of(this.leader));
		this.assessments.complete(assessment, Access.of(this.leader), "token");
		return this.recommendations.ofAssessment(assessment, this.leader);
	}

	private static List<String> hrefs(Document page) {
		return page.select(".poa-list h3 a").eachAttr("href");
	}

	private static String href(RecommendationDetails it) {
		return "/recommendations/" + it.id();
	}

	private Document get(String uri) {
		MvcTestResult result = this.mvc.get().uri(java.net.URI.create(uri)).with(SignedInAs.person(this.pm)).exchange();
		assertThat(result).as(uri).hasStatusOk();
		return Jsoup.parse(text(result));
	}

	private MvcTestResult post(RecommendationDetails it, String address, String... namesAndValues) {
		var request = this.mvc.post().uri(href(it) + address).param("list", "status=proposed");
		String version = String.valueOf(this.recommendations.find(it.id(), this.pm).version());
		if (!List.of(namesAndValues).contains("version")) {
			request.param("version", version);
		}
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
