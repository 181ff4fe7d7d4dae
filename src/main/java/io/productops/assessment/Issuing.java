package io.productops.assessment;

import java.util.UUID;

import io.productops.advice.Answers;
import io.productops.advice.Playbook;
import io.productops.playbook.PlaybookService;
import io.productops.recommendation.IssuedAdvice;
import io.productops.recommendation.RecommendationService;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Turns finished advice into recommendations as soon as it belongs to a team.
 */
@Component
class Issuing {

	private final RecommendationService recommendations;

	private final PlaybookService playbooks;

	Issuing(RecommendationService recommendations, PlaybookService playbooks) {
		this.recommendations = recommendations;
		this.playbooks = playbooks;
	}

	/** What a key holds issues nothing: nobody could decide on it. */
	void issue(Assessment assessment, FinishedAdvice advice, @Nullable CurrentPerson person) {
		UUID team = assessment.team();
		if (team != null) {
			this.recommendations.issue(issued(team, assessment, advice), person);
		}
	}

	/**
	 * For a report that was finished before there were recommendations. Whoever calls has
	 * locked the assessment.
	 * @return whether there was something to issue
	 */
	boolean issueLate(Assessment assessment, FinishedAdvice advice) {
		UUID team = assessment.team();
		if (team == null) {
			return false;
		}
		assessment.issued();
		if (this.recommendations.issued(assessment.id())) {
			return false;
		}
		this.recommendations.issueLate(issued(team, assessment, advice), advice.createdAt());
		return true;
	}

	private IssuedAdvice issued(UUID team, Assessment assessment, FinishedAdvice advice) {
		Playbook playbook = this.playbooks.version(advice.playbookSha256());
		AnswerSnapshot snapshot = AnswerSnapshot.fromJson(advice.answers(), playbook);
		Answers answers = Answers.read(playbook.questions(), snapshot.answers()).answers();
		return new IssuedAdvice(team, assessment.id(), assessment.reference(), AdviceReader.read(advice.advice()),
				answers, playbook);
	}

}
