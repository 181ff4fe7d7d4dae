package io.productops.recommendation.web;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.productops.FormBrowser;
import io.productops.OnH2;
import io.productops.Statements;
import io.productops.assessment.Access;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.WorkedAnswers;
import io.productops.recommendation.Decision;
import io.productops.recommendation.DecisionService;
import io.productops.recommendation.Generator;
import io.productops.recommendation.RecommendationDetails;
import io.productops.recommendation.RecommendationService;
import io.productops.recommendation.WorkPlan;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import io.productops.team.SignedInAs;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
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
 * The list as a file: the same filters and rights as on the page.
 */
@OnH2
class ExportPageTests {

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

	@Autowired
	private JdbcTemplate database;

	private UUID team = UUID.randomUUID();

	private CurrentPerson pm;

	private CurrentPerson leader;

	private List<RecommendationDetails> issued = List.of();

	@BeforeEach
	void givenAReportOfATeam() {
		this.team = this.people.team("Checkout");
		this.leader = this.people.member(this.team, Role.LEADER);
		this.pm = this.people.member(this.team, Role.PM);
		this.issued = issued("C1");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			csv        | text/csv;charset=utf-8                                            | .csv
			xlsx       | application/vnd.openxmlformats-officedocument.spreadsheetml.sheet | .xlsx
			markdown   | text/markdown;charset=utf-8                                       | .md
			jira.csv   | text/csv;charset=utf-8                                            | -jira.csv
			linear.csv | text/csv;charset=utf-8                                            | -linear.csv
			asana.csv  | text/csv;charset=utf-8                                            | -asana.csv
			""")
	void isADownloadThatNoCacheKeeps(String format, String type, String ending) {
		MvcTestResult file = get(format, "", this.pm);
		assertThat(file).hasStatusOk()
			.hasHeader("Content-Type", type)
			.hasHeader("Cache-Control", "no-store")
			.hasHeader("X-Content-Type-Options", "nosniff");
		assertThat(file.getResponse().getHeader("Content-Disposition"))
			.matches("attachment; filename=\"recommendations-\\d{4}-\\d{2}-\\d{2}" + ending + "\"");
	}

	// ASVS V8.2.2
	@Test
	void holdsWhatThePageShowsToThatPersonAndNothingElse() throws IOException {
		RecommendationDetails accepted = this.issued.get(1);
		this.decisions.decide(accepted.id(), 0, Decision.accept(null, this.pm.id(), LocalDate.of(2027, 1, 29)),
				this.pm);
		assertThat(rows("csv", "", this.pm)).hasSize(this.issued.size() + 1);
		List<CSVRecord> filtered = rows("csv", "?status=accepted", this.pm);
		assertThat(filtered).hasSize(2);
		assertThat(filtered.get(1).get(1)).isEqualTo(accepted.id().toString());
		assertThat(filtered.get(1).get(0)).isEqualTo(accepted.advised().title());
		assertThat(filtered.get(1).get(2)).isEqualTo(this.people.name(this.team));
		assertThat(filtered.get(1).stream()).contains("Accepted", "pm", "2027-01-29",
				"https://advisor.example/recommendations/" + accepted.id());
		assertThat(rows("csv", "?q=zzzzqqq", this.pm)).hasSize(1);
		assertThat(rows("csv", "", this.people.stranger())).hasSize(1);
		assertThat(get("csv", "?team=" + this.team, this.people.stranger())).hasStatus(404);
		assertThat(get("csv", "?team=" + UUID.randomUUID(), this.people.admin())).hasStatus(404);
		assertThat(get("pdf", "", this.pm)).hasStatus(404);
		assertThat(this.mvc.get().uri("/recommendations/export/csv")).hasStatus(303);
	}

	@Test
	void tellsAnAddressOnlyToThoseWhoDecide() throws IOException {
		RecommendationDetails it = this.issued.get(0);
		this.decisions.plan(it.id(), 0, new WorkPlan(this.pm.id(), null, null, null, null, List.of(), null), this.pm);
		for (CurrentPerson person : List.of(this.leader, this.pm, this.people.admin())) {
			assertThat(text(get("jira.csv", "?team=" + this.team, person))).contains(this.pm.email());
		}
		CurrentPerson viewer = this.people.member(this.team, Role.VIEWER);
		for (String format : List.of("csv", "markdown", "jira.csv", "linear.csv", "asana.csv")) {
			assertThat(text(get(format, "", viewer))).doesNotContain("@example.org");
		}
		assertThat(rows("csv", "", viewer).get(1).stream()).contains("pm");
	}

	@Test
	void isWrittenDownWithoutAWordOfIt() {
		get("asana.csv", "?team=" + this.team + "&q=canary", this.pm);
		assertThat(this.database.queryForMap("select * from audit_event order by number desc limit 1"))
			.containsEntry("ACTION", "recommendations.exported")
			.containsEntry("OBJECT", "recommendations")
			.satisfies((event) -> assertThat(String.valueOf(event.get("AFTER")))
				.contains("asana.csv", "\"count\":0", this.team.toString())
				.doesNotContain("canary"));
	}

	@Test
	void asksForMorePagesAndNotForMoreOfEach() {
		int few = statements();
		for (int i = 0; i < 4; i++) {
			for (RecommendationDetails each : issued("C2")) {
				this.decisions.plan(each.id(), 0, new WorkPlan(this.people.member(this.team, Role.PM).id(), null, null,
						null, null, List.of("a", "b"), null), this.pm);
			}
		}
		assertThat(statements()).isLessThanOrEqualTo(few + 2);
	}

	@Test
	void isOfferedOnTheListWithItsFilter() {
		assertThat(page("?status=open", this.pm)).contains("Export this list",
				"href=\"/recommendations/export/jira.csv?status=open\"", "href=\"/recommendations/copy?status=open\"");
	}

	@Test
	void isATextToCopyToo() {
		RecommendationDetails it = this.issued.get(0);
		this.decisions.decide(it.id(), 0, Decision.decline("</textarea><script>alert(1)</script>"), this.pm);
		String copy = page("/copy?status=declined", this.pm);
		assertThat(copy)
			.contains("readonly", "| Recommendation | Status |", "href=\"/recommendations?status=declined\"",
					"href=\"/recommendations/export/markdown?status=declined\"", "&lt;/textarea")
			.doesNotContain("<script>alert", "The first");
		assertThat(this.database.queryForMap("select * from audit_event order by number desc limit 1"))
			.containsEntry("ACTION", "recommendations.exported");
		assertThat(page("/copy?q=zzzzqqq", this.pm)).contains("There is nothing to copy");
		assertThat(page("/copy", this.people.stranger())).contains("There is nothing to copy");
	}

	@Test
	void isCopiedUpToALength() {
		new Generator(this.database).make(this.issued.get(0).id(), List.of(this.team), 210, List.of(this.pm.id()));
		String copy = page("/copy", this.pm);
		assertThat(copy).contains("The first 200 of the list", "The file has all of them");
		assertThat(copy.lines().filter((line) -> line.startsWith("## "))).hasSize(200);
		this.database.update("delete from assessment where team_id = ?", this.team);
	}

	private String page(String path, CurrentPerson person) {
		return FormBrowser.text(
				this.mvc.get().uri("/recommendations" + path).with(SignedInAs.person(person)).exchange().getResponse());
	}

	private List<RecommendationDetails> issued(String id) {
		UUID assessment = this.assessments.start("Northwind", this.team, this.leader);
		WorkedAnswers.save(this.assessments, WorkedAnswers.of(id), assessment, Access.of(this.leader));
		this.assessments.complete(assessment, Access.of(this.leader), UUID.randomUUID().toString());
		return this.recommendations.ofAssessment(assessment, this.leader);
	}

	private int statements() {
		return Statements.of(() -> assertThat(get("csv", "", this.pm)).hasStatusOk()).size();
	}

	private List<CSVRecord> rows(String format, String query, CurrentPerson person) throws IOException {
		return CSVFormat.RFC4180.parse(new StringReader(text(get(format, query, person)))).getRecords();
	}

	private MvcTestResult get(String format, String query, CurrentPerson person) {
		return this.mvc.get()
			.uri("/recommendations/export/" + format + query)
			.with(SignedInAs.person(person))
			.exchange();
	}

	private static String text(MvcTestResult result) {
		return FormBrowser.text(result.getResponse());
	}

}
