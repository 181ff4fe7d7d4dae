package io.productops.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The answers of requests with an idempotency key. Plain SQL: whoever comes second must
 * be told so by the database, at once.
 */
@Repository
class IdempotentAnswerRepository {

	private final JdbcClient jdbc;

	IdempotentAnswerRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whether the key was free, and is the request's now. */
	boolean insert(IdempotentRequest request, UUID claim, Instant now) {
		try {
			this.jdbc.sql("""
					insert into idempotent_answer (token, idempotency_key, request, claim, claimed_at)
					values (?, ?, ?, ?, ?)""")
				.params(request.token(), request.key(), request.fingerprint(), claim, now.atOffset(ZoneOffset.UTC))
				.update();
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	Optional<Row> find(IdempotentRequest request) {
		return this.jdbc.sql("select * from idempotent_answer where token = ? and idempotency_key = ?")
			.params(request.token(), request.key())
			.query(IdempotentAnswerRepository::row)
			.optional();
	}

	/** Whether the key was still that claim's, and is the request's now. */
	boolean takeOver(IdempotentRequest request, UUID old, UUID claim, Instant now) {
		return this.jdbc.sql("""
				update idempotent_answer
				set request = ?, claim = ?, claimed_at = ?, status = null, location = null, body = null
				where token = ? and idempotency_key = ? and claim = ?""")
			.params(request.fingerprint(), claim, now.atOffset(ZoneOffset.UTC), request.token(), request.key(), old)
			.update() == 1;
	}

	/** Whether the key is still that claim's, and has the answer now. */
	boolean store(IdempotentRequest request, UUID claim, StoredAnswer answer) {
		return this.jdbc.sql("""
				update idempotent_answer set status = :status, location = :location, body = :body
				where token = :token and idempotency_key = :key and claim = :claim""")
			.param("status", answer.status())
			.param("location", answer.location())
			.param("body", answer.body())
			.param("token", request.token())
			.param("key", request.key())
			.param("claim", claim)
			.update() == 1;
	}

	void release(IdempotentRequest request, UUID claim) {
		this.jdbc.sql("delete from idempotent_answer where token = ? and idempotency_key = ? and claim = ?")
			.params(request.token(), request.key(), claim)
			.update();
	}

	int deleteOlderThan(Instant time) {
		return this.jdbc.sql("delete from idempotent_answer where claimed_at < ?")
			.param(time.atOffset(ZoneOffset.UTC))
			.update();
	}

	private static Row row(ResultSet row, int index) throws SQLException {
		int status = row.getInt("status");
		StoredAnswer answer = row.wasNull() ? null
				: new StoredAnswer(status, row.getString("location"), row.getString("body"), true);
		return new Row(row.getString("request"), row.getObject("claim", UUID.class),
				row.getObject("claimed_at", OffsetDateTime.class).toInstant(), answer);
	}

	/**
	 * What is known of a key.
	 *
	 * @param answer null while the request is at work
	 */
	record Row(String fingerprint, UUID claim, Instant claimedAt, @Nullable StoredAnswer answer) {
	}

}
