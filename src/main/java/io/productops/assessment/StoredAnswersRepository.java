package io.productops.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The answers of completed assessments. Plain SQL: they are read in millions.
 */
@Repository
class StoredAnswersRepository {

	private final JdbcClient jdbc;

	StoredAnswersRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Some in the order in which they were made. Which playbook they are on is no
	 * condition: its index would be taken instead of their order.
	 */
	List<StoredAnswers> find(long after, long last) {
		return this.jdbc.sql("""
				select assessment_id, playbook_sha256, answers from finished_advice
				where ordinal > ? and ordinal <= ? order by ordinal""")
			.params(after, last)
			.query((row, index) -> stored(row))
			.list();
	}

	/** The teams of assessments; null where a key holds one, nothing where it is gone. */
	Map<UUID, @Nullable UUID> teams(Collection<UUID> assessments) {
		Map<UUID, @Nullable UUID> teams = new HashMap<>();
		this.jdbc.sql("select id, team_id from assessment where id in (:ids)")
			.param("ids", assessments)
			.query((row) -> {
				teams.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
			});
		return teams;
	}

	private static StoredAnswers stored(ResultSet row) throws SQLException {
		return new StoredAnswers(row.getObject(1, UUID.class), row.getString(2), row.getString(3));
	}

}
