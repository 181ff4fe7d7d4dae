package io.productops.recommendation;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes many recommendations, straight into the tables: copies of one that was issued, of
 * many teams, with statuses, owners and dates of every sort.
 */
final class Generator {

	private static final List<String> STATUSES = List.of("PROPOSED", "ACCEPTED", "DECLINED", "DEFERRED", "IN_PROGRESS",
			"DONE", "DROPPED");

	private static final List<String> WORDS = List.of("roadmap", "feedback", "triage", "release", "insight", "pricing",
			"research", "ritual", "handbook", "launch");

	private final JdbcTemplate jdbc;

	private final Random random = new Random(42);

	Generator(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Makes so many of each team, each team with an assessment of its own.
	 * @param like an issued recommendation whose advice they share
	 * @param owners who may own them, besides nobody
	 */
	void make(UUID like, List<UUID> teams, int each, List<UUID> owners) {
		String sql = """
				insert into recommendation (id, version, team_id, assessment_id, reference, position, playbook_version,
				playbook_sha256, advised_as, rule, kind, severity, principle, title, why, owner_role, first_step,
				metric, exit_criterion, review_after_days, hire, system, evidence, basis, status, owner_id, due_on,
				events, created_at, listed_at, updated_at)
				select ?, 0, ?, ?, reference, ?, playbook_version, playbook_sha256, ?, rule, ?, ?, ?, ?, why,
				owner_role, first_step, metric, exit_criterion, review_after_days, hire, system, evidence, basis, ?, ?,
				?, 0, created_at, ?, ? from recommendation where id = ?""";
		Instant start = Instant.parse("2026-01-01T00:00:00Z");
		List<Object[]> rows = new ArrayList<>();
		for (UUID team : teams) {
			UUID assessment = assessment(like, team);
			for (int i = 1; i <= each; i++) {
				Timestamp time = Timestamp.from(start.plusSeconds(this.random.nextInt(25_000_000)));
				rows.add(new Object[] { UUID.randomUUID(), team, assessment, i, "flag:G" + i,
						pick(List.of("flag", "system", "stage", "principle")),
						this.random.nextInt(3) == 0 ? pick(List.of("critical", "high", "medium")) : null,
						"PR" + (1 + this.random.nextInt(5)),
						pick(WORDS) + " " + pick(WORDS) + " " + this.random.nextInt(1000), pick(STATUSES),
						this.random.nextInt(4) == 0 ? null : pick(owners),
						this.random.nextInt(3) == 0 ? null
								: Date.valueOf(LocalDate.of(2026, 6, 1).plusDays(this.random.nextInt(400))),
						time, time, like });
			}
			if (rows.size() >= 5_000) {
				this.jdbc.batchUpdate(sql, rows);
				rows.clear();
			}
		}
		this.jdbc.batchUpdate(sql, rows);
	}

	private UUID assessment(UUID like, UUID team) {
		UUID id = UUID.randomUUID();
		this.jdbc.update(
				"""
						insert into assessment (id, version, reference, status, playbook_version, playbook_sha256, answers, notes,
						created_at, updated_at, completed_at, team_id)
						select ?, 0, ?, a.status, a.playbook_version, a.playbook_sha256, a.answers, a.notes, a.created_at,
						a.updated_at, a.completed_at, ?
						from assessment a join recommendation r on r.assessment_id = a.id where r.id = ?""",
				id, id.toString().substring(0, 18), team, like);
		return id;
	}

	private <T> T pick(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

}
