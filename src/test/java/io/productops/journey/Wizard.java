package io.productops.journey;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.productops.advice.Answers;
import io.productops.advice.Playbook;
import io.productops.advice.PlaybookDocument.Step;
import io.productops.advice.Question;
import org.jspecify.annotations.Nullable;

/**
 * The assessment as somebody goes through it in one tab.
 */
final class Wizard {

	private final Page page;

	private final Playbook playbook;

	private final Controls controls;

	Wizard(Page page, Playbook playbook) {
		this.page = page;
		this.playbook = playbook;
		this.controls = new Controls(page);
	}

	Page page() {
		return this.page;
	}

	Controls controls() {
		return this.controls;
	}

	List<Step> steps() {
		return this.playbook.document().steps();
	}

	Question question(String id) {
		return this.playbook.question(id);
	}

	/** The questions of a step that these answers call for. */
	List<Question> asked(Step step, Map<String, ? extends @Nullable Object> answers) {
		Set<String> visible = this.playbook.visible(Answers.read(this.playbook.questions(), answers).answers());
		return step.questions().filter((question) -> visible.contains(question.id())).toList();
	}

	UUID givenANewAssessment(String organisation) {
		this.page.navigate("/");
		this.page.getByLabel("Name of your organisation").fill(organisation);
		press("Start an assessment");
		return Visitor.assessment(this.page);
	}

	void givenThePageOf(Step step) {
		this.page.navigate("/assessments/" + Visitor.assessment(this.page) + "/steps/" + step.id());
	}

	void givenAllQuestionsOnOnePage() {
		this.page.navigate("/assessments/" + Visitor.assessment(this.page) + "/questions");
	}

	void givenTheCheckPage() {
		this.page.navigate("/assessments/" + Visitor.assessment(this.page) + "/check");
	}

	/** From the task list through the four steps to the check page. */
	void whenTheFourStepsAreAnswered(Map<String, ? extends @Nullable Object> answers) {
		link(steps().get(0).title()).click();
		for (Step step : steps()) {
			thenTheHeadingIs(step.title());
			whenAnswered(step, answers);
			whenSavedAndContinued();
		}
	}

	void whenAnswered(Step step, Map<String, ? extends @Nullable Object> answers) {
		for (Question question : asked(step, answers)) {
			if (answers.containsKey(question.id())) {
				this.controls.answer(question, answers.get(question.id()));
			}
		}
	}

	void whenSavedAndContinued() {
		press("Save and continue");
	}

	void whenSubmitted() {
		press("Submit and get recommendations");
	}

	void press(String button) {
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
	}

	Locator link(String name) {
		return this.page.getByRole(AriaRole.MAIN)
			.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
	}

	/** The line that says what is saved. */
	Locator saved() {
		return this.page.locator("[data-save-status]");
	}

	void thenTheHeadingIs(String heading) {
		PlaywrightAssertions.assertThat(this.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
			.hasText(heading);
	}

	void thenItIsSaved() {
		PlaywrightAssertions.assertThat(saved()).hasText(Pattern.compile("^Saved \\d\\d:\\d\\d$"));
	}

	/** An address changes before its page is read, so this waits for the whole page. */
	void thenTheReportIsShown() {
		this.page.waitForURL(Pattern.compile(".*/assessments/[0-9a-f-]{36}/report$"));
	}

}
