package io.productops.impact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The checks of every stored advice.
 */
@Repository
class ReplayRepository {

	private static final String AT_REST = RunRepository.AT_REST;

	private final JdbcClient jdbc;

	ReplayRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(UUID id) {
		this.jdbc.sql("insert into replay_run (id) values (?)").param(id).update();
	}

	void finish(UUID id, ReplayResult result) {
		this.jdbc.sql("update replay_run set result = ? where id = ?").params(Json.write(result), id).update();
	}

	/** The last that was begun. */
	Optional<ReplayRun> latest(Instant now) {
		return this.jdbc.sql("""
				select * from replay_run r join background_run b on b.id = r.id
				order by b.started_at desc, b.id limit 1""").query((row, index) -> {
			String result = row.getString("result");
			return new ReplayRun(RunRepository.row(row, now),
					(result != null) ? Json.read(result, ReplayResult.class) : null);
		}).optional();
	}

	/** Those that nobody is at, but for one. */
	List<UUID> others(UUID but, Instant now) {
		return this.jdbc
			.sql("select r.id from replay_run r join background_run b on b.id = r.id where r.id <> ?" + AT_REST)
			.params(but, RunRepository.silent(now))
			.query(UUID.class)
			.list();
	}

}
