package io.productops.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import io.productops.shared.Phrases;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gets in one e-mail of a morning: what is due this week, what is overdue,
 * and what is new.
 *
 * @param sections without those that have nothing to say
 */
record Digest(Delivery delivery, List<Section> sections) {

	/** A week from the morning on, that day included. */
	private static final int DAYS = 7;

	private static final List<NotificationKind> ORDER = List.of(NotificationKind.OVERDUE, NotificationKind.DUE_SOON,
			NotificationKind.STOPPED, NotificationKind.ASSIGNED, NotificationKind.MENTIONED, NotificationKind.PROPOSED);

	/**
	 * Puts together what the person wants in such a digest and may still know.
	 * @param news what waits for it
	 * @param reminders what is theirs and open, of any due date
	 */
	static Digest of(Delivery delivery, CurrentPerson person, LocalDate day, Map<NotificationKind, Delivery> chosen,
			List<Notification> news, List<Reminder> reminders) {
		List<Section> sections = new ArrayList<>();
		for (NotificationKind kind : ORDER) {
			List<Line> lines = List.of();
			if (!kind.isReminder()) {
				lines = news.stream()
					.filter((it) -> it.kind() == kind && it.isFor(person))
					.map((it) -> new Line(it.title(), Phrases.time(it.createdAt(), person.zone()), it.path(),
							it.team()))
					.toList();
			}
			else if (chosen.get(kind) == delivery) {
				lines = due(kind, reminders.stream().filter((it) -> it.isFor(person)), day);
			}
			if (!lines.isEmpty()) {
				sections.add(new Section(heading(kind), lines));
			}
		}
		return new Digest(delivery, List.copyOf(sections));
	}

	private static List<Line> due(NotificationKind kind, Stream<Reminder> reminders, LocalDate day) {
		boolean overdue = kind == NotificationKind.OVERDUE;
		return reminders
			.filter((it) -> overdue ? it.overdue(day) : !it.overdue(day) && it.due().isBefore(day.plusDays(DAYS)))
			.sorted(Comparator.comparing(Reminder::due).thenComparing(Reminder::thing))
			.map((it) -> new Line(it.title(), (overdue ? "was due on " : "due on ") + Phrases.date(it.due()), it.path(),
					it.team()))
			.toList();
	}

	private static String heading(NotificationKind kind) {
		return (kind == NotificationKind.DUE_SOON) ? "Due this week" : kind.words();
	}

	/** Those of which there is something. */
	List<UUID> teams() {
		return this.sections.stream()
			.flatMap((section) -> section.lines().stream())
			.map(Line::team)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
	}

	/** Whether there is nothing to say, and so no e-mail. */
	boolean isEmpty() {
		return this.sections.isEmpty();
	}

	/**
	 * Things of one kind.
	 */
	record Section(String heading, List<Line> lines) {
	}

	/**
	 * One thing.
	 *
	 * @param team whose it is, or null
	 */
	record Line(String title, String when, String path, @Nullable UUID team) {
	}

}
