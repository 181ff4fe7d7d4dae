package io.productops.assessment;

import io.productops.team.People;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Gives storage tests what they ask of the application that they run against.
 */
interface Stored {

	ApplicationContext application();

	default AssessmentService assessments() {
		return application().getBean(AssessmentService.class);
	}

	default TeamAssessmentService teamAssessments() {
		return application().getBean(TeamAssessmentService.class);
	}

	default People people() {
		return application().getBean(People.class);
	}

	default JdbcTemplate jdbc() {
		return application().getBean(JdbcTemplate.class);
	}

}
