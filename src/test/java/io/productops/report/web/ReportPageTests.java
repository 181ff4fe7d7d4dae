package io.productops.report.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.productops.OnH2;
import io.productops.advice.PlaybookDocument.Step;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.SaveResult;
import io.productops.assessment.Started;
import io.productops.assessment.StepAnswers;
import io.productops.playbook.PlaybookService;
import io.productops.report.Reports;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@OnH2
class ReportPageTests {

	static final List<String> CASES = Reports.CASES;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private AssessmentService assessments;

	@Autowired
	private PlaybookService playbooks;

	@ParameterizedTest
	@FieldSource("CASES")
	void showsTheReportOfEveryWorkedCase(String id) throws Exception {
		String page = page(completed(Reports.answers(id), Map.of(), "Northwind"));

		ReportView view = ReportView.of(Reports.of(id));
		assertThat(page).contains(">" + view.title() + "</h1>").endsWith("</html>\n".strip());
		assertThat(find(page, "href=\"#([^\"]+)\"")).isSubsetOf(find(page, " id=\"([^\"]+)\""));
		assertThat(find(page, " id=\"([^\"]+)\"")).doesNotHaveDuplicates()
			.containsAll(view.items().stream().map(ItemView::anchor).toList());
		assertThat(find(page, "<(h1)[ >]")).hasSize(1);
		assertThat(page).doesNotContain(" style=")
			.doesNotContain("onclick")
			.doesNotContain("{pm_")
			.doesNotContain("null");
	}

	@Test
	void showsForeignTextAsTextOnly() throws Exception {
		Map<String, Object> answers = Reports.answers("C2");
		answers.put("standard_difference", "<script>alert(1)</script> مرحبا 😀");
		String page = page(completed(answers, Map.of("pm_count", "\"><img src=x>"), "</title><b>Ünïcode</b>"));

		assertThat(page).contains("“&lt;script&gt;alert(1)&lt;/script&gt; مرحبا 😀”", "&lt;/title&gt;&lt;b&gt;Ünïcode")
			.contains("&quot;&gt;&lt;img src=x&gt;")
			.doesNotContain("<script>alert")
			.doesNotContain("<img");
	}

	@Test
	void showsTheReportOfTheRequiredAnswersAlone() throws Exception {
		String page = page(completed(Reports.requiredAnswers(), Map.of(), null));

		assertThat(page).contains("Provisional: treat the next step as a question")
			.doesNotContain("<dt>Organisation</dt>");
	}

	@Test
	void aReportOpensWithItsKeyOnly() throws Exception {
		Started started = completed(Reports.answers("C6"), Map.of(), null);
		Started other = this.assessments.start(null);
		String path = "/assessments/" + started.id() + "/report";

		assertThat(this.mvc.get().uri(path)).hasStatus(404);
		assertThat(this.mvc.get().uri(path).cookie(new Cookie("poa-key-" + started.id(), other.key()))).hasStatus(404);
		assertThat(this.mvc.get().uri("/assessments/" + other.id() + "/report").cookie(cookie(other))).hasStatus(404);
		assertThat(this.mvc.get().uri("/assessments/" + UUID.randomUUID() + "/report")).hasStatus(404);
		assertThat(this.mvc.get().uri("/assessments/none/report")).hasStatus(404);
	}

	@Test
	void theSampleIsTheReportOnAWorkedCaseAndSaysThatItIsASample() throws Exception {
		String page = body("/sample-report");

		assertThat(page).contains("This is a sample.", ">" + ReportView.of(Reports.of("C2")).title() + "</h1>")
			.doesNotContain("Delete this assessment");
		assertThat(find(page, "href=\"#([^\"]+)\"")).isSubsetOf(find(page, " id=\"([^\"]+)\""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/principles", "/method", "/how-it-works", "/accessibility", "/privacy" })
	void contentPagesAreWhole(String path) throws Exception {
		String page = body(path);

		assertThat(find(page, "<(h1)[ >]")).hasSize(1);
		assertThat(find(page, "href=\"#([^\"]+)\"")).isSubsetOf(find(page, " id=\"([^\"]+)\""));
		assertThat(page).doesNotContain(" style=").doesNotContain("null").endsWith("</html>");
	}

	@Test
	void theMethodPrintsEveryRuleThresholdAndSource() throws Exception {
		String page = body("/method");

		var book = this.playbooks.published().document();
		assertThat(book.rules()).isNotEmpty().allSatisfy((rule) -> assertThat(page).contains(">" + rule.id() + "<"));
		assertThat(find(page, "data-label=\"Value\"")).hasSameSizeAs(book.thresholds());
		assertThat(book.sources())
			.allSatisfy((source) -> assertThat(page).contains(source.title().replace("&", "&amp;")));
	}

	@Test
	void thePrinciplesShowEveryQuoteWordForWord() throws Exception {
		String page = body("/principles").replace("&#39;", "'");

		assertThat(this.playbooks.published().document().principles())
			.allSatisfy((principle) -> assertThat(principle.quotes()).isNotEmpty()
				.allSatisfy((quote) -> assertThat(page).contains("“" + quote.text() + "”")));
	}

	private Started completed(Map<String, Object> answers, Map<String, String> notes, String organisation) {
		Started started = this.assessments.start(organisation);
		for (Step step : this.playbooks.published().document().steps()) {
			List<String> questions = step.questions().map((question) -> question.id()).toList();
			Map<String, Object> posted = new LinkedHashMap<>(answers);
			posted.keySet().retainAll(questions);
			Map<String, String> noted = new LinkedHashMap<>(notes);
			noted.keySet().retainAll(questions);
			assertThat(this.assessments.answer(started.id(), started.access(), step.id(),
					new StepAnswers(posted, noted, 0, "tab")))
				.isInstanceOf(SaveResult.Saved.class);
		}
		this.assessments.complete(started.id(), started.access(), "token");
		return started;
	}

	private String page(Started started) throws Exception {
		var response = this.mvc.get()
			.uri("/assessments/" + started.id() + "/report")
			.cookie(cookie(started))
			.exchange();
		assertThat(response).hasStatusOk();
		return response.getResponse().getContentAsString().strip();
	}

	private String body(String path) throws Exception {
		var response = this.mvc.get().uri(path).exchange();
		assertThat(response).hasStatusOk();
		return response.getResponse().getContentAsString().strip();
	}

	private static Cookie cookie(Started started) {
		return new Cookie("poa-key-" + started.id(), started.key());
	}

	private static List<String> find(String page, String regex) {
		List<String> found = new ArrayList<>();
		for (MatchResult match : Pattern.compile(regex).matcher(page).results().toList()) {
			found.add(match.group(match.groupCount()));
		}
		return found;
	}

}
