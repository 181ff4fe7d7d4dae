package io.productops.impact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of work in the background. Plain SQL, because a step forward must not
 * overwrite that somebody has cancelled the work.
 */
@Repository
class RunRepository {

	static final String IMPACT = "IMPACT";

	static final String REPLAY = "REPLAY";

	/** Whoever has not said for so long that they are at it is gone. */
	static final Duration SILENCE = Duration.ofSeconds(20);

	/** A condition of runs that nobody is at; {@link #silent} is its value. */
	static final String AT_REST = " and (b.status <> 'RUNNING' or b.beat_at < ?)";

	private final JdbcClient jdbc;

	RunRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(UUID id, String kind, int total, String starter, Instant now) {
		this.jdbc.sql("""
				insert into background_run (id, kind, status, total, done, starter, started_at, beat_at)
				values (?, ?, 'RUNNING', ?, 0, ?, ?, ?)""")
			.params(id, kind, total, starter, time(now), time(now))
			.update();
	}

	/** Notes a step forward; false when somebody has ended the run. */
	boolean advance(UUID id, int done, Instant now) {
		return this.jdbc
			.sql("update background_run set done = done + ?, beat_at = ? where id = ? and status = 'RUNNING'")
			.params(done, time(now), id)
			.update() == 1;
	}

	/** Ends a run; false when it has ended before. */
	boolean end(UUID id, RunState state, Instant now) {
		return this.jdbc.sql("update background_run set status = ?, ended_at = ? where id = ? and status = 'RUNNING'")
			.params(state.name(), time(now), id)
			.update() == 1;
	}

	void delete(UUID id) {
		this.jdbc.sql("delete from background_run where id = ?").param(id).update();
	}

	/** The columns of a run beside those of its kind. */
	static RunProgress row(ResultSet row, Instant now) throws SQLException {
		RunState state = RunState.valueOf(row.getString("status"));
		boolean silent = row.getObject("beat_at", OffsetDateTime.class).isBefore(silent(now));
		OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
		return new RunProgress(row.getObject("id", UUID.class),
				(state == RunState.RUNNING && silent) ? RunState.CUT_OFF : state, row.getInt("total"),
				row.getInt("done"), row.getString("starter"),
				row.getObject("started_at", OffsetDateTime.class).toInstant(),
				(ended != null) ? ended.toInstant() : null);
	}

	/** Whoever has not said since then that they are at a run is gone. */
	static OffsetDateTime silent(Instant now) {
		return time(now.minus(SILENCE));
	}

	private static OffsetDateTime time(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
