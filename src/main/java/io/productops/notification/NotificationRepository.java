package io.productops.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.productops.shared.ListPosition;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of the inboxes. Plain SQL: whether a row was there already, and who may read
 * it, is for the database to say.
 */
@Repository
class NotificationRepository {

	private static final String THEIRS = " person_id = :person and (team_id is null or :admin or team_id in (:teams)) ";

	private final JdbcClient jdbc;

	private final OnceInsert once;

	NotificationRepository(JdbcClient jdbc, OnceInsert once) {
		this.jdbc = jdbc;
		this.once = once;
	}

	/** Whether it was new to that person. */
	boolean insert(UUID person, Notice notice, Delivery delivery, Instant now) {
		OffsetDateTime time = now.atOffset(ZoneOffset.UTC);
		return !exists(person, notice.key()) && this.once.run("""
				insert into notification (id, person_id, kind, team_id, title, text, path, dedupe_key, delivery,
				created_at, mail_after) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", UUID.randomUUID(), person,
				notice.kind().name(), notice.team(), notice.title(), notice.text(), notice.path(), notice.key(),
				delivery.name(), time, time);
	}

	private boolean exists(UUID person, String key) {
		return this.jdbc.sql("select 1 from notification where person_id = ? and dedupe_key = ?")
			.params(person, key)
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	/** What the person may still know, the newest first. */
	List<Notification> newest(CurrentPerson person, ListPosition after, int most) {
		return theirs("select * from notification where" + THEIRS + """
				and (created_at, id) < (:time, :id)
				order by created_at desc, id desc limit :most""", person)
			.param("time", after.createdAt().atOffset(ZoneOffset.UTC))
			.param("id", after.id())
			.param("most", most)
			.query(NotificationRepository::row)
			.list();
	}

	Optional<Notification> find(CurrentPerson person, UUID id) {
		return theirs("select * from notification where" + THEIRS + "and id = :id", person).param("id", id)
			.query(NotificationRepository::row)
			.optional();
	}

	/** How many are unread, counted up to so many only: it is asked for by every page. */
	int unread(CurrentPerson person, int most) {
		return theirs("select count(*) from (select 1 from notification where" + THEIRS
				+ "and read_at is null limit :most) unread", person)
			.param("most", most)
			.query(Integer.class)
			.single();
	}

	void read(UUID id, Instant now) {
		this.jdbc.sql("update notification set read_at = ? where id = ? and read_at is null")
			.params(now.atOffset(ZoneOffset.UTC), id)
			.update();
	}

	/** Marks what is at that position of somebody's inbox, and everything older. */
	void readUpTo(UUID person, ListPosition newest, Instant now) {
		this.jdbc.sql("""
				update notification set read_at = :now where person_id = :person and read_at is null
				and (created_at, id) <= (:time, :id)""")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("person", person)
			.param("time", newest.createdAt().atOffset(ZoneOffset.UTC))
			.param("id", newest.id())
			.update();
	}

	int deleteReadBefore(Instant time) {
		return this.jdbc.sql("delete from notification where read_at < ?")
			.param(time.atOffset(ZoneOffset.UTC))
			.update();
	}

	private JdbcClient.StatementSpec theirs(String sql, CurrentPerson person) {
		// a list in SQL is never empty; the id of a person is that of no team
		Set<UUID> teams = new HashSet<>(person.roles().keySet());
		teams.add(person.id());
		return this.jdbc.sql(sql).param("person", person.id()).param("admin", person.admin()).param("teams", teams);
	}

	static Notification row(ResultSet row, int index) throws SQLException {
		@Nullable UUID team = row.getObject("team_id", UUID.class);
		return new Notification(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class),
				NotificationKind.valueOf(row.getString("kind")), team, row.getString("title"), row.getString("text"),
				row.getString("path"), row.getObject("created_at", OffsetDateTime.class).toInstant(),
				row.getObject("read_at", OffsetDateTime.class) != null);
	}

}
