package io.productops.notification;

import java.time.LocalDate;
import java.util.UUID;

import io.productops.shared.Phrases;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not done yet and that somebody has to do by a day.
 *
 * @param person whose it is
 * @param team whose people may know it, or null
 * @param thing names it among all things, such as "recommendation:4f1c"
 * @param title one line
 * @param path of its page
 * @param due the last day on which it is in time, wherever the person is
 */
public record Reminder(UUID person, @Nullable UUID team, String thing, String title, String path, LocalDate due) {

	/** How many days before the last one somebody is told. */
	public static final int DAYS_AHEAD = 3;

	boolean isFor(CurrentPerson person) {
		return this.team == null || person.mayRead(this.team);
	}

	boolean overdue(LocalDate today) {
		return this.due.isBefore(today);
	}

	/** What there is to tell on that day, or null when it is too early. */
	@Nullable Notice notice(LocalDate today) {
		if (overdue(today)) {
			return notice(NotificationKind.OVERDUE, "It was due on ");
		}
		return this.due.isAfter(today.plusDays(DAYS_AHEAD)) ? null : notice(NotificationKind.DUE_SOON, "It is due on ");
	}

	/** Once for each day that it is due on: a new date is a new occasion. */
	private Notice notice(NotificationKind kind, String words) {
		return new Notice(kind, this.team, this.title, words + Phrases.date(this.due) + ".", this.path,
				"reminder:" + kind + ":" + this.thing + ":" + this.due);
	}

}
