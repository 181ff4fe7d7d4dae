package io.productops.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds reports by the first recommendation of each, in the order in which the
 * recommendations of a team are listed: its newest reports are at the end of that index.
 */
@Repository
class ListedReportRepository {

	private static final String COLUMNS = "select r.assessment_id, r.team_id, r.reference, r.listed_at from recommendation r";

	private static final String OF_TEAM = COLUMNS + """
			 where r.team_id = :team and r.position = 1
			order by r.team_id desc, r.listed_at desc, r.id desc limit :most""";

	private static final String ONE = COLUMNS + " where r.assessment_id = :assessment and r.position = 1";

	private final JdbcClient jdbc;

	ListedReportRepository(JdbcTemplate jdbc) {
		this.jdbc = JdbcClient.create(jdbc);
	}

	/** The newest of a team, and one more if it is wanted and not among them. */
	List<ListedReport> findOfTeam(UUID team, int most, @Nullable UUID one) {
		JdbcClient.StatementSpec statement = (one != null)
				? this.jdbc.sql("(" + OF_TEAM + ") union (" + ONE + ")").param("assessment", one)
				: this.jdbc.sql(OF_TEAM);
		return statement.param("team", team).param("most", most).query(ListedReportRepository::report).list();
	}

	List<ListedReport> findOne(UUID assessment) {
		return this.jdbc.sql(ONE).param("assessment", assessment).query(ListedReportRepository::report).list();
	}

	private static ListedReport report(ResultSet row, int index) throws SQLException {
		return new ListedReport(row.getObject("assessment_id", UUID.class), row.getObject("team_id", UUID.class),
				row.getString("reference"), row.getObject("listed_at", OffsetDateTime.class).toInstant());
	}

}
