package io.productops.notification;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What people chose, where it is not the usual.
 */
@Repository
class PreferenceRepository {

	private final JdbcClient jdbc;

	private final OnceInsert once;

	PreferenceRepository(JdbcClient jdbc, OnceInsert once) {
		this.jdbc = jdbc;
		this.once = once;
	}

	/** Of one person, for every kind. */
	Map<NotificationKind, Delivery> of(UUID person) {
		Map<NotificationKind, Delivery> all = new EnumMap<>(NotificationKind.class);
		for (NotificationKind kind : NotificationKind.values()) {
			all.put(kind, kind.usual());
		}
		this.jdbc.sql("select kind, delivery from notification_preference where person_id = ?")
			.param(person)
			.query((row) -> {
				all.put(NotificationKind.valueOf(row.getString("kind")), Delivery.valueOf(row.getString("delivery")));
			});
		return all;
	}

	/** For one kind, of each of these people who chose. */
	Map<UUID, Delivery> of(NotificationKind kind, Collection<UUID> people) {
		Map<UUID, Delivery> chosen = new HashMap<>();
		this.jdbc
			.sql("select person_id, delivery from notification_preference where kind = :kind and person_id in (:ids)")
			.param("kind", kind.name())
			.param("ids", people)
			.query((row) -> {
				chosen.put(row.getObject("person_id", UUID.class), Delivery.valueOf(row.getString("delivery")));
			});
		return chosen;
	}

	void put(UUID person, NotificationKind kind, Delivery delivery) {
		if (!update(person, kind, delivery)
				&& !this.once.run("insert into notification_preference (person_id, kind, delivery) values (?, ?, ?)",
						person, kind.name(), delivery.name())) {
			// another tab was faster; the last one counts
			update(person, kind, delivery);
		}
	}

	private boolean update(UUID person, NotificationKind kind, Delivery delivery) {
		return this.jdbc.sql("update notification_preference set delivery = ? where person_id = ? and kind = ?")
			.params(delivery.name(), person, kind.name())
			.update() == 1;
	}

	/** What waits follows the new choice; but a digest never bursts into many e-mails. */
	void moveWaiting(UUID person, NotificationKind kind, Delivery delivery) {
		if (delivery != Delivery.INSTANT) {
			this.jdbc.sql("""
					update notification set delivery = ?
					where person_id = ? and kind = ? and mailed_at is null and delivery <> 'OFF'""")
				.params(kind.stored(delivery).name(), person, kind.name())
				.update();
		}
	}

}
