package io.productops.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.productops.calendar.CalendarEvent;
import io.productops.calendar.CalendarScope;
import io.productops.calendar.CalendarSource;
import io.productops.recommendation.FormerDays.Former;
import io.productops.shared.ListPosition;
import io.productops.team.CurrentPerson;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * The days of recommendations: when each is due, is to be decided on, and is to be looked
 * at again. A day that it has no more stays, called off: a calendar that had it would
 * else keep it for ever.
 */
@Component
class RecommendationDates implements CalendarSource {

	private static final Limit MOST = Limit.of(1_000);

	private static final Set<RecommendationStatus> CALLED_OFF = Set.of(RecommendationStatus.DECLINED,
			RecommendationStatus.DROPPED);

	private static final Set<RecommendationStatus> LOOKED_AT_AGAIN = Set.of(RecommendationStatus.ACCEPTED,
			RecommendationStatus.IN_PROGRESS, RecommendationStatus.DONE);

	private final RecommendationRepository recommendations;

	private final RecommendationReader reader;

	private final FormerDays formerDays;

	RecommendationDates(RecommendationRepository recommendations, RecommendationReader reader, FormerDays formerDays) {
		this.recommendations = recommendations;
		this.reader = reader;
		this.formerDays = formerDays;
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
		Map<UUID, Former> former = this.formerDays.of(ids);
		return this.reader.read(ids, (id) -> ListPosition.START, person)
			.stream()
			.flatMap((found) -> of(found.details(), former.getOrDefault(found.details().id(), Former.NONE)).stream())
			.toList();
	}

	private static List<CalendarEvent> of(RecommendationDetails it, Former former) {
		WorkState work = it.work();
		RecommendationStatus status = work.status();
		List<CalendarEvent> events = new ArrayList<>();
		LocalDate due = (work.due() != null) ? work.due() : former.day(Field.DUE);
		if (due != null) {
			String done = (status == RecommendationStatus.DONE) ? "Done: " : "Due: ";
			events.add(event(it, "", due, done, work.due() == null || CALLED_OFF.contains(status)));
		}
		LocalDate until = (work.deferredUntil() != null) ? work.deferredUntil() : former.day(Field.DEFERRED_UNTIL);
		if (until != null) {
			boolean deferred = status == RecommendationStatus.DEFERRED && work.deferredUntil() != null;
			events.add(event(it, "-decision", until, "Decide: ", !deferred));
		}
		if (it.reviewOn() != null) {
			events.add(event(it, "-review", it.reviewOn(), "Did it work? ", !LOOKED_AT_AGAIN.contains(status)));
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
