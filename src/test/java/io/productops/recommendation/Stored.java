package io.productops.recommendation;

import java.util.List;
import java.util.UUID;

import io.productops.assessment.Access;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.WorkedAnswers;
import io.productops.team.CurrentPerson;
import io.productops.team.People;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Gives storage tests what they ask of the application that they run against.
 */
interface Stored {

	ApplicationContext application();

	default RecommendationService recommendations() {
		return application().getBean(RecommendationService.class);
	}

	default DecisionService decisions() {
		return application().getBean(DecisionService.class);
	}

	default AssessmentService assessments() {
		return application().getBean(AssessmentService.class);
	}

	default People people() {
		return application().getBean(People.class);
	}

	default JdbcTemplate jdbc() {
		return application().getBean(JdbcTemplate.class);
	}

	/** Completes a worked case for a team. */
	default UUID completed(String id, UUID team, CurrentPerson leader) {
		UUID assessment = assessments().start("Northwind", team, leader);
		WorkedAnswers.save(assessments(), WorkedAnswers.of(id), assessment, Access.of(leader));
		assessments().complete(assessment, Access.of(leader), "token");
		return assessment;
	}

	default List<RecommendationDetails> issued(String id, UUID team, CurrentPerson leader) {
		return recommendations().ofAssessment(completed(id, team, leader), leader);
	}

}
