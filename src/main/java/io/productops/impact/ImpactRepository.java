package io.productops.impact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import io.productops.advice.Verdict;
import io.productops.shared.Sha256;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The previews of drafts and the assessments that they found to change. Plain SQL: rows
 * are written and read in thousands.
 */
@Repository
class ImpactRepository {

	private static final String AT_REST = RunRepository.AT_REST;

	private static final String RUNS = "select * from impact_run i join background_run b on b.id = i.id ";

	private static final int ROWS_AT_ONCE = 500;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	ImpactRepository(JdbcClient jdbc, DataSource database) {
		this.jdbc = jdbc;
		this.batches = new JdbcTemplate(database);
		this.batches.setFetchSize(ROWS_AT_ONCE);
	}

	void insert(UUID id, int draft, int revision, String sha256, @Nullable Integer published, boolean wordingOnly) {
		this.jdbc.sql("""
				insert into impact_run (id, draft, revision, draft_sha256, published, wording_only)
				values (?, ?, ?, ?, ?, ?)""").params(id, draft, revision, sha256, published, wordingOnly).update();
	}

	/** The last that was begun for a draft. */
	Optional<ImpactRun> latest(int draft, Instant now) {
		return this.jdbc.sql(RUNS + "where i.draft = ? order by b.started_at desc, b.id limit 1")
			.param(draft)
			.query((row, index) -> run(row, now))
			.optional();
	}

	Optional<ImpactRun> find(UUID id, Instant now) {
		return this.jdbc.sql(RUNS + "where i.id = ?").param(id).query((row, index) -> run(row, now)).optional();
	}

	/** Those of a draft that nobody is at, but for one. */
	List<UUID> others(int draft, UUID but, Instant now) {
		return this.jdbc
			.sql("select i.id from impact_run i join background_run b on b.id = i.id where i.draft = ? and i.id <> ?"
					+ AT_REST)
			.params(draft, but, RunRepository.silent(now))
			.query(UUID.class)
			.list();
	}

	void finish(UUID id, ImpactSummary summary, long last, String ticks) {
		this.jdbc.sql("update impact_run set summary = ?, last_ordinal = ?, ticks = ? where id = ?")
			.params(Json.write(summary), last, ticks, id)
			.update();
	}

	void insert(UUID run, List<ChangedAssessment> changes) {
		List<Object[]> rows = new ArrayList<>();
		for (ChangedAssessment change : changes) {
			Difference difference = change.difference();
			rows.add(new Object[] { run, change.assessment(), change.team(), difference.stage(), difference.critical(),
					difference.tick(), Json.write(difference.before()), Json.write(difference.after()) });
		}
		this.batches.batchUpdate("""
				insert into impact_change (run_id, assessment_id, team_id, stage_changed, critical_changed, tick,
				before_verdict, after_verdict) values (?, ?, ?, ?, ?, ?, ?, ?)""", rows);
	}

	/** Keeps that these would need a tick if they were a team’s. */
	void hold(UUID run, List<UUID> assessments) {
		this.batches.batchUpdate("insert into impact_held (run_id, assessment_id) values (?, ?)",
				assessments.stream().map((each) -> new Object[] { run, each }).toList());
	}

	/** Whether one of those is a team’s by now. */
	boolean claimed(UUID run) {
		return this.jdbc.sql("""
				select count(*) from impact_held h join assessment a on a.id = h.assessment_id
				where h.run_id = ? and a.team_id is not null""").param(run).query(Integer.class).single() > 0;
	}

	/** Which of some assessments a run found to need a tick. */
	Set<UUID> ticked(UUID run, Collection<UUID> assessments) {
		return assessments.isEmpty() ? Set.of()
				: new HashSet<>(this.jdbc.sql("""
						select assessment_id from impact_change
						where run_id = :run and tick is not null and assessment_id in (:ids)""")
					.param("run", run)
					.param("ids", assessments)
					.query(UUID.class)
					.list());
	}

	/** What changes for each team; the names are not known here. */
	List<TeamImpact> teams(UUID run) {
		return this.jdbc.sql("""
				select team_id, count(*) as changed, sum(case when stage_changed then 1 else 0 end) as stages,
				sum(case when critical_changed then 1 else 0 end) as critical
				from impact_change where run_id = ? group by team_id""")
			.param(run)
			.query((row, index) -> new TeamImpact(row.getObject("team_id", UUID.class), "", row.getInt("changed"),
					row.getInt("stages"), row.getInt("critical")))
			.list();
	}

	/** Those that come after an id, in the order of their ids. */
	List<ChangedAssessment> changes(UUID run, UUID after, int most) {
		return this.jdbc
			.sql("select * from impact_change where run_id = ? and assessment_id > ? order by assessment_id limit ?")
			.params(run, after, most)
			.query((row, index) -> change(row))
			.list();
	}

	Optional<ChangedAssessment> change(UUID run, UUID assessment) {
		return this.jdbc.sql("select * from impact_change where run_id = ? and assessment_id = ?")
			.params(run, assessment)
			.query((row, index) -> change(row))
			.optional();
	}

	/** A hash of everything that somebody has to agree to, whatever its length. */
	String ticks(UUID run) {
		StringBuilder chain = new StringBuilder();
		this.batches
			.query("select team_id, assessment_id, tick from impact_change where run_id = ? and tick is not null"
					+ " order by team_id, assessment_id", (row) -> {
						String next = Sha256.of(chain + row.getString(1) + row.getString(2) + row.getString(3));
						chain.setLength(0);
						chain.append(next);
					}, run);
		return Sha256.of(chain.toString());
	}

	private static ImpactRun run(ResultSet row, Instant now) throws SQLException {
		int published = row.getInt("published");
		@Nullable Integer version = row.wasNull() ? null : published;
		String summary = row.getString("summary");
		return new ImpactRun(RunRepository.row(row, now), row.getInt("draft"), row.getInt("revision"),
				row.getString("draft_sha256"), version, row.getBoolean("wording_only"),
				(summary != null) ? Json.read(summary, ImpactSummary.class) : null, row.getLong("last_ordinal"),
				row.getString("ticks"));
	}

	private static ChangedAssessment change(ResultSet row) throws SQLException {
		return new ChangedAssessment(row.getObject("assessment_id", UUID.class), row.getObject("team_id", UUID.class),
				new Difference(Json.read(row.getString("before_verdict"), Verdict.class),
						Json.read(row.getString("after_verdict"), Verdict.class)));
	}

}
