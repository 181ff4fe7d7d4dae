package io.productops.recommendation.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import io.productops.FormBrowser;
import io.productops.FormToken;
import io.productops.OnH2;
import io.productops.assessment.Access;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.WorkedAnswers;
import io.productops.recommendation.RecommendationDetails;
import io.productops.recommendation.RecommendationService;
import io.productops.recommendation.RecommendationStatus;
import io.productops.recommendation.SavedViewService;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import io.productops.team.SignedInAs;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A filter that asks for what is no choice lists nothing, changes nothing and gives no
 * file.
 */
@OnH2
class ListFilterTests {

	private static final String EVERYTHING = "/recommendations?view=all";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private AssessmentService assessments;

	@Autowired
	private RecommendationService recommendations;

	@Autowired
	private SavedViewService views;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private People people;

	private UUID team = UUID.randomUUID();

	private CurrentPerson pm;

	private List<RecommendationDetails> issued = List.of();

	@BeforeEach
	void givenAReportOfATeam() {
		this.team = this.people.team("Checkout");
		this.pm = this.people.member(this.team, Role.PM);
		this.issued = issue();
	}

	private List<RecommendationDetails> issue() {
		CurrentPerson leader = this.people.member(this.team, Role.LEADER);
		UUID assessment = this.assessments.start("Northwind", this.team, leader);
		WorkedAnswers.save(this.assessments, WorkedAnswers.of("C2"), assessment, Access.of(leader));
		this.assessments.complete(assessment, Access.of(leader), UUID.randomUUID().toString());
		return this.recommendations.ofAssessment(assessment, leader);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			status     | bogus                | Choose a status of the list.
			owner      | bogus                | Choose an owner of the list.
			due        | bogus                | Choose what is due from the list.
			team       | bogus                | Choose a team of the list.
			assessment | bogus                | Choose a report of the list.
			kind       | bogus                | Choose a kind of the list.
			severity   | bogus                | Choose a severity of the list.
			kind       | %00                  | Choose a kind of the list.
			q          | %25                  | No words were given. Enter at least one letter or digit.
			q          | '--                  | No words were given. Enter at least one letter or digit.
			q          | _                    | No words were given. Enter at least one letter or digit.
			q          | %F0%9F%99%82         | No words were given. Enter at least one letter or digit.
			q          | %00                  | No words were given. Enter at least one letter or digit.
			""", quoteCharacter = '"')
	void listsAndGivesNothing(String field, String value, String fault) {
		String query = field + "=" + value;
		MvcTestResult page = get("/recommendations?" + query);
		assertThat(page).hasStatus(422);
		assertThat(text(page))
			.contains("<title>Error: ", "href=\"#" + field + "\"", fault, "id=\"" + field + "\"",
					"Which recommendations do you mean?", "show all recommendations")
			.doesNotContain(this.issued.get(0).advised().title(), "Change several at once", "Export this list",
					"Save these filters");
		for (String other : List.of("/export/csv?", "/export/xlsx?", "/copy?")) {
			MvcTestResult file = get("/recommendations" + other + query);
			assertThat(file).as(other).hasStatus(422);
			assertThat(file.getResponse().getHeader("Content-Disposition")).as(other).isNull();
			assertThat(text(file)).contains(fault).doesNotContain(this.issued.get(0).advised().title());
		}
		assertThat(this.database.queryForObject("select action from audit_event order by number desc limit 1",
				String.class))
			.isNotEqualTo("recommendations.exported");
		MvcTestResult bulk = post("/recommendations/bulk-changes?" + query, "what", "decline", "words", "No", "all",
				"true");
		assertThat(bulk).hasStatus(422);
		assertThat(text(bulk)).contains(fault);
		assertThat(this.issued).extracting((each) -> this.recommendations.find(each.id(), this.pm).work().status())
			.containsOnly(RecommendationStatus.PROPOSED);
		MvcTestResult saved = post("/recommendations/views?" + query, "viewName", "Mine");
		assertThat(saved).hasStatus(422);
		assertThat(text(saved)).contains(fault);
		assertThat(this.views.views(this.pm)).isEmpty();
	}

	@Test
	void sendsNothingThatIsNoneAlong() {
		assertThat(text(get("/recommendations?assessment=bogus&status=bogus"))).doesNotContain("value=\"bogus\"");
		assertThat(text(get("/recommendations?label=%00"))).contains("No recommendation fits these filters");
	}

	@Test
	void knowsNoPrincipleThatNothingHas() {
		MvcTestResult none = get("/recommendations?principle=bogus");
		assertThat(none).hasStatus(422);
		assertThat(text(none)).contains("Choose a principle of the list.", "href=\"#principle\"");
		this.database.update("update recommendation set principle = 'OLD1' where id = ?", this.issued.get(0).id());
		assertThat(get("/recommendations?principle=OLD1")).hasStatusOk();
		assertThat(text(get("/recommendations?principle=OLD1"))).contains(this.issued.get(0).id().toString(),
				"value=\"OLD1\" selected");
	}

	@Test
	void offersTheOwnerWhoIsChosenWhereNobodyElseIs() {
		CurrentPerson inTwo = this.people
			.member(java.util.Map.of(this.team, Role.PM, this.people.team("Search"), Role.PM));
		UUID other = UUID.randomUUID();
		Document page = page("/recommendations?owner=" + other, inTwo);
		assertThat(page.select("#owner option[selected]").outerHtml()).contains(other.toString(), "Somebody else");
	}

	@Test
	void offersTheReportsOfTheTeamWhereItIsClear() {
		RecommendationDetails first = this.issued.get(0);
		RecommendationDetails second = issue().get(0);
		Document all = page(EVERYTHING, this.pm);
		assertThat(all.select("#assessment option").eachText()).hasSize(3)
			.startsWith("Any report")
			.anyMatch((label) -> label.startsWith(first.reference() + ", "))
			.anyMatch((label) -> label.startsWith(second.reference() + ", "));
		assertThat(all.select("label[for=assessment]").text()).isEqualTo("Report");
		Document one = page("/recommendations?assessment=" + first.assessment(), this.pm);
		assertThat(one.select("#assessment option[selected]").val()).isEqualTo(first.assessment().toString());
		assertThat(one.select(".poa-list > li")).hasSize(this.issued.size());
		CurrentPerson inTwo = this.people
			.member(java.util.Map.of(this.team, Role.PM, this.people.team("Search"), Role.PM));
		assertThat(page(EVERYTHING, inTwo).select("#assessment option").eachText()).containsExactly("Any report");
		for (String more : List.of("", "&q=nothing")) {
			Document chosen = page("/recommendations?assessment=" + first.assessment() + more, inTwo);
			assertThat(chosen.select("#assessment option").eachText()).hasSize(2);
			assertThat(chosen.select("#assessment option[selected]").text()).startsWith(first.reference() + ", ");
		}
		assertThat(page("/recommendations?team=" + this.team, inTwo).select("#assessment option")).hasSize(3);
	}

	@Test
	void namesNoReportOfOthers() {
		CurrentPerson other = this.people.member(this.people.team("Search"), Role.PM);
		Document page = page("/recommendations?assessment=" + this.issued.get(0).assessment(), other);
		assertThat(page.select("#assessment option").eachText()).containsExactly("Any report", "Another report");
		assertThat(page.text()).contains("No recommendation fits these filters")
			.doesNotContain(this.issued.get(0).reference());
	}

	@Test
	void takesAnyOrderThatIsNoneForTheUsualOne() {
		assertThat(get("/recommendations?sort=bogus")).hasStatusOk();
		assertThat(text(get("/recommendations?sort=bogus"))).contains(this.issued.get(0).id().toString());
		assertThat(get("/recommendations/export/csv?sort=bogus")).hasStatusOk();
	}

	@Test
	void opensASavedViewThatHoldsSuchAValueAndSaysWhatIsWrong() {
		UUID view = this.views.save("Old", "status=bogus", null, this.pm);
		this.views.choose(view, this.pm);
		MvcTestResult begins = get("/recommendations");
		assertThat(begins).hasStatus(303).hasHeader("Location", "/recommendations?status=bogus");
		assertThat(text(get("/recommendations?status=bogus"))).contains("Choose a status of the list.")
			.containsPattern("aria-current=\"page\"[^>]*>Old</a>");
		assertThat(get("/recommendations/views")).hasStatusOk();
		assertThat(get("/recommendations/views/" + view)).hasStatusOk();
		assertThat(text(get(EVERYTHING))).contains("href=\"/recommendations?status=bogus\"");
	}

	private Document page(String uri, CurrentPerson person) {
		MvcTestResult result = this.mvc.get().uri(uri).with(SignedInAs.person(person)).exchange();
		assertThat(result).hasStatusOk();
		return Jsoup.parse(text(result));
	}

	private MvcTestResult get(String uri) {
		return this.mvc.get().uri(URI.create(uri)).with(SignedInAs.person(this.pm)).exchange();
	}

	private MvcTestResult post(String uri, String... namesAndValues) {
		var request = this.mvc.post().uri(URI.create(uri)).with(SignedInAs.person(this.pm)).with(FormToken.valid());
		for (int i = 0; i < namesAndValues.length; i += 2) {
			request = request.param(namesAndValues[i], namesAndValues[i + 1]);
		}
		return request.exchange();
	}

	private static String text(MvcTestResult result) {
		return FormBrowser.text(result.getResponse());
	}

}
