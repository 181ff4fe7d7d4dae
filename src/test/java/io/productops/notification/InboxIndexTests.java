package io.productops.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import io.productops.OnPostgres;
import io.productops.Plans;
import io.productops.shared.ListPosition;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * However many notifications there are, inboxes and what is to be mailed are read by an
 * index.
 */
@OnPostgres
class InboxIndexTests {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private NotificationRepository notifications;

	@Autowired
	private OutboxRepository outbox;

	@Autowired
	private NotificationService service;

	@Autowired
	private People people;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Clock clock;

	@Test
	void readsNoWholeTable() {
		UUID team = this.people.team("Checkout");
		CurrentPerson pm = this.people.member(team, Role.PM);
		for (CurrentPerson person : new CurrentPerson[] { pm, this.people.member(team, Role.PM),
				this.people.member(team, Role.PM), this.people.member(team, Role.PM) }) {
			notify(person, team);
		}
		this.jdbc.execute("analyze notification");
		Instant now = this.clock.instant();
		Instant before = now.minus(Duration.ofHours(40));
		ListPosition middle = new ListPosition(before, new UUID(0, 0));
		CurrentPerson admin = this.people.admin();
		Map<String, Runnable> queries = new LinkedHashMap<>();
		queries.put("inbox", () -> this.notifications.newest(pm, ListPosition.START, 51));
		queries.put("inbox, far behind", () -> this.notifications.newest(pm, middle, 51));
		queries.put("inbox of an admin", () -> this.notifications.newest(admin, ListPosition.START, 51));
		queries.put("unread", () -> this.notifications.unread(pm, NotificationService.MOST_COUNTED));
		queries.put("read up to", () -> this.notifications.readUpTo(pm.id(), middle, now));
		queries.put("told before", () -> this.service.remind(pm.id(),
				new Notice(NotificationKind.OVERDUE, team, "Title", "Text", "/", "key:1")));
		queries.put("forgotten", () -> this.notifications.deleteReadBefore(now.minus(Duration.ofDays(9_000))));
		queries.put("to mail", () -> this.outbox.instant(now.minus(Duration.ofHours(1)), now, 25));
		queries.put("to mail after a pause", () -> this.outbox.instant(now.minus(Duration.ofDays(9_000)), now, 25));
		queries.put("whom to send digests", () -> this.outbox.peopleWaiting(Delivery.WEEKLY));
		queries.put("of a digest", () -> this.outbox.waiting(pm.id(), Delivery.DAILY, now, 500));
		Plans plans = new Plans(this.application);
		try {
			queries.forEach((what, query) -> plans.assertIndexed("notification", what, query));
		}
		finally {
			this.jdbc.update("delete from notification where team_id = ?", team);
			this.jdbc.execute("analyze notification");
		}
	}

	/** One a minute, mailed long ago but for some of the last. */
	private void notify(CurrentPerson person, UUID team) {
		this.jdbc.update(
				"""
						insert into notification (id, person_id, kind, team_id, title, text, path, dedupe_key, delivery, created_at,
						read_at, mail_after, mailed_at)
						select gen_random_uuid(), ?, 'OVERDUE', ?, 'Title', repeat('Text ', 20), '/', 'key:' || n,
						case when n % 3 = 0 then 'INSTANT' when n % 3 = 1 then 'DAILY' else 'OFF' end, at,
						case when n % 2 = 0 then now() end, at, case when n > 60 and n % 3 < 2 then now() end
						from (select n, now() - n * interval '1 minute' as at from generate_series(1, 5000) n) each""",
				person.id(), team);
	}

}
