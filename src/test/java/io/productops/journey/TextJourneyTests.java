package io.productops.journey;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.productops.OnH2;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.Started;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

/**
 * The words of people come back as they were typed, and never as anything but text.
 */
@OnH2
@InBrowser
class TextJourneyTests {

	private static final String ODD = "\n  <script>window.ran = 1</script><img src=x onerror='window.ran = 2'>\n"
			+ "\u202bשלום עולם\u202c مرحبا \uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDE80 \uD83C\uDDFA\uD83C\uDDE6 "
			+ "&amp; ${7*7} *{x} [[${x}]] \"quoted\" 'single' e\u0301 \u00e9\tend";

	private Visitor visitor;

	private Wizard wizard;

	private Locator story;

	@Autowired
	private AssessmentService assessments;

	@BeforeEach
	void givenTheStepWithAText(Visitors visitors) {
		this.visitor = visitors.arrive();
		this.wizard = this.visitor.wizard();
		Started draft = new Drafts(this.assessments).filled(CaseAnswers.of("C2"));
		this.visitor.holds(draft);
		this.visitor.goTo("/assessments/" + draft.id());
		this.wizard.givenThePageOf(this.wizard.steps().get(0));
		this.story = this.wizard.controls().field(this.wizard.question("standard_difference"));
	}

	@Test
	void oddTextComesBackUnharmedAndInert() {
		Page page = this.visitor.page();
		this.story.fill(ODD);
		page.locator("summary", new Page.LocatorOptions().setHasText("Add a note")).first().click();
		page.locator("textarea[name^='notes.']").first().fill(ODD);
		this.wizard.whenSavedAndContinued();
		this.wizard.givenThePageOf(this.wizard.steps().get(0));
		PlaywrightAssertions.assertThat(this.story).hasValue(ODD.strip());
		PlaywrightAssertions.assertThat(page.locator("textarea[name^='notes.']").first()).hasValue(ODD.strip());
		this.wizard.givenTheCheckPage();
		thenItIsShownAsText();
		this.wizard.whenSubmitted();
		this.wizard.thenTheReportIsShown();
		thenItIsShownAsText();
	}

	@Test
	void fourThousandCharactersAreKept() {
		String long4000 = "\uD83D\uDE80 ab".repeat(1000);
		this.story.fill(long4000);
		this.wizard.whenSavedAndContinued();
		this.wizard.givenThePageOf(this.wizard.steps().get(0));
		PlaywrightAssertions.assertThat(this.story).hasValue(long4000);
		this.wizard.givenTheCheckPage();
		PlaywrightAssertions.assertThat(this.visitor.page().getByRole(AriaRole.MAIN)).containsText(long4000);
	}

	@Test
	void aTextThatIsTooLongIsRefusedAndKept() {
		String tooLong = "word ".repeat(2000) + "end";
		Page page = this.visitor.page();
		this.story.fill(tooLong);
		Response answer = page.waitForResponse((response) -> response.request().isNavigationRequest(),
				this.wizard::whenSavedAndContinued);
		Assertions.assertThat(answer.status()).isEqualTo(422);
		PlaywrightAssertions.assertThat(this.story).hasValue(tooLong);
		Assertions.assertThat(page.title()).startsWith("Error: ");
		Locator summary = page.getByRole(AriaRole.ALERT);
		PlaywrightAssertions.assertThat(summary).isFocused();
		PlaywrightAssertions.assertThat(summary).containsText("There is a problem");
		String message = summary.getByRole(AriaRole.LINK).innerText();
		String described = java.util.Objects.requireNonNull(this.story.getAttribute("aria-describedby"));
		Assertions.assertThat(described.split(" "))
			.anySatisfy((id) -> Assertions
				.assertThat(page.locator("[id='" + id + "']").textContent().replace("Error: ", "").strip())
				.isEqualTo(message));
		PlaywrightAssertions.assertThat(this.story).hasAttribute("aria-invalid", "true");
		summary.getByRole(AriaRole.LINK).click();
		PlaywrightAssertions.assertThat(this.story).isFocused();
	}

	@Test
	void theNameOfAnOrganisationIsTextToo() {
		String name = "<script>window.ran = 1</script> \u200fחברה\u200e \uD83D\uDE80 \"A&B\"";
		this.wizard.givenANewAssessment(name);
		PlaywrightAssertions.assertThat(this.visitor.page().getByLabel("Shown on the pages and in the report"))
			.hasValue(name);
		this.wizard.givenThePageOf(this.wizard.steps().get(0));
		PlaywrightAssertions.assertThat(this.visitor.page().getByRole(AriaRole.MAIN)).containsText(name);
		this.visitor.goTo("/");
		PlaywrightAssertions.assertThat(this.wizard.link(name)).isVisible();
		Assertions.assertThat(this.visitor.page().evaluate("window.ran === undefined")).isEqualTo(true);
	}

	@Test
	void aLongNameWithoutSpacesFitsANarrowWindow() {
		Page page = this.visitor.page();
		this.wizard.givenANewAssessment("W".repeat(200));
		page.setViewportSize(320, 720);
		String tasks = page.url();
		for (String path : List.of("", "/check", "/deletion", "/questions")) {
			page.navigate(tasks + path);
			Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(320);
		}
	}

	private void thenItIsShownAsText() {
		Page page = this.visitor.page();
		Object times = page.evaluate("(text) => document.querySelector('main').textContent.split(text).length - 1",
				ODD.strip());
		Assertions.assertThat((Integer) times).isGreaterThanOrEqualTo(2);
		Assertions.assertThat(page.evaluate("window.ran === undefined")).isEqualTo(true);
	}

}
