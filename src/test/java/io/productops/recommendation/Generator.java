package io.productops.recommendation;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import io.productops.shared.ListPosition;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes many recommendations, straight into the tables: copies of one that was issued, of
 * many teams, with statuses, owners, dates and labels of every sort, and of each value
 * that a filter can ask for some that are usual and some that are rare.
 */
public final class Generator {

	/** On every twentieth; the others have others like it. */
	public static final String USUAL_LABEL = "topic 7";

	/** On every thousandth. */
	public static final String RARE_LABEL = "waiting for legal";

	/** The kind of every five hundredth. */
	public static final String RARE_KIND = "capacity";

	private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

	private static final int SECONDS = 25_000_000;

	private static final LocalDate FIRST_DUE = LocalDate.of(2026, 6, 1);

	private static final int DAYS = 400;

	private static final List<String> STATUSES = List.of("PROPOSED", "ACCEPTED", "DECLINED", "DEFERRED", "IN_PROGRESS",
			"DONE", "DROPPED");

	private static final List<String> WORDS = List.of("roadmap", "feedback", "triage", "release", "insight", "pricing",
			"research", "ritual", "handbook", "launch");

	private final JdbcTemplate jdbc;

	private final Random random = new Random(42);

	public Generator(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Where half of those that were made are behind. */
	public static ListPosition middle(RecommendationSort sort) {
		return new ListPosition(
				(sort == RecommendationSort.DUE) ? FIRST_DUE.plusDays(DAYS / 2).atStartOfDay().toInstant(ZoneOffset.UTC)
						: FIRST.plusSeconds(SECONDS / 2),
				new UUID(0x8000_0000_0000_4000L, 0x8000_0000_0000_0000L));
	}

	/**
	 * Makes so many of each team, each team with an assessment of its own.
	 * @param like an issued recommendation whose advice they share
	 * @param owners who may own them, besides nobody; the first rarely
	 */
	public void make(UUID like, List<UUID> teams, int each, List<UUID> owners) {
		List<Object[]> rows = new ArrayList<>();
		for (UUID team : teams) {
			UUID assessment = assessment(like, team);
			for (int i = 1; i <= each; i++) {
				rows.add(row(like, team, assessment, i, owners));
			}
			if (rows.size() >= 5_000) {
				insert(rows);
			}
		}
		insert(rows);
	}

	private Object[] row(UUID like, UUID team, UUID assessment, int position, List<UUID> owners) {
		Timestamp time = Timestamp.from(FIRST.plusSeconds(this.random.nextInt(SECONDS)));
		return new Object[] { UUID.randomUUID(), team, assessment, position, "flag:G" + position,
				(this.random.nextInt(500) == 0) ? RARE_KIND : pick(List.of("flag", "system", "stage", "principle")),
				(this.random.nextInt(3) == 0) ? pick(List.of("critical", "high", "medium")) : null,
				"PR" + (1 + this.random.nextInt(5)), pick(WORDS) + " " + pick(WORDS) + " " + this.random.nextInt(1000),
				pick(STATUSES), owner(owners),
				(this.random.nextInt(3) == 0) ? null : Date.valueOf(FIRST_DUE.plusDays(this.random.nextInt(DAYS))),
				time, time, like };
	}

	private @Nullable UUID owner(List<UUID> owners) {
		if (this.random.nextInt(4) == 0) {
			return null;
		}
		return (owners.size() == 1 || this.random.nextInt(200) == 0) ? owners.get(0)
				: pick(owners.subList(1, owners.size()));
	}

	private void insert(List<Object[]> rows) {
		this.jdbc.batchUpdate("""
				insert into recommendation (id, version, team_id, assessment_id, reference, position, playbook_version,
				playbook_sha256, advised_as, rule, kind, severity, principle, title, why, owner_role, first_step,
				metric, exit_criterion, review_after_days, hire, system, evidence, basis, status, owner_id, due_on,
				events, created_at, listed_at, updated_at)
				select ?, 0, ?, ?, reference, ?, playbook_version, playbook_sha256, ?, rule, ?, ?, ?, ?, why,
				owner_role, first_step, metric, exit_criterion, review_after_days, hire, system, evidence, basis, ?, ?,
				?, 1, created_at, ?, ? from recommendation where id = ?""", rows);
		List<Object[]> events = rows.stream().map((row) -> new Object[] { row[0], row[0], row[12], row[9] }).toList();
		this.jdbc.batchUpdate("""
				insert into recommendation_event (id, recommendation_id, number, occurred_at, action, status_after,
				changes) values (?, ?, 1, ?, 'issued', ?, '[]')""", events);
		List<Object[]> labels = new ArrayList<>();
		for (Object[] row : rows) {
			labels.add(new Object[] { row[0], "topic " + this.random.nextInt(20) });
			if (this.random.nextInt(1_000) == 0) {
				labels.add(new Object[] { row[0], RARE_LABEL });
			}
		}
		this.jdbc.batchUpdate("insert into recommendation_label (recommendation_id, label) values (?, ?)", labels);
		rows.clear();
	}

	private UUID assessment(UUID like, UUID team) {
		UUID id = UUID.randomUUID();
		this.jdbc.update(
				"""
						insert into assessment (id, version, reference, status, playbook_version, playbook_sha256, answers, notes,
						created_at, updated_at, completed_at, team_id, issued)
						select ?, 0, ?, a.status, a.playbook_version, a.playbook_sha256, a.answers, a.notes, a.created_at,
						a.updated_at, a.completed_at, ?, true
						from assessment a join recommendation r on r.assessment_id = a.id where r.id = ?""",
				id, id.toString().substring(0, 18), team, like);
		return id;
	}

	private <T> T pick(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

}
