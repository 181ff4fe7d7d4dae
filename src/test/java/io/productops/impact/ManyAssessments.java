package io.productops.impact;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.productops.advice.RandomAnswers;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes many finished assessments, straight into the tables: random answers, and the
 * advice of another assessment, because nobody reads it here.
 */
final class ManyAssessments {

	private final JdbcTemplate jdbc;

	private final JsonMapper json = JsonMapper.builder().build();

	ManyAssessments(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Makes so many, and tells how many different sets of answers they have.
	 * @param like a finished assessment whose playbook and advice they share
	 */
	int make(int count, UUID like, List<UUID> teams) {
		Set<String> distinct = new HashSet<>();
		List<Object[]> assessments = new ArrayList<>();
		List<Object[]> advices = new ArrayList<>();
		Timestamp now = Timestamp.from(Instant.parse("2026-03-02T09:00:00Z"));
		for (int i = 0; i < count; i++) {
			UUID id = UUID.randomUUID();
			String answers = this.json.writeValueAsString(Map.of("answers", RandomAnswers.of(i), "notes", Map.of()));
			distinct.add(answers);
			assessments.add(new Object[] { id, id.toString().substring(0, 18), now, now, now,
					teams.get(i % teams.size()), like });
			advices.add(new Object[] { id, id.toString(), answers, now, like });
			if (assessments.size() == 500 || i == count - 1) {
				this.jdbc.batchUpdate(
						"""
								insert into assessment (id, version, reference, status, playbook_version, playbook_sha256, answers, notes,
								created_at, updated_at, completed_at, team_id, issued)
								select ?, 0, ?, status, playbook_version, playbook_sha256, answers, notes, ?, ?, ?, ?, true
								from assessment where id = ?""",
						assessments);
				this.jdbc.batchUpdate("""
						insert into finished_advice (assessment_id, version, token, advice, sha256, playbook_version,
						playbook_sha256, answers, created_at)
						select ?, 0, ?, advice, sha256, playbook_version, playbook_sha256, ?, ?
						from finished_advice where assessment_id = ?""", advices);
				assessments.clear();
				advices.clear();
			}
		}
		return distinct.size();
	}

}
