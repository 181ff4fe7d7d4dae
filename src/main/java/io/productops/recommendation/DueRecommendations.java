package io.productops.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import io.productops.notification.Reminder;
import io.productops.notification.Reminders;
import io.productops.recommendation.RecommendationRepository.Due;

import org.springframework.stereotype.Component;

/**
 * Knows which recommendations somebody is to do, to decide on or to look at by when.
 */
@Component
class DueRecommendations implements Reminders {

	private final RecommendationRepository recommendations;

	DueRecommendations(RecommendationRepository recommendations) {
		this.recommendations = recommendations;
	}

	@Override
	public List<Reminder> due(LocalDate until) {
		Stream<Reminder> done = this.recommendations.findDue(until, RecommendationStatus.BEING_DONE)
			.stream()
			.map((due) -> reminder("recommendation:", "", due));
		Stream<Reminder> reviewed = this.recommendations.findToReview(until, RecommendationStatus.BEING_DONE)
			.stream()
			.map((due) -> reminder("recommendation-review:", "Did it work? ", due));
		Stream<Reminder> decided = this.recommendations.findToDecide(until)
			.stream()
			.map((due) -> reminder("recommendation-decision:", "Decide: ", due));
		return Stream.of(done, reviewed, decided).flatMap((each) -> each).toList();
	}

	private static Reminder reminder(String thing, String prefix, Due due) {
		return new Reminder(due.getOwner(), due.getTeam(), thing + due.getId(), prefix + due.getText(),
				"/recommendations/" + due.getId(), due.getDay());
	}

}
