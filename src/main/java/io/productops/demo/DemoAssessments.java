package io.productops.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.productops.advice.PlaybookDocument.Step;
import io.productops.advice.Question;
import io.productops.assessment.Access;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.SaveResult;
import io.productops.assessment.StepAnswers;
import io.productops.team.CurrentPerson;
import io.productops.team.TeamDetails;
import io.productops.team.TeamService;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Takes the worked cases through the assessment, step by step.
 */
@Component
@Profile("demo")
class DemoAssessments {

	private final AssessmentService assessments;

	private final TeamService teams;

	private final Map<String, UUID> completed = new HashMap<>();

	DemoAssessments(AssessmentService assessments, TeamService teams) {
		this.assessments = assessments;
		this.teams = teams;
	}

	void complete(DemoCase worked, CurrentPerson leader) {
		UUID id = this.assessments.start(worked.team(), team(worked, leader), leader);
		Access access = Access.of(leader);
		Map<String, @Nullable Object> answers = worked.answers();
		for (Step step : this.assessments.find(id, access).playbook().document().steps()) {
			Map<String, @Nullable Object> some = new LinkedHashMap<>(answers);
			some.keySet().retainAll(step.questions().map(Question::id).toList());
			SaveResult saved = this.assessments.answer(id, access, step.id(),
					new StepAnswers(some, Map.of(), 0, "demo"));
			if (!(saved instanceof SaveResult.Saved)) {
				throw new IllegalStateException("The case " + worked.id() + " does not fit the playbook: " + saved);
			}
		}
		this.assessments.complete(id, access, worked.id());
		this.completed.put(worked.id(), id);
	}

	/** The assessment that a case became. */
	UUID of(String worked) {
		return Objects.requireNonNull(this.completed.get(worked), worked);
	}

	private UUID team(DemoCase worked, CurrentPerson leader) {
		return this.teams.teams(leader)
			.stream()
			.filter((team) -> team.name().equals(worked.team()))
			.map(TeamDetails::id)
			.findFirst()
			.orElseThrow();
	}

}
