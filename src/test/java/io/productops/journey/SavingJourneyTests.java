package io.productops.journey;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.productops.OnH2;
import io.productops.advice.PlaybookDocument.Step;
import io.productops.advice.Question;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.Started;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

/**
 * Answers are saved while they are given, and neither a lost connection nor a second tab
 * nor the Back button loses one.
 */
@OnH2
@InBrowser
class SavingJourneyTests {

	private Visitor visitor;

	private Wizard wizard;

	private Step scale;

	private Question managers;

	@Autowired
	private AssessmentService assessments;

	@BeforeEach
	void givenTheStepWithNumbers(Visitors visitors) {
		this.visitor = visitors.arrive();
		this.wizard = this.visitor.wizard();
		this.wizard.givenANewAssessment("");
		this.scale = this.wizard.steps().get(1);
		this.managers = this.wizard.question("pm_count");
		this.wizard.givenThePageOf(this.scale);
	}

	@Test
	void savesWhatIsTypedWithoutAButton() {
		field(this.wizard).fill("9");
		this.wizard.thenItIsSaved();
		this.visitor.page().reload();
		PlaywrightAssertions.assertThat(field(this.wizard)).hasValue("9");
		PlaywrightAssertions.assertThat(this.wizard.saved()).hasText(Pattern.compile("^Saved .*\\d\\d:\\d\\d$"));
	}

	@Test
	void savesWhatWasTypedRightBeforeLeaving() {
		field(this.wizard).fill("9");
		this.wizard.link("All tasks").click();
		// the save goes on behind the next page, which may be there first
		this.visitor.page().waitForCondition(() -> {
			this.wizard.givenThePageOf(this.scale);
			return field(this.wizard).inputValue().equals("9");
		});
	}

	@Test
	void showsAQuestionThatTheAnswersCallForAndLeavesThePageWhereItIs() {
		Locator called = this.wizard.controls().field(this.wizard.question("ops_headcount"));
		Locator answer = this.wizard.controls().box("answers.existing_ops", "team");
		PlaywrightAssertions.assertThat(called).isHidden();
		answer.scrollIntoViewIfNeeded();
		double before = answer.boundingBox().y;
		answer.check();
		PlaywrightAssertions.assertThat(called).isVisible();
		Assertions.assertThat(answer.boundingBox().y).isEqualTo(before);
		PlaywrightAssertions.assertThat(answer).isFocused();
		this.wizard.controls().box("answers.existing_ops", "none").check();
		PlaywrightAssertions.assertThat(called).isHidden();
	}

	@Test
	void tellsWhenNothingIsSavedAndKeepsTheText() {
		AtomicReference<String> warning = new AtomicReference<>();
		this.visitor.page().onDialog((dialog) -> answer(dialog, warning));
		this.visitor.context().route("**/steps/**", Route::abort);
		field(this.wizard).click();
		field(this.wizard).fill("9");
		PlaywrightAssertions.assertThat(this.wizard.saved()).containsText("Not saved");
		PlaywrightAssertions.assertThat(field(this.wizard)).hasValue("9");
		this.wizard.link("All tasks").click(new Locator.ClickOptions().setNoWaitAfter(true));
		PlaywrightAssertions.assertThat(field(this.wizard)).hasValue("9");
		Assertions.assertThat(warning).hasValue("beforeunload");
		this.visitor.context().unroute("**/steps/**");
		this.wizard.thenItIsSaved();
	}

	@Test
	void savesAnAnswerThatIsFineBesideOneThatIsNot() {
		field(this.wizard).fill("9");
		this.wizard.controls().field(this.wizard.question("engineers")).fill("many");
		PlaywrightAssertions.assertThat(this.wizard.saved())
			.hasText(Pattern.compile("^Saved \\d\\d:\\d\\d\\. Not saved yet: .+\\.$"));
		this.wizard.whenSavedAndContinued();
		PlaywrightAssertions.assertThat(this.visitor.page()).hasTitle(Pattern.compile("^Error: "));
		PlaywrightAssertions.assertThat(this.wizard.controls().field(this.wizard.question("engineers")))
			.hasValue("many");
	}

	@Test
	void tellsBesideTheFieldWhatIsNotTakenUntilItIsMended() {
		Question engineers = this.wizard.question("engineers");
		Locator typed = this.wizard.controls().field(engineers);
		Locator error = this.visitor.page().locator("#engineers-error");
		PlaywrightAssertions.assertThat(error).isHidden();
		typed.fill("many");
		field(this.wizard).focus();
		PlaywrightAssertions.assertThat(error).containsText("Error: " + engineers.shortLabel() + ": ");
		PlaywrightAssertions.assertThat(typed).hasAttribute("aria-invalid", "true");
		PlaywrightAssertions.assertThat(typed)
			.hasAttribute("aria-describedby", Pattern.compile("(^|.* )engineers-error$"));
		PlaywrightAssertions.assertThat(field(this.wizard)).isFocused();
		typed.fill("80");
		this.wizard.thenItIsSaved();
		PlaywrightAssertions.assertThat(error).isHidden();
		PlaywrightAssertions.assertThat(typed).not().hasAttribute("aria-invalid", "true");
		PlaywrightAssertions.assertThat(typed)
			.not()
			.hasAttribute("aria-describedby", Pattern.compile(".*engineers-error.*"));
	}

	@Test
	void tellsBesideAChoiceAndANoteToo() {
		this.wizard.controls().box("unsure.growth_12m_pct", "true").check();
		this.wizard.controls().field(this.wizard.question("growth_12m_pct")).fill("9");
		Locator note = this.visitor.page().locator("#engineers-note");
		this.visitor.page().locator("details:has(#engineers-note) summary").click();
		note.fill("n".repeat(2001));
		PlaywrightAssertions.assertThat(this.visitor.page().locator("#engineers-note-error")).containsText("shorten");
		PlaywrightAssertions.assertThat(note).hasAttribute("aria-invalid", "true");
		PlaywrightAssertions.assertThat(this.visitor.page().locator("#growth_12m_pct-error")).containsText("not both");
	}

	@Test
	void takesWhatIsMendedOutOfTheSummaryOfARefusedForm() {
		field(this.wizard).fill("nine");
		this.wizard.whenSavedAndContinued();
		Locator summary = this.visitor.page().locator(".poa-errors");
		PlaywrightAssertions.assertThat(summary).isVisible();
		field(this.wizard).fill("9");
		PlaywrightAssertions.assertThat(summary).hasCount(0);
		PlaywrightAssertions.assertThat(this.visitor.page()).not().hasTitle(Pattern.compile("^Error: "));
	}

	@Test
	void warnsBeforeLeavingWithMoreThanABrowserSendsOnTheWay() {
		AtomicReference<String> warning = new AtomicReference<>();
		this.visitor.page().onDialog((dialog) -> answer(dialog, warning));
		this.visitor.page().locator("details:has(#engineers-note) summary").click();
		this.visitor.page().locator("#engineers-note").fill("n".repeat(70_000));
		this.wizard.link("All tasks").click(new Locator.ClickOptions().setNoWaitAfter(true));
		this.visitor.page().waitForCondition(() -> "beforeunload".equals(warning.get()));
	}

	@Test
	void offersBothVersionsWhenTwoTabsChangeOneStep() {
		Wizard other = this.visitor.secondTab();
		field(this.wizard).fill("9");
		this.wizard.thenItIsSaved();
		field(other).fill("12");
		PlaywrightAssertions.assertThat(other.saved())
			.hasText("Not saved. This was changed or submitted somewhere else.");
		PlaywrightAssertions.assertThat(other.page().getByRole(AriaRole.ALERT)).containsText("Nothing was overwritten");
		Response answer = other.page()
			.waitForResponse((response) -> response.request().method().equals("POST"), other::whenSavedAndContinued);
		Assertions.assertThat(answer.status()).isEqualTo(409);
		other.thenTheHeadingIs("Choose between two versions");
		Locator mine = other.page().getByLabel("Keep yours");
		PlaywrightAssertions.assertThat(mine).isChecked();
		PlaywrightAssertions.assertThat(choices(other)).containsText(new String[] { "12", "9" });
		this.visitor.page().reload();
		PlaywrightAssertions.assertThat(field(this.wizard)).hasValue("9");
		other.press("Save what I chose");
		this.visitor.page().reload();
		PlaywrightAssertions.assertThat(field(this.wizard)).hasValue("12");
	}

	@Test
	void letsTwoTabsChangeTwoSteps() {
		Wizard other = this.visitor.secondTab();
		other.givenThePageOf(this.wizard.steps().get(2));
		field(this.wizard).fill("9");
		this.wizard.thenItIsSaved();
		other.controls().box("answers.final_call", "pm").check();
		other.thenItIsSaved();
		field(this.wizard).fill("10");
		this.wizard.whenSavedAndContinued();
		this.wizard.thenTheHeadingIs(this.wizard.steps().get(2).title());
		PlaywrightAssertions.assertThat(this.wizard.controls().box("answers.final_call", "pm")).isChecked();
	}

	@Test
	void goesBackToWhatWasSavedWithoutSendingTheFormAgain() {
		field(this.wizard).fill("9");
		this.wizard.whenSavedAndContinued();
		this.wizard.thenTheHeadingIs(this.wizard.steps().get(2).title());
		this.visitor.page().goBack();
		PlaywrightAssertions.assertThat(field(this.wizard)).hasValue("9");
		Response again = Objects.requireNonNull(this.visitor.page().reload());
		Assertions.assertThat(again.request().method()).isEqualTo("GET");
		PlaywrightAssertions.assertThat(field(this.wizard)).hasValue("9");
	}

	@Test
	void saysOnTheWayBackThatTheAnswersWereSubmitted() {
		Started draft = new Drafts(this.assessments).filled(CaseAnswers.of("C6"));
		this.visitor.holds(draft);
		Page page = this.visitor.page();
		this.visitor.goTo("/assessments/" + draft.id() + "/check");
		this.wizard.whenSubmitted();
		this.wizard.thenTheReportIsShown();
		page.goBack();
		PlaywrightAssertions.assertThat(page.getByText("You already submitted this on")).isVisible();
		this.wizard.link("Read the report").click();
		this.wizard.thenTheReportIsShown();
	}

	@Test
	void enterGoesOnFromALineAndNotFromAnArea() {
		this.wizard.givenThePageOf(this.wizard.steps().get(0));
		Locator area = this.wizard.controls().field(this.wizard.question("standard_difference"));
		area.click();
		this.visitor.page().keyboard().type("One");
		this.visitor.page().keyboard().press("Enter");
		this.visitor.page().keyboard().type("Two");
		PlaywrightAssertions.assertThat(area).hasValue("One\nTwo");
		this.wizard.givenThePageOf(this.scale);
		field(this.wizard).fill("9");
		field(this.wizard).press("Enter");
		this.wizard.thenTheHeadingIs(this.wizard.steps().get(2).title());
	}

	private Locator field(Wizard tab) {
		return tab.controls().field(this.managers);
	}

	private static Locator choices(Wizard tab) {
		return tab.page().getByRole(AriaRole.MAIN).locator("fieldset label");
	}

	private static void answer(Dialog dialog, AtomicReference<String> warning) {
		warning.set(dialog.type());
		dialog.dismiss();
	}

}
