package io.productops.assessment.web;

import io.productops.OnH2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the pages of the steps show and what they do with a form.
 */
@OnH2
class StepPageTests {

	private final Visitor visitor;

	private String assessment = "";

	private String scale = "";

	StepPageTests(@Autowired MockMvcTester mvc) {
		this.visitor = new Visitor(mvc);
	}

	@BeforeEach
	void start() {
		this.assessment = this.visitor.start("Northwind");
		this.scale = this.assessment + "/steps/org-scale";
	}

	@ParameterizedTest
	@ValueSource(strings = { "pain-points", "org-scale", "scope", "system-design" })
	void showsEachStepUnderItsOwnHeading(String step) {
		String page = page("/steps/" + step);
		assertThat(page).containsOnlyOnce("<h1>").containsOnlyOnce("aria-current=\"step\"");
		assertThat(page).containsPattern("<title>[^<]+ – Step [1-4] of 4 – Product Ops Advisor</title>");
		assertThat(page.indexOf("poa-back")).isLessThan(page.indexOf("<h1>"));
	}

	@Test
	void leavesJudgingToTheServer() {
		assertThat(page("/questions")).contains("novalidate")
			.doesNotContain(" required")
			.doesNotContain("style=")
			.doesNotContainPattern("<script(?![^>]* src=)")
			.doesNotContainPattern(" on[a-z]+=");
	}

	@Test
	void offersNotSureAndANoteEverywhereButForWhatIsRequired() {
		String page = page("/steps/org-scale");
		assertThat(page).contains("name=\"unsure.growth_12m_pct\"").doesNotContain("name=\"unsure.pm_count\"");
		assertThat(page).containsPattern("name=\"answers.exec_sponsor\" value=\"not-sure\"")
			.doesNotContainPattern("name=\"answers.company_stage\" value=\"not-sure\"");
		assertThat(page).contains("name=\"notes.pm_count\"").contains("name=\"notes.exec_sponsor\"");
	}

	@Test
	void endsEachQuestionWithTheReasonForIt() {
		String page = page("/steps/scope");
		assertThat(count(page, "Why we ask<")).isEqualTo(count(page, "data-question="));
		assertThat(page).contains("<blockquote>“Product operations does not take away decision making rights");
	}

	@Test
	void savesAndGoesOn() {
		MvcTestResult saved = this.visitor.fill(this.scale, "answers.pm_count", "11", "then", "continue");
		assertThat(saved).hasStatus(303).headers().hasValue("Location", this.assessment + "/steps/scope");
		assertThat(page("/steps/org-scale")).containsPattern("name=\"answers.pm_count\"[^>]* value=\"11\"")
			.contains("inputmode=\"numeric\"");
	}

	@Test
	void comesBackLaterToTheTaskList() {
		MvcTestResult saved = this.visitor.fill(this.scale, "answers.pm_count", "11", "then", "later");
		assertThat(saved).hasStatus(303).headers().hasValue("Location", this.assessment);
		assertThat(page("")).contains("1 of 10 questions answered").contains("In progress");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1e9", "-1", "٣", "11,5", "eleven", "5001", "11.5", "99999999999999999999", "&lt;b&gt;" })
	void refusesWhatIsNoSuchNumberAndShowsItAgain(String typed) {
		String text = typed.replace("&lt;", "<").replace("&gt;", ">");
		MvcTestResult refused = this.visitor.fill(this.scale, "answers.pm_count", text, "answers.engineers", "80");
		assertThat(refused).hasStatus(422);
		assertThat(Visitor.text(refused)).contains("<title>Error: ")
			.contains("There is a problem")
			.contains("<a href=\"#pm_count\">Product managers: enter a whole number from 0 to 5,000")
			.contains("</span>Product managers: enter a whole number from 0 to 5,000")
			.contains("aria-describedby=\"pm_count-hint pm_count-error\"")
			.contains("aria-invalid=\"true\"")
			.contains("value=\"" + typed + "\"")
			.contains("value=\"80\"");
		assertThat(page("/steps/org-scale")).doesNotContain("value=\"80\"");
	}

	@Test
	void keepsEveryTextAsItWasTyped() {
		String text = "🚀 שלום <script>alert('1')</script> & e\u0301\r\nsecond  line";
		String step = this.assessment + "/steps/pain-points";
		assertThat(this.visitor.fill(step, "answers.standard_difference", text)).hasStatus(303);
		assertThat(page("/steps/pain-points")).contains(
				"🚀 שלום &lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; e\u0301\r\nsecond  line</textarea>");
	}

	@Test
	void refusesALongTextAndShowsAllOfIt() {
		String text = "é".repeat(10_000);
		MvcTestResult refused = this.visitor.fill(this.assessment + "/steps/pain-points", "answers.standard_difference",
				text, "notes.pain_top", text);
		assertThat(refused).hasStatus(422);
		assertThat(Visitor.text(refused)).contains("shorten this to 4,000 characters or fewer. It has 10,000 now.")
			.contains("shorten this to 2,000 characters or fewer. It has 10,000 now.")
			.contains("href=\"#pain_top-note\"");
		assertThat(count(Visitor.text(refused), text + "</textarea>")).isEqualTo(2);
	}

	@Test
	void refusesNulAndShowsTheRest() {
		MvcTestResult refused = this.visitor.fill(this.assessment + "/steps/pain-points", "answers.standard_difference",
				"before\0after", "notes.pain_top", "\0");
		assertThat(refused).hasStatus(422);
		assertThat(Visitor.text(refused)).contains("take out the characters that are no text")
			.contains("beforeafter</textarea>")
			.doesNotContain("\0");
	}

	@Test
	void refusesNotSureBesideAnAnswer() {
		MvcTestResult refused = this.visitor.fill(this.scale, "answers.growth_12m_pct", "40", "unsure.growth_12m_pct",
				"true");
		assertThat(refused).hasStatus(422);
		assertThat(Visitor.text(refused)).contains("choose either “Not sure” or another answer, not both.");
	}

	@Test
	void answersForgedFieldsWithAMessage() {
		assertThat(this.visitor.fill(this.scale, "answers.pm_count", "1", "answers.pm_count", "2")).hasStatus(422);
		assertThat(this.visitor.fill(this.scale, "answers.exec_sponsor", "none", "answers.exec_sponsor", "none"))
			.hasStatus(422);
		assertThat(this.visitor.fill(this.scale, "answers.exec_sponsor", "king")).hasStatus(422);
		assertThat(this.visitor.fill(this.assessment + "/steps/system-design", "answers.area_maturity.voc", "7"))
			.hasStatus(422);
		assertThat(this.visitor.fill(this.scale, "answers.no_such", "1", "role", "ADMIN", "version.scope", "x"))
			.hasStatus(303);
	}

	@Test
	void leavesOutWhatAnotherStepDecidesAndHintsAtWhatThisOneDoes() {
		assertThat(page("/steps/scope")).doesNotContain("q-product_contact");
		assertThat(page("/steps/org-scale")).contains("Only if you have dedicated people in product ops.")
			.contains("data-conditional=\"ops_headcount\" data-off=\"ops_headcount\"");
		this.visitor.fill(this.scale, "answers.existing_ops", "team");
		assertThat(page("/steps/scope")).contains("q-product_contact").doesNotContain("product_contact-when");
		assertThat(page("/steps/org-scale")).doesNotContain("data-off=");
	}

	@Test
	void keepsAnswersToQuestionsThatWereNotShown() {
		this.visitor.fill(this.scale, "answers.existing_ops", "team");
		this.visitor.fill(this.assessment + "/steps/scope", "answers.proxy", "never", "notes.proxy", "kept");
		this.visitor.fill(this.scale, "answers.existing_ops", "none");
		this.visitor.fill(this.assessment + "/steps/scope", "answers.final_call", "pm");
		this.visitor.fill(this.scale, "answers.existing_ops", "team");
		assertThat(page("/steps/scope")).containsPattern("value=\"never\" checked").contains("kept</textarea>");
	}

	@Test
	void takesAnAnswerAwayWhenItsFieldIsEmptied() {
		this.visitor.fill(this.scale, "answers.pm_count", "11");
		this.visitor.fill(this.scale, "answers.pm_count", "");
		assertThat(page("")).contains("0 of 10 questions answered");
	}

	@Test
	void savesAllQuestionsOnOnePage() {
		String all = this.assessment + "/questions";
		MvcTestResult saved = this.visitor.fill(all, "answers.pm_count", "11", "answers.pain_top", "data_access",
				"answers.pain_top", "", "answers.pain_top", "tool_sprawl", "answers.standardised", "none-of-these",
				"answers.ownership_grid.pm_tools", "pm", "answers.area_maturity.voc", "leave-out");
		assertThat(saved).hasStatus(303).headers().hasValue("Location", this.assessment + "/check");
		assertThat(page("/check")).contains("<li>PMs cannot get at the data they need</li>")
			.contains("PM tools: PM")
			.contains("None of these");
	}

	@Test
	void doesNotExistForOthers() {
		assertThat(this.visitor.get(this.assessment + "/steps/no-such")).hasStatus(404);
		assertThat(this.visitor.get("/assessments/00000000-0000-0000-0000-000000000000")).hasStatus(404);
		assertThat(this.visitor.get("/assessments/x/check")).hasStatus(404);
	}

	private String page(String path) {
		MvcTestResult result = this.visitor.get(this.assessment + path);
		assertThat(result).hasStatus(200);
		return Visitor.text(result);
	}

	private static int count(String text, String part) {
		return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
	}

}
