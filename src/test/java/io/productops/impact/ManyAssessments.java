package io.productops.impact;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.productops.advice.RandomAnswers;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes many finished assessments, straight into the tables: random answers, and the
 * advice of another assessment, because nobody reads it here.
 */
final class ManyAssessments {

	/** More would take as many gigabytes. */
	private static final int MOST_WITH_ADVICE = 10_000;

	/** So many are written in one transaction. */
	private static final int AT_ONCE = 1_000;

	private final Timestamp now = Timestamp.from(Instant.parse("2026-03-02T09:00:00Z"));

	private final JsonMapper json = JsonMapper.builder().build();

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transactions;

	ManyAssessments(ApplicationContext application) {
		this.jdbc = application.getBean(JdbcTemplate.class);
		this.transactions = application.getBean(TransactionTemplate.class);
	}

	/**
	 * Makes so many, and tells how many different sets of answers they have.
	 * @param like a finished assessment whose playbook they share, and its advice, unless
	 * they are very many
	 */
	int make(int count, UUID like, List<UUID> teams) {
		Template template = this.jdbc.queryForObject(
				"select playbook_version, playbook_sha256, sha256, advice from finished_advice where assessment_id = ?",
				(row, index) -> new Template(row.getInt(1), row.getString(2), row.getString(3),
						(count > MOST_WITH_ADVICE) ? "{}" : row.getString(4), teams,
						UUID.randomUUID().getMostSignificantBits()),
				like);
		long[] seen = new long[count];
		IntStream.rangeClosed(0, (count - 1) / AT_ONCE)
			.parallel()
			.forEach((part) -> make(part * AT_ONCE, Math.min(count, (part + 1) * AT_ONCE), template, seen));
		return Math.toIntExact(LongStream.of(seen).distinct().count());
	}

	/**
	 * One after the other also by id: among random ones H2 would write most pages of each
	 * index with every transaction.
	 */
	private void make(int from, int to, Template template, long[] seen) {
		List<Object[]> assessments = new ArrayList<>();
		List<Object[]> advices = new ArrayList<>();
		for (int i = from; i < to; i++) {
			UUID id = new UUID(template.ids, i);
			String answers = this.json.writeValueAsString(Map.of("answers", RandomAnswers.of(i), "notes", Map.of()));
			seen[i] = UUID.nameUUIDFromBytes(answers.getBytes(StandardCharsets.UTF_8)).getLeastSignificantBits();
			assessments.add(new Object[] { id, "%018d".formatted(i), template.version, template.playbook, this.now,
					this.now, this.now, template.teams.get(i % template.teams.size()) });
			advices.add(new Object[] { id, id.toString(), template.advice, template.sha256, template.version,
					template.playbook, answers, this.now });
		}
		this.transactions.executeWithoutResult((transaction) -> {
			this.jdbc.batchUpdate("""
					insert into assessment (id, version, reference, status, playbook_version, playbook_sha256, answers,
					notes, created_at, updated_at, completed_at, team_id, issued)
					values (?, 0, ?, 'COMPLETED', ?, ?, '{}', '{}', ?, ?, ?, ?, true)""", assessments);
			this.jdbc.batchUpdate("""
					insert into finished_advice (assessment_id, version, token, advice, sha256, playbook_version,
					playbook_sha256, answers, created_at) values (?, 0, ?, ?, ?, ?, ?, ?, ?)""", advices);
		});
	}

	private record Template(int version, String playbook, String sha256, String advice, List<UUID> teams, long ids) {
	}

}
