package io.productops.assessment.web;

import io.productops.OnH2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How answers are checked, changed and submitted.
 */
@OnH2
class CheckPageTests {

	private final Visitor visitor;

	private String assessment = "";

	private String scale = "";

	CheckPageTests(@Autowired MockMvcTester mvc) {
		this.visitor = new Visitor(mvc);
	}

	@BeforeEach
	void start() {
		this.assessment = this.visitor.start("Northwind");
		this.scale = this.assessment + "/steps/org-scale";
	}

	@Test
	void listsWhatIsMissingAndLeadsToIt() {
		this.visitor.fill(this.scale, "answers.pm_count", "11", "unsure.growth_12m_pct", "true");
		String page = Visitor.text(this.visitor.get(this.assessment + "/check"));
		assertThat(page).contains("4 answers are missing")
			.contains("href=\"" + this.scale + "?from=check#q-engineers\"")
			.contains("One answer is “Not sure”")
			.containsPattern("id=\"q-engineers\" class=\"is-missing\"");
	}

	@Test
	void refusesToSubmitWithoutWhatIsRequired() {
		MvcTestResult refused = this.visitor.fill(this.assessment + "/check");
		refused = this.visitor.post(this.assessment + "/completion", "token", "0123456789abcdef0123");
		assertThat(refused).hasStatus(422);
		assertThat(Visitor.text(refused)).contains("<title>Error: ")
			.contains("There is a problem")
			.contains("Answer “How many engineers work on the product?”");
	}

	@Test
	void returnsAfterAChangeButAsksNewQuestionsFirst() {
		complete("none");
		assertThat(page("/steps/org-scale?from=check")).contains("name=\"from\" value=\"check\"")
			.contains("Back to your answers");
		String[] form = this.visitor.hidden(this.scale + "?from=check");
		MvcTestResult same = this.visitor.post(this.scale,
				Visitor.with(form, "answers.pm_count", "12", "answers.existing_ops", "none"));
		assertThat(same).headers().hasValue("Location", this.assessment + "/check");
		form = this.visitor.hidden(this.scale + "?from=check");
		String[] changed = Visitor.with(form, "answers.pm_count", "12", "answers.existing_ops", "team");
		this.visitor.autosave(this.scale, changed);
		assertThat(this.visitor.post(this.scale, changed)).headers()
			.hasValue("Location", this.scale + "?from=check#q-ops_headcount");
	}

	@Test
	void submitsOnceAndSaysSoAfterwards() {
		complete("none");
		String[] token = this.visitor.hidden(this.assessment + "/check");
		String completion = this.assessment + "/completion";
		assertThat(this.visitor.post(completion, token)).hasStatus(303)
			.headers()
			.hasValue("Location", this.assessment + "/report");
		assertThat(this.visitor.post(completion, token)).hasStatus(303)
			.headers()
			.hasValue("Location", this.assessment + "/report");
		assertThat(page("/check")).contains("You already submitted this on ")
			.contains(this.assessment + "/report")
			.doesNotContain("Submit and get recommendations")
			.doesNotContain(">Change<");
		assertThat(this.visitor.get(this.scale)).hasStatus(303)
			.headers()
			.hasValue("Location", this.assessment + "/check");
		assertThat(page("")).contains("Submitted on ", ">Submitted</span>")
			.doesNotContain("In progress", "Not yet started");
	}

	@Test
	void takesNoAnswersAfterTheSubmission() {
		complete("none");
		String[] form = this.visitor.hidden(this.scale);
		this.visitor.post(this.assessment + "/completion");
		MvcTestResult late = this.visitor.post(this.scale, Visitor.with(form, "answers.pm_count", "99",
				"answers.product_teams", "many <b>", "notes.engineers", "Two lines,\nand 😀"));
		assertThat(late).hasStatus(409);
		assertThat(Visitor.text(late)).contains("You already submitted this on ")
			.contains("<title>Not saved: ", "nothing of it was saved")
			.contains(">99</dd>", ">many &lt;b&gt;</dd>", "Note: “Two lines,\nand 😀”</dd>")
			.doesNotContain("99</p>");
		assertThat(this.visitor.autosave(this.scale, Visitor.with(form, "answers.pm_count", "99"))).hasStatus(409);
	}

	private void complete(String existingOps) {
		assertThat(this.visitor.fill(this.scale, "answers.pm_count", "11", "answers.product_teams", "11",
				"answers.engineers", "80", "answers.company_stage", "high_growth", "answers.existing_ops", existingOps))
			.hasStatus(303);
	}

	private String page(String path) {
		MvcTestResult result = this.visitor.get(this.assessment + path);
		assertThat(result).hasStatus(200);
		return Visitor.text(result);
	}

}
