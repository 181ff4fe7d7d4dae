package io.productops.journey;

import java.util.UUID;

import io.productops.OnPostgres;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.Started;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The whole path on PostgreSQL, and the same bytes for all nine worked cases as the
 * engine gives without any database, which is what H2 is compared with too.
 */
@OnPostgres
@InBrowser
class PostgresJourneyTests {

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private AssessmentService assessments;

	@LocalServerPort
	private int port;

	@Test
	void theWholePathWorksOnPostgres(Visitors visitors) {
		CaseAnswers worked = CaseAnswers.of("C9");
		Wizard wizard = visitors.arrive().wizard();
		UUID assessment = wizard.givenANewAssessment("Postgres");
		wizard.whenTheFourStepsAreAnswered(worked.answers());
		wizard.whenSubmitted();
		wizard.thenTheReportIsShown();
		Assertions.assertThat(Bytes.stored(this.database, assessment)).isEqualTo(Bytes.computed(worked));
	}

	@ParameterizedTest
	@FieldSource("io.productops.journey.CaseAnswers#IDS")
	void everyCaseGivesTheBytesOfTheEngine(String id) {
		CaseAnswers worked = CaseAnswers.of(id);
		Started finished = new Drafts(this.assessments).submitted(worked);
		Assertions.assertThat(Bytes.stored(this.database, finished.id())).isEqualTo(Bytes.computed(worked));
		Assertions.assertThat(Bytes.answered(this.port, worked)).isEqualTo(Bytes.computed(worked));
	}

}
