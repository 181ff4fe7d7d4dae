package io.productops.assessment;

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

	default JdbcTemplate jdbc() {
		return application().getBean(JdbcTemplate.class);
	}

}
