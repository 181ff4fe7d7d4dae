package io.productops.recommendation;

import java.util.List;
import java.util.UUID;

import io.productops.calendar.CalendarEvent;
import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the days of one recommendation to whoever may read it.
 */
@Service
public class CalendarService {

	private final RecommendationRepository recommendations;

	private final RecommendationDates dates;

	CalendarService(RecommendationRepository recommendations, RecommendationDates dates) {
		this.recommendations = recommendations;
		this.dates = dates;
	}

	/**
	 * Its days, at least one, also such as it has no more.
	 * @throws NotFoundException also when it never had one
	 */
	@Transactional(readOnly = true)
	public List<CalendarEvent> events(UUID id, CurrentPerson person) {
		this.recommendations.open(id, person);
		List<CalendarEvent> events = this.dates.events(List.of(id), person);
		if (events.isEmpty()) {
			throw new NotFoundException("Recommendation " + id + " has no day");
		}
		return events;
	}

}
