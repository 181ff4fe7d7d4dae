package io.productops.journey;

import java.util.List;
import java.util.UUID;

import io.productops.OnH2;
import io.productops.advice.PlaybookDocument.Step;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * From the start page to the report, for all nine worked cases: by clicks, the same bytes
 * as through the API.
 */
@OnH2
@InBrowser
class WholePathJourneyTests {

	@Autowired
	private JdbcTemplate database;

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "C1", "C2", "C4", "C5", "C7", "C8" })
	void fourStepsLeadToTheAdviceOfTheApi(String id, Visitors visitors) {
		CaseAnswers worked = CaseAnswers.of(id);
		Wizard wizard = visitors.arrive().wizard();
		UUID assessment = wizard.givenANewAssessment("Organisation of " + id);
		wizard.whenTheFourStepsAreAnswered(worked.answers());
		wizard.thenTheHeadingIs("Check your answers before you submit");
		wizard.whenSubmitted();
		wizard.thenTheReportIsShown();
		thenTheAdviceIsThatOfTheApi(assessment, worked);
	}

	@ParameterizedTest
	@ValueSource(strings = { "C3", "C6", "C9" })
	void allQuestionsOnOnePageLeadToTheAdviceOfTheApi(String id, Visitors visitors) {
		CaseAnswers worked = CaseAnswers.of(id);
		Wizard wizard = visitors.arrive().wizard();
		UUID assessment = wizard.givenANewAssessment("");
		wizard.givenAllQuestionsOnOnePage();
		List<Step> steps = wizard.steps();
		steps.forEach((step) -> wizard.whenAnswered(step, worked.answers()));
		wizard.whenSavedAndContinued();
		wizard.thenTheHeadingIs("Check your answers before you submit");
		wizard.whenSubmitted();
		wizard.thenTheReportIsShown();
		thenTheAdviceIsThatOfTheApi(assessment, worked);
	}

	private void thenTheAdviceIsThatOfTheApi(UUID assessment, CaseAnswers worked) {
		Assertions.assertThat(Bytes.stored(this.database, assessment)).isEqualTo(Bytes.answered(this.port, worked));
		Assertions.assertThat(Bytes.stored(this.database, assessment)).isEqualTo(Bytes.computed(worked));
	}

}
