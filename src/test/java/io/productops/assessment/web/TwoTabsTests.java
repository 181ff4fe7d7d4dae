package io.productops.assessment.web;

import io.productops.OnH2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What happens when a step is open twice, and what the page's script is told.
 */
@OnH2
class TwoTabsTests {

	private final Visitor visitor;

	private String assessment = "";

	private String scale = "";

	TwoTabsTests(@Autowired MockMvcTester mvc) {
		this.visitor = new Visitor(mvc);
	}

	@BeforeEach
	void start() {
		this.assessment = this.visitor.start("Northwind");
		this.scale = this.assessment + "/steps/org-scale";
	}

	@Test
	void showsBothVersionsAndOverwritesNothing() {
		String[] tab = this.visitor.hidden(this.scale);
		this.visitor.fill(this.scale, "answers.pm_count", "12", "notes.pm_count", "theirs");
		MvcTestResult stale = this.visitor.post(this.scale,
				Visitor.with(tab, "answers.pm_count", "11", "answers.engineers", "many"));
		assertThat(stale).hasStatus(422);
		stale = this.visitor.post(this.scale,
				Visitor.with(tab, "answers.pm_count", "11", "answers.engineers", "80", "notes.engineers", "<b>"));
		assertThat(stale).hasStatus(409);
		assertThat(Visitor.text(stale)).contains("Choose between two versions")
			.contains("2 answers differ")
			.contains(">11</span>")
			.contains(">12\nNote: “theirs”</span>")
			.contains(">80\nNote: “&lt;b&gt;”</span>")
			.contains(">Not answered</span>");
		assertThat(page("/steps/org-scale")).contains("value=\"12\"").doesNotContain("value=\"80\"");
	}

	@Test
	void savesWhatWasChosen() {
		String[] tab = this.visitor.hidden(this.scale);
		this.visitor.fill(this.scale, "answers.pm_count", "12");
		String[] mine = Visitor.with(tab, "answers.pm_count", "11", "answers.engineers", "80");
		assertThat(this.visitor.post(this.scale, mine)).hasStatus(409);
		String current = "version.org-scale";
		String[] chosen = Visitor
			.with(new String[] { current, "1", "keep.pm_count", "theirs", "keep.engineers", "mine" }, mine);
		assertThat(this.visitor.post(this.scale, chosen)).hasStatus(303);
		assertThat(page("/steps/org-scale")).contains("value=\"12\"").contains("value=\"80\"");
		assertThat(
				this.visitor.post(this.scale, Visitor.with(new String[] { current, "2", "keepAll", "theirs" }, mine)))
			.hasStatus(303);
		assertThat(page("/steps/org-scale")).contains("value=\"12\"");
		assertThat(this.visitor.post(this.scale, Visitor.with(new String[] { current, "3", "keepAll", "mine" }, mine)))
			.hasStatus(303);
		assertThat(page("/steps/org-scale")).contains("value=\"11\"").doesNotContain("value=\"12\"");
	}

	@Test
	void isNoConflictOnDifferentSteps() {
		String[] scope = this.visitor.hidden(this.assessment + "/steps/scope");
		this.visitor.fill(this.scale, "answers.pm_count", "12");
		assertThat(this.visitor.post(this.assessment + "/steps/scope", Visitor.with(scope, "answers.final_call", "pm")))
			.hasStatus(303);
	}

	@Test
	void isNoConflictWithTheSameTab() {
		String[] tab = this.visitor.hidden(this.scale);
		assertThat(this.visitor.autosave(this.scale, Visitor.with(tab, "answers.pm_count", "12"))).hasStatusOk();
		assertThat(this.visitor.post(this.scale, Visitor.with(tab, "answers.pm_count", "13"))).hasStatus(303);
	}

	@Test
	void tellsTheScriptWhatIsSavedAskedAndWrong() {
		MvcTestResult saved = this.visitor.autosave(this.scale, Visitor.with(this.visitor.hidden(this.scale),
				"answers.existing_ops", "team", "answers.pm_count", "1e9"));
		assertThat(saved).hasStatusOk().bodyJson().extractingPath("$.versions.org-scale").isEqualTo(1);
		assertThat(saved).bodyJson().extractingPath("$.visible").asArray().contains("ops_headcount");
		assertThat(saved).bodyJson().extractingPath("$.problems[0].name").isEqualTo("Product managers");
		assertThat(page("/steps/org-scale")).containsPattern("value=\"team\" checked").doesNotContain("value=\"1e9\"");
	}

	@Test
	void tellsTheScriptOfAConflict() {
		String[] tab = this.visitor.hidden(this.scale);
		this.visitor.fill(this.scale, "answers.pm_count", "12");
		assertThat(this.visitor.autosave(this.scale, Visitor.with(tab, "answers.pm_count", "11"))).hasStatus(409);
		assertThat(page("/steps/org-scale")).contains("value=\"12\"");
	}

	private String page(String path) {
		MvcTestResult result = this.visitor.get(this.assessment + path);
		assertThat(result).hasStatus(200);
		return Visitor.text(result);
	}

}
