package io.productops.journey;

import java.util.UUID;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.productops.OnH2;
import io.productops.advice.PlaybookDocument.Step;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The whole path without JavaScript.
 */
@OnH2
@InBrowser
class PlainJourneyTests {

	@Autowired
	private JdbcTemplate database;

	@LocalServerPort
	private int port;

	@Test
	void theWholePathNeedsNoScript(Visitors visitors) {
		CaseAnswers worked = CaseAnswers.of("C5");
		Visitor visitor = visitors.arriveWithoutScript();
		Wizard wizard = visitor.wizard();
		UUID assessment = wizard.givenANewAssessment("Plain");
		whenTheFirstStepIsLeftForLater(wizard, worked);
		wizard.whenTheFourStepsAreAnswered(worked.answers());
		wizard.thenTheHeadingIs("Check your answers before you submit");
		wizard.whenSubmitted();
		wizard.thenTheReportIsShown();
		Assertions.assertThat(Bytes.stored(this.database, assessment)).isEqualTo(Bytes.answered(this.port, worked));
	}

	@Test
	void thePrivateLinkOpensTheAssessmentElsewhereUntilItIsDeleted(Visitors visitors) {
		Visitor owner = visitors.arriveWithoutScript();
		owner.wizard().givenANewAssessment("Northwind");
		String link = owner.page().getByLabel("Private link").inputValue();
		Visitor elsewhere = visitors.arriveWithoutScript();
		Assertions.assertThat(elsewhere.goTo("/assessments/" + owner.assessment()).status()).isEqualTo(404);
		Assertions.assertThat(elsewhere.goTo(link).headers())
			.containsEntry("referrer-policy", "no-referrer")
			.containsEntry("cache-control", "no-store");
		elsewhere.wizard().press("Continue to the assessment");
		PlaywrightAssertions.assertThat(elsewhere.page().getByLabel("Shown on the pages and in the report"))
			.hasValue("Northwind");
		elsewhere.wizard().link("Delete this assessment").click();
		elsewhere.wizard().press("Delete assessment and answers");
		elsewhere.wizard().thenTheHeadingIs("The assessment was deleted");
		Assertions.assertThat(owner.goTo("/assessments/" + owner.assessment()).status()).isEqualTo(404);
		Assertions.assertThat(owner.goTo(link).status()).isEqualTo(404);
	}

	private static void whenTheFirstStepIsLeftForLater(Wizard wizard, CaseAnswers worked) {
		Step first = wizard.steps().get(0);
		wizard.link(first.title()).click();
		wizard.controls().answer(wizard.question("pain_top"), worked.answers().get("pain_top"));
		wizard.press("Save and come back later");
		PlaywrightAssertions.assertThat(wizard.page().getByRole(com.microsoft.playwright.options.AriaRole.MAIN))
			.containsText("In progress");
	}

}
