package io.productops.recommendation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.productops.recommendation.ListConditions.Narrow;
import io.productops.shared.ListPosition;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

/**
 * Writes one list in SQL. It holds only the conditions that a filter asks for, so that
 * the database finds an index for them. H2 would choose one by the filter and then sort
 * all that it lets through; it is told to read in the order of the list, or what a filter
 * lets through that lets hardly anything through. The text is put together of nothing but
 * constants of this class and numbers: whatever somebody asks for is a value.
 */
final class ListSql {

	/** Where no index holds words, so many rows at most are searched at once. */
	static final int MOST_SEARCHED = 3_000;

	/** So many rows at most are looked at to count those that fit. */
	static final int MOST_COUNTED = 1_000;

	/** So many rows are soon read and sorted. */
	private static final int FEW = 300;

	private static final String COLUMNS = """
			r.id, r.version, r.team_id, r.assessment_id, r.reference, r.position, r.title, r.kind, r.severity,
			r.principle, r.status, r.owner_id, r.due_on, r.deferred_until, r.note, r.listed_at, r.updated_at""";

	/** In the indexes of the orders, so that counting reads no rows. */
	private static final String COUNTED = "r.owner_id, r.status, r.principle, r.kind, r.severity, r.due_on";

	private static final String LABELLED = "exists (select 1 from recommendation_label l where l.recommendation_id = r.id and l.label = :label)";

	private final RecommendationFilter filter;

	private final RecommendationSort sort;

	private final boolean h2;

	private final ListConditions conditions;

	/** The column that the index has before the order of the list; empty is none. */
	private final String scope;

	/** Whether that is one value: then it may lead the order, and H2 need not sort. */
	private final boolean oneValue;

	/** What lets hardly anything through, or null. */
	private @Nullable Narrow narrow;

	/**
	 * Writes what somebody may read of a list.
	 * @param reader in some team, or an admin
	 */
	ListSql(RecommendationFilter filter, RecommendationSort sort, CurrentPerson reader, boolean h2) {
		this.filter = filter;
		this.sort = sort;
		this.h2 = h2;
		Collection<UUID> teams = (filter.team() != null) ? List.of(filter.team())
				: reader.admin() ? List.of() : reader.roles().keySet();
		boolean byOwner = filter.owner() != null && teams.size() != 1;
		this.scope = byOwner ? "owner" : teams.isEmpty() ? "" : "team";
		this.oneValue = byOwner || teams.size() == 1;
		this.conditions = new ListConditions(filter, teams, byOwner, h2);
	}

	/** Whether words are looked for. */
	boolean searches() {
		return !this.conditions.searches().isEmpty();
	}

	/**
	 * Asks how much each filter lets through by itself, as far as that is few; null where
	 * nothing has to be asked: PostgreSQL knows, and a team or an assessment has few.
	 */
	@Nullable String widths() {
		if (!this.h2 || this.conditions.narrows().isEmpty() || this.filter.assessment() != null
				|| this.oneValue && this.scope.equals("team")) {
			return null;
		}
		return this.conditions.narrows()
			.stream()
			.map((each) -> "(select count(*) from (select 1 from " + each.counted() + " limit " + (FEW + 1) + "))")
			.collect(Collectors.joining(", ", "select ", ""));
	}

	/** Reads from now on what the filter lets through that lets the least through. */
	void narrow(List<Integer> widths) {
		int least = Collections.min(widths);
		this.narrow = (least <= FEW) ? this.conditions.narrows().get(widths.indexOf(least)) : null;
	}

	boolean narrowed() {
		return this.narrow != null;
	}

	/**
	 * Asks how many rows there are and how many of them fit, of some more than
	 * {@link #MOST_COUNTED} at most; null where it takes long to see what fits.
	 */
	@Nullable String count() {
		if (searches() || this.filter.label() != null) {
			return null;
		}
		String all = this.conditions.filters().isEmpty() ? "true" : String.join(" and ", this.conditions.filters());
		String counted = COUNTED + ((this.filter.assessment() != null) ? ", r.assessment_id" : "");
		return "select count(*) as seen, count(case when " + all + " then 1 end) as fitting from (select " + counted
				+ " from " + tables() + where(this.conditions.scoped()) + (this.scope.isEmpty() ? order() : "")
				+ " limit " + (MOST_COUNTED + 1) + ") r";
	}

	/**
	 * The parts of the list behind a place; what has no due date is a part of its own.
	 */
	List<Part> behind(ListPosition place) {
		if (place.equals(ListPosition.START)) {
			return List.of(new Part("", Map.of()));
		}
		if (this.sort != RecommendationSort.DUE) {
			return List.of(new Part("(" + column() + ", r.id) < (:time, :id)",
					Map.of("time", place.createdAt().atOffset(ZoneOffset.UTC), "id", place.id())));
		}
		if (place.createdAt().equals(RecommendationSummary.NEVER)) {
			return List.of(new Part("r.due_on is null and r.id > :id", Map.of("id", place.id())));
		}
		// with an end: else the index is read on through what has no date
		Part dated = new Part("(r.due_on, r.id) > (:day, :id) and r.due_on <= date '9999-12-31'",
				Map.of("day", LocalDate.ofInstant(place.createdAt(), ZoneOffset.UTC), "id", place.id()));
		return (this.filter.due() == null) ? List.of(dated, new Part("r.due_on is null", Map.of())) : List.of(dated);
	}

	/**
	 * Asks for rows of a part of a list in which no words are looked for.
	 * @param most so many at most; in the text, because a plan depends on it
	 */
	String rows(Part part, int most) {
		return "select " + COLUMNS + from(part) + " limit " + most;
	}

	/** Looks for words in the first rows of a part. */
	String searched(Part part, int most, int some) {
		return "select " + COLUMNS + " from (select " + COLUMNS + (this.h2 ? ", r.searched" : ", r.words") + from(part)
				+ " limit " + some + ") r" + where(this.conditions.searches()) + order() + " limit " + most;
	}

	/** Asks for the last row of those and the next, where there is one. */
	String end(Part part, int some) {
		return "select " + COLUMNS + from(part) + " limit 2 offset " + (some - 1);
	}

	/** Looks for words by their index, which PostgreSQL would not ask for a few rows. */
	String indexed(Part part, int most) {
		List<String> all = conditions(part);
		all.addAll(this.conditions.searches());
		return "with found as materialized (select " + COLUMNS + " from recommendation r" + where(all) + ") select "
				+ COLUMNS + " from found r" + order() + " limit " + most;
	}

	private String from(Part part) {
		return " from " + tables() + where(conditions(part)) + order();
	}

	private List<String> conditions(Part part) {
		List<String> all = new ArrayList<>(this.conditions.scoped());
		all.addAll(this.conditions.filters());
		if (this.filter.label() != null) {
			all.add((this.narrow == Narrow.LABEL) ? Narrow.LABEL.condition() : LABELLED);
		}
		if (!part.condition().isEmpty()) {
			all.add(part.condition());
		}
		return all;
	}

	private static String where(List<String> conditions) {
		return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
	}

	/** Those of one assessment are few, and their index is found without help. */
	private String tables() {
		if (this.narrow != null) {
			return this.narrow.tables();
		}
		if (!this.h2 || this.filter.assessment() != null) {
			return "recommendation r";
		}
		return "recommendation r use index (recommendation_" + (this.scope.isEmpty() ? "" : this.scope + "_") + name()
				+ ")";
	}

	private String order() {
		boolean due = this.sort == RecommendationSort.DUE;
		String lead = this.oneValue ? "r." + this.scope + (due ? "_id, " : "_id desc, ") : "";
		return " order by " + lead + column() + (due ? " nulls last, r.id" : " desc, r.id desc");
	}

	private String column() {
		return "r." + name() + ((this.sort == RecommendationSort.DUE) ? "_on" : "_at");
	}

	private String name() {
		return switch (this.sort) {
			case NEWEST -> "listed";
			case DUE -> "due";
			case CHANGED -> "updated";
		};
	}

	/** The values of filters. */
	Map<String, Object> values() {
		return this.conditions.values();
	}

	/** The values that the text asks for. */
	Map<String, Object> values(Part part) {
		Map<String, Object> all = new LinkedHashMap<>(this.conditions.values());
		all.putAll(part.values());
		return all;
	}

	/** Some of the list, in its order. */
	record Part(String condition, Map<String, Object> values) {
	}

}
