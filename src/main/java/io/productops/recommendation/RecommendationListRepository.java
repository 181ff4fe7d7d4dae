package io.productops.recommendation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.shared.ListPosition;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads lists of recommendations page by page. Plain SQL: which index a database takes is
 * what matters here.
 */
@Repository
class RecommendationListRepository {

	private final JdbcClient jdbc;

	private final boolean h2;

	RecommendationListRepository(JdbcTemplate jdbc) {
		this.jdbc = JdbcClient.create(jdbc);
		this.h2 = "H2".equals(jdbc.execute((ConnectionCallback<String>) RecommendationListRepository::product));
	}

	private static String product(Connection connection) throws SQLException {
		return connection.getMetaData().getDatabaseProductName();
	}

	/** The page behind a place; {@link ListPosition#START} is before the first. */
	Found<RecommendationSummary> find(RecommendationFilter filter, RecommendationSort sort, ListPosition after,
			int most, CurrentPerson reader) {
		List<RecommendationSummary> found = new ArrayList<>();
		if (filter.team() == null && !reader.admin() && reader.roles().isEmpty()) {
			return new Found<>(found, null);
		}
		ListSql list = new ListSql(filter, sort, reader, this.h2);
		for (ListSql.Part part : list.behind(after)) {
			found.addAll(rows(list.rows(part, most - found.size()), list.values(part)));
			if (found.size() == most) {
				break;
			}
			ListPosition end = list.searches() ? end(list, part, sort) : null;
			if (end != null) {
				return new Found<>(found, end);
			}
		}
		return new Found<>(found, null);
	}

	/** Where a search of that part ends, or null when it reads all of it. */
	private @Nullable ListPosition end(ListSql list, ListSql.Part part, RecommendationSort sort) {
		List<RecommendationSummary> end = rows(list.end(part), list.values(part));
		return (end.size() > 1) ? end.get(0).place(sort) : null;
	}

	private List<RecommendationSummary> rows(String sql, Map<String, Object> values) {
		return this.jdbc.sql(sql).params(values).query(RecommendationListRepository::row).list();
	}

	private static RecommendationSummary row(ResultSet row, int index) throws SQLException {
		return new RecommendationSummary(id(row, "id"), row.getLong("version"), id(row, "team_id"),
				id(row, "assessment_id"), row.getString("reference"), row.getInt("position"), row.getString("title"),
				row.getString("kind"), row.getString("severity"), row.getString("principle"),
				RecommendationStatus.valueOf(row.getString("status")), row.getObject("owner_id", UUID.class),
				row.getObject("due_on", LocalDate.class), row.getObject("deferred_until", LocalDate.class),
				row.getString("note"), time(row, "listed_at"), time(row, "updated_at"));
	}

	private static UUID id(ResultSet row, String column) throws SQLException {
		return row.getObject(column, UUID.class);
	}

	private static Instant time(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
