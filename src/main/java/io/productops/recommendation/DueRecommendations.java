package io.productops.recommendation;

import java.time.LocalDate;
import java.util.List;

import io.productops.notification.Reminder;
import io.productops.notification.Reminders;

import org.springframework.stereotype.Component;

/**
 * Knows which recommendations somebody is to do by when.
 */
@Component
class DueRecommendations implements Reminders {

	private final RecommendationRepository recommendations;

	DueRecommendations(RecommendationRepository recommendations) {
		this.recommendations = recommendations;
	}

	@Override
	public List<Reminder> due(LocalDate until) {
		return this.recommendations.findDue(until)
			.stream()
			.map((due) -> new Reminder(due.getOwner(), due.getTeam(), "recommendation:" + due.getId(), due.getText(),
					"/recommendations/" + due.getId(), due.getDay()))
			.toList();
	}

}
