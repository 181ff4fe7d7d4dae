package io.productops.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What of the inboxes still has to be mailed. Whoever sends claims it first by a change
 * of its row, which the database lets only one do. What was read meanwhile, or is days
 * old, is not mailed any more.
 */
@Repository
class OutboxRepository {

	private static final String WAITING = " delivery = :delivery and mailed_at is null and read_at is null ";

	private final JdbcClient jdbc;

	private final OnceInsert once;

	OutboxRepository(JdbcClient jdbc, OnceInsert once) {
		this.jdbc = jdbc;
		this.once = once;
	}

	/** The next to be mailed at once, those that wait for longest first. */
	List<Notification> instant(Instant since, Instant now, int most) {
		// none waits for a time before its own: so the index begins at what is not too
		// old
		return this.jdbc.sql("select * from notification where" + WAITING + """
				and mail_after > :since and mail_after <= :now and created_at > :since
				order by mail_after, id limit :most""")
			.param("delivery", Delivery.INSTANT.name())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("since", since.atOffset(ZoneOffset.UTC))
			.param("most", most)
			.query(NotificationRepository::row)
			.list();
	}

	/** Whether it was nobody's, and is the caller's to send from now on. */
	boolean claim(UUID id, Instant now) {
		return this.jdbc.sql("""
				update notification set mailed_at = ? where id = ? and delivery = 'INSTANT' and mailed_at is null""")
			.params(now.atOffset(ZoneOffset.UTC), id)
			.update() == 1;
	}

	/** Gives back what was claimed and not sent. */
	void release(UUID id, Instant again) {
		this.jdbc.sql("update notification set mailed_at = null, mail_after = ? where id = ?")
			.params(again.atOffset(ZoneOffset.UTC), id)
			.update();
	}

	/** It is never mailed. */
	void drop(UUID id) {
		this.jdbc.sql("update notification set delivery = 'OFF' where id = ? and mailed_at is null").param(id).update();
	}

	/** For whom something waits for such a digest. */
	List<UUID> peopleWaiting(Delivery delivery) {
		return this.jdbc.sql("select distinct person_id from notification where" + WAITING)
			.param("delivery", delivery.name())
			.query(UUID.class)
			.list();
	}

	/** What of it is for the digest of that morning, the newest first. */
	List<Notification> waiting(UUID person, Delivery delivery, Instant before, int most) {
		return this.jdbc.sql("select * from notification where" + WAITING + """
				and person_id = :person and created_at < :before order by created_at desc, id desc limit :most""")
			.param("delivery", delivery.name())
			.param("person", person)
			.param("before", before.atOffset(ZoneOffset.UTC))
			.param("most", most)
			.query(NotificationRepository::row)
			.list();
	}

	/** Whether nobody has sent that digest, and it is the caller's to send. */
	boolean claimDigest(UUID person, Delivery delivery, LocalDate day, Instant now) {
		return !isClaimed(person, delivery, day) && this.once.run(
				"insert into notification_digest (person_id, delivery, digest_day, claimed_at) values (?, ?, ?, ?)",
				person, delivery.name(), day, now.atOffset(ZoneOffset.UTC));
	}

	/** For most of the morning it is, and PostgreSQL writes each refused row down. */
	private boolean isClaimed(UUID person, Delivery delivery, LocalDate day) {
		return this.jdbc
			.sql("select 1 from notification_digest where person_id = ? and delivery = ? and digest_day = ?")
			.params(person, delivery.name(), day)
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	void mailed(Collection<UUID> ids, Instant now) {
		if (!ids.isEmpty()) {
			this.jdbc.sql("update notification set mailed_at = :now where id in (:ids)")
				.param("now", now.atOffset(ZoneOffset.UTC))
				.param("ids", ids)
				.update();
		}
	}

	/** Takes back a claim, with what was in the digest. */
	void releaseDigest(UUID person, Delivery delivery, LocalDate day, Collection<UUID> ids) {
		this.jdbc.sql("delete from notification_digest where person_id = ? and delivery = ? and digest_day = ?")
			.params(person, delivery.name(), day)
			.update();
		if (!ids.isEmpty()) {
			this.jdbc.sql("update notification set mailed_at = null where id in (:ids)").param("ids", ids).update();
		}
	}

	int deleteDigestsBefore(Instant time) {
		return this.jdbc.sql("delete from notification_digest where claimed_at < ?")
			.param(time.atOffset(ZoneOffset.UTC))
			.update();
	}

}
