package io.productops.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.productops.calendar.CalendarEvent;
import io.productops.calendar.CalendarScope;
import io.productops.calendar.CalendarSource;
import io.productops.shared.ListPosition;
import io.productops.team.CurrentPerson;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * The days of recommendations: when each is due, is to be decided on, and is to be looked
 * at again.
 */
@Component
class RecommendationDates implements CalendarSource {

	private static final Limit MOST = Limit.of(1_000);

	private static final Set<RecommendationStatus> CALLED_OFF = Set.of(RecommendationStatus.DECLINED,
			RecommendationStatus.DROPPED);

	private static final Set<RecommendationStatus> LOOKED_AT_AGAIN = Set.of(RecommendationStatus.ACCEPTED,
			RecommendationStatus.IN_PROGRESS, RecommendationStatus.DONE, RecommendationStatus.DROPPED);

	private final RecommendationRepository recommendations;

	private final RecommendationReader reader;

	RecommendationDates(RecommendationRepository recommendations, RecommendationReader reader) {
		this.recommendations = recommendations;
		this.reader = reader;
	}

	@Override
	public List<CalendarEvent> events(CurrentPerson person, CalendarScope scope) {
		Set<UUID> teams = person.roles().keySet();
		if (teams.isEmpty()) {
			return List.of();
		}
		return events((scope == CalendarScope.MINE) ? this.recommendations.findDatedOf(person.id(), teams, MOST)
				: this.recommendations.findDated(teams, MOST), person);
	}

	/** Those of these recommendations. */
	List<CalendarEvent> events(List<UUID> ids, CurrentPerson person) {
		return this.reader.read(ids, (id) -> ListPosition.START, person)
			.stream()
			.flatMap((found) -> of(found.details()).stream())
			.toList();
	}

	private static List<CalendarEvent> of(RecommendationDetails it) {
		WorkState work = it.work();
		RecommendationStatus status = work.status();
		List<CalendarEvent> events = new ArrayList<>();
		if (work.due() != null) {
			String done = (status == RecommendationStatus.DONE) ? "Done: " : "Due: ";
			events.add(event(it, "", work.due(), done, CALLED_OFF.contains(status)));
		}
		if (status == RecommendationStatus.DEFERRED && work.deferredUntil() != null) {
			events.add(event(it, "-decision", work.deferredUntil(), "Decide: ", false));
		}
		if (it.reviewOn() != null && LOOKED_AT_AGAIN.contains(status)) {
			events.add(event(it, "-review", it.reviewOn(), "Did it work? ", CALLED_OFF.contains(status)));
		}
		return events;
	}

	private static CalendarEvent event(RecommendationDetails it, String suffix, LocalDate day, String prefix,
			boolean cancelled) {
		Advised advised = it.advised();
		return new CalendarEvent("rec-" + it.id() + suffix, it.version(), it.updatedAt(), day, prefix + advised.title(),
				advised.why() + "\n\nFirst step: " + advised.firstStep() + "\nMeasure: " + advised.metric(),
				"/recommendations/" + it.id(), cancelled, null);
	}

}
