package io.productops.recommendation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.productops.shared.ListPosition;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

/**
 * Writes one list in SQL. It holds only the conditions that a filter asks for, so that
 * the database finds an index for them. H2 would choose one by the filter and then sort
 * all that it lets through; it is told to read in the order of the list. The text is put
 * together of nothing but constants of this class and numbers: whatever somebody asks for
 * is a value.
 */
final class ListSql {

	/** Where no index holds words, so many rows at most are searched at once. */
	static final int MOST_SEARCHED = 3_000;

	private static final String COLUMNS = """
			r.id, r.version, r.team_id, r.assessment_id, r.reference, r.position, r.title, r.kind, r.severity,
			r.principle, r.status, r.owner_id, r.due_on, r.deferred_until, r.note, r.listed_at, r.updated_at""";

	private static final String TEXT = "lower(' ' || r.title || ' ' || r.why || ' ' || r.first_step)";

	private static final String BETWEEN_WORDS = "[^\\p{L}\\p{N}]+";

	private final RecommendationFilter filter;

	private final RecommendationSort sort;

	private final boolean h2;

	private final List<String> conditions = new ArrayList<>();

	private final List<String> searches = new ArrayList<>();

	private final Map<String, Object> values = new LinkedHashMap<>();

	/** The column that the index has before the order of the list; empty is none. */
	private final String scope;

	/** Whether that is one value: then it may lead the order, and H2 need not sort. */
	private final boolean oneValue;

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
		if (!teams.isEmpty()) {
			condition("r.team_id in (:teams)", "teams", teams);
		}
		equal("r.owner_id", "owner", filter.owner());
		if (filter.unowned()) {
			this.conditions.add("r.owner_id is null");
		}
		statuses("statuses", filter.statuses());
		equal("r.principle", "principle", filter.principle());
		equal("r.kind", "kind", filter.kind());
		equal("r.severity", "severity", filter.severity());
		equal("r.assessment_id", "assessment", filter.assessment());
		if (filter.label() != null) {
			condition("r.id in (select l.recommendation_id from recommendation_label l where l.label = :label)",
					"label", filter.label());
		}
		due();
		words();
	}

	private void equal(String column, String name, @Nullable Object wanted) {
		if (wanted != null) {
			condition(column + " = :" + name, name, wanted);
		}
	}

	private void condition(String sql, String name, Object value) {
		this.conditions.add(sql);
		this.values.put(name, value);
	}

	private void statuses(String name, Collection<RecommendationStatus> statuses) {
		if (!statuses.isEmpty()) {
			condition("r.status in (:" + name + ")", name, statuses.stream().map(Enum::name).sorted().toList());
		}
	}

	private void due() {
		DueFilter due = this.filter.due();
		if (due == DueFilter.NONE) {
			this.conditions.add("r.due_on is null");
		}
		else if (due != null) {
			LocalDate today = this.filter.today();
			statuses("open", RecommendationStatus.OPEN);
			if (due == DueFilter.OVERDUE) {
				condition("r.due_on < :today", "today", today);
			}
			else {
				condition("r.due_on >= :today", "today", today);
				condition("r.due_on <= :until", "until", today.plusDays(7));
			}
		}
	}

	private void words() {
		List<String> words = Arrays.stream(this.filter.words().toLowerCase(Locale.ROOT).split(BETWEEN_WORDS))
			.filter((word) -> !word.isEmpty())
			.limit(10)
			.toList();
		if (!this.h2 && !words.isEmpty()) {
			condition("r.words @@ to_tsquery('simple', :words)", "words", String.join(":* & ", words) + ":*");
		}
		for (int i = 0; this.h2 && i < words.size(); i++) {
			this.searches.add(TEXT + " like :word" + i);
			this.values.put("word" + i, "%" + words.get(i) + "%");
		}
	}

	/** Whether only some rows are searched at once. */
	boolean searches() {
		return !this.searches.isEmpty();
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
	 * Asks for rows of a part.
	 * @param most so many at most; in the text, because a plan depends on it
	 */
	String rows(Part part, int most) {
		if (!searches()) {
			return "select " + COLUMNS + from(part) + " limit " + most;
		}
		return "select " + COLUMNS + " from (select " + COLUMNS + ", r.why, r.first_step" + from(part) + " limit "
				+ MOST_SEARCHED + ") r where " + String.join(" and ", this.searches) + order() + " limit " + most;
	}

	/** Asks for the last row that a search reads and the next, where there is one. */
	String end(Part part) {
		return "select " + COLUMNS + from(part) + " limit 2 offset " + (MOST_SEARCHED - 1);
	}

	private String from(Part part) {
		List<String> all = new ArrayList<>(this.conditions);
		if (!part.condition().isEmpty()) {
			all.add(part.condition());
		}
		return " from recommendation r" + index() + (all.isEmpty() ? "" : " where " + String.join(" and ", all))
				+ order();
	}

	/** Those of one assessment are few, and their index is found without help. */
	private String index() {
		if (!this.h2 || this.filter.assessment() != null) {
			return "";
		}
		return " use index (recommendation_" + (this.scope.isEmpty() ? "" : this.scope + "_") + name() + ")";
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

	/** The values that the text asks for. */
	Map<String, Object> values(Part part) {
		Map<String, Object> all = new LinkedHashMap<>(this.values);
		all.putAll(part.values());
		return all;
	}

	/** Some of the list, in its order. */
	record Part(String condition, Map<String, Object> values) {
	}

}
