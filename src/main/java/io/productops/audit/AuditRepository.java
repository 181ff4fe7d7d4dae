package io.productops.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of the log. Plain SQL, because a check must see what the table holds and not
 * what a session remembers; nothing here changes or deletes an event.
 */
@Repository
class AuditRepository {

	private static final String MATCHING = """
			select * from audit_event
			where number > :above and number < :below and occurred_at >= :from and occurred_at < :until
			and (:actor = '' or actor_id = :actor or lower(actor_name) like :actorPart escape '!')
			and (:action = '' or action = :action or action like :actionStart escape '!')
			and (:object = '' or object = :object or object like :objectStart escape '!')
			""";

	private static final LocalDate FIRST_DAY = LocalDate.EPOCH;

	private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

	private final JdbcClient jdbc;

	private final EntityManager entities;

	AuditRepository(JdbcClient jdbc, EntityManager entities) {
		this.jdbc = jdbc;
		this.entities = entities;
	}

	/** The head, for an append: others that want to append wait for the transaction. */
	Optional<AuditHead> lockHead() {
		// whoever waits for the head holds all its other locks by now, so that two
		// transactions cannot wait for each other
		this.entities.flush();
		return head("select number, hash from audit_head for update");
	}

	Optional<AuditHead> head() {
		return head("select number, hash from audit_head");
	}

	private Optional<AuditHead> head(String sql) {
		return this.jdbc.sql(sql)
			.query((row, index) -> new AuditHead(row.getLong("number"), row.getString("hash")))
			.optional();
	}

	void append(AuditEvent event) {
		this.jdbc.sql("""
				insert into audit_event (number, occurred_at, actor_kind, actor_id, actor_name, action, object,
				request_id, client_address, before, after, prev_hash, hash)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(event.number(), event.time().atOffset(ZoneOffset.UTC), event.actorKind(), event.actorId(),
					event.actorName(), event.action(), event.object(), event.requestId(), event.clientAddress(),
					event.before(), event.after(), event.prevHash(), event.hash())
			.update();
		this.jdbc.sql("update audit_head set number = ?, hash = ?").params(event.number(), event.hash()).update();
	}

	/** The newest events below a number, newest first. */
	List<AuditEvent> older(AuditFilter filter, long below, int limit) {
		return matching(MATCHING + "order by number desc limit :limit", filter, 0, below, limit);
	}

	/** The oldest events above a number and below another, oldest first. */
	List<AuditEvent> newer(AuditFilter filter, long above, long below, int limit) {
		return matching(MATCHING + "order by number limit :limit", filter, above, below, limit);
	}

	private List<AuditEvent> matching(String sql, AuditFilter filter, long above, long below, int limit) {
		return this.jdbc.sql(sql)
			.param("above", above)
			.param("below", below)
			.param("from", startOf(filter.from(), FIRST_DAY))
			.param("until", startOf(filter.to(), LAST_DAY).plusDays(1))
			.param("actor", filter.actor())
			.param("actorPart", "%" + literally(filter.actor().toLowerCase(Locale.ROOT)) + "%")
			.param("action", filter.action())
			.param("actionStart", literally(filter.action()) + ".%")
			.param("object", filter.object())
			.param("objectStart", literally(filter.object()) + ":%")
			.param("limit", limit)
			.query(AuditRepository::event)
			.list();
	}

	/** The rows after a number up to another, oldest first, whatever they hold. */
	List<AuditEvent> rows(long above, long upTo, int limit) {
		return this.jdbc.sql("select * from audit_event where number > ? and number <= ? order by number limit ?")
			.params(above, upTo, limit)
			.query(AuditRepository::event)
			.list();
	}

	/** 1 when there is no row. */
	long lowestNumber() {
		return this.jdbc.sql("select coalesce(min(number), 1) from audit_event").query(Long.class).single();
	}

	/** 0 when there is no row. */
	long highestNumber() {
		return this.jdbc.sql("select coalesce(max(number), 0) from audit_event").query(Long.class).single();
	}

	private static OffsetDateTime startOf(@Nullable LocalDate day, LocalDate otherwise) {
		return ((day != null) ? day : otherwise).atStartOfDay().atOffset(ZoneOffset.UTC);
	}

	private static String literally(String text) {
		return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
	}

	private static AuditEvent event(ResultSet row, int index) throws SQLException {
		Instant time = row.getObject("occurred_at", OffsetDateTime.class).toInstant();
		return new AuditEvent(row.getLong("number"), time, row.getString("actor_kind"), row.getString("actor_id"),
				row.getString("actor_name"), row.getString("action"), row.getString("object"),
				row.getString("request_id"), row.getString("client_address"), row.getString("before"),
				row.getString("after"), row.getString("prev_hash"), row.getString("hash"));
	}

}
