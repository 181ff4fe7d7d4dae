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

	private static final int FIRST_SEARCHED = 500;

	/** So many of the first ones fit where it is worth to look at more. */
	private static final int USUAL = 6;

	/** Before everything that has no due date. */
	private static final ListPosition UNDATED = new ListPosition(RecommendationSummary.NEVER, new UUID(0, 0));

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
		if (nothing(filter, reader)) {
			return new Found<>(found, null);
		}
		ListSql list = new ListSql(filter, sort, reader, this.h2);
		narrow(list);
		if (list.searches() && this.h2) {
			return search(list, sort, after, most);
		}
		for (ListSql.Part part : list.behind(after)) {
			int missing = most - found.size();
			if (missing > 0) {
				found.addAll(list.searches() ? words(list, part, missing)
						: rows(list.rows(part, missing), list.values(part)));
			}
		}
		return new Found<>(found, null);
	}

	/**
	 * How many fit, so many at most; null where more than some rows would have to be
	 * looked at.
	 */
	@Nullable Integer count(RecommendationFilter filter, int most, CurrentPerson reader) {
		if (nothing(filter, reader)) {
			return 0;
		}
		ListSql list = new ListSql(filter, RecommendationSort.NEWEST, reader, this.h2);
		String sql = list.count();
		if (sql == null) {
			return null;
		}
		Counted counted = this.jdbc.sql(sql)
			.params(list.values())
			.query((row, index) -> new Counted(row.getInt("seen"), row.getInt("fitting")))
			.single();
		return (counted.seen() <= ListSql.MOST_COUNTED || counted.fitting() >= most)
				? Integer.valueOf(Math.min(counted.fitting(), most)) : null;
	}

	private static boolean nothing(RecommendationFilter filter, CurrentPerson reader) {
		return filter.wordless() || filter.team() == null && !reader.admin() && reader.roles().isEmpty();
	}

	private record Counted(int seen, int fitting) {
	}

	private void narrow(ListSql list) {
		String sql = list.widths();
		if (sql != null) {
			list.narrow(this.jdbc.sql(sql).params(list.values()).query((row, index) -> {
				List<Integer> widths = new ArrayList<>();
				for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
					widths.add(row.getInt(i));
				}
				return widths;
			}).single());
		}
	}

	/**
	 * What many have is soon found without the index of words, which would be read for
	 * all of them; what few have is found by it.
	 */
	private List<RecommendationSummary> words(ListSql list, ListSql.Part part, int most) {
		List<RecommendationSummary> found = rows(list.searched(part, most, FIRST_SEARCHED), list.values(part));
		if (found.size() < most && found.size() >= USUAL) {
			found = rows(list.searched(part, most, 10 * FIRST_SEARCHED), list.values(part));
		}
		return (found.size() == most) ? found : rows(list.indexed(part, most), list.values(part));
	}

	/** Looks for words at some rows, then at more, until there are enough. */
	private Found<RecommendationSummary> search(ListSql list, RecommendationSort sort, ListPosition after, int most) {
		List<RecommendationSummary> found = new ArrayList<>();
		ListPosition place = after;
		int some = list.narrowed() ? ListSql.MOST_SEARCHED : FIRST_SEARCHED;
		int searched = 0;
		while (true) {
			List<ListSql.Part> parts = list.behind(place);
			ListSql.Part part = parts.get(0);
			found.addAll(rows(list.searched(part, most - found.size(), some), list.values(part)));
			if (found.size() == most) {
				return new Found<>(found, null);
			}
			searched += some;
			List<RecommendationSummary> end = rows(list.end(part, some), list.values(part));
			if (end.size() < 2 && parts.size() == 1) {
				return new Found<>(found, null);
			}
			place = (end.size() > 1) ? end.get(0).place(sort) : UNDATED;
			if (searched >= ListSql.MOST_SEARCHED) {
				return new Found<>(found, place);
			}
			some = Math.min(2 * some, ListSql.MOST_SEARCHED - searched);
		}
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
