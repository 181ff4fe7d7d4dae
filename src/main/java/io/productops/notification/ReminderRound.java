package io.productops.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.productops.team.CurrentPerson;
import io.productops.team.PeopleService;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells people what is due soon and what is overdue, by the calendar of each.
 */
@Component
class ReminderRound {

	private final NotificationService notifications;

	private final PeopleService people;

	private final ObjectProvider<Reminders> reminders;

	private final Clock clock;

	ReminderRound(NotificationService notifications, PeopleService people, ObjectProvider<Reminders> reminders,
			Clock clock) {
		this.notifications = notifications;
		this.people = people;
		this.reminders = reminders;
		this.clock = clock;
	}

	/**
	 * Looks at everything that is due somewhere; what was told before is not repeated.
	 */
	void remind() {
		Instant now = this.clock.instant();
		// a day more: east of here it is tomorrow
		LocalDate until = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(Reminder.DAYS_AHEAD + 1);
		List<Reminder> due = this.reminders.orderedStream().flatMap((it) -> it.due(until).stream()).toList();
		Map<UUID, Optional<CurrentPerson>> known = new HashMap<>();
		for (Reminder reminder : due) {
			known.computeIfAbsent(reminder.person(), (id) -> this.people.current(id, null))
				.filter(reminder::isFor)
				.map((person) -> reminder.notice(LocalDate.ofInstant(now, person.zone())))
				.ifPresent((notice) -> this.notifications.remind(reminder.person(), notice));
		}
	}

}
