package io.productops.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The conditions of one list in SQL, each only where its filter is used, and the values
 * that they ask for.
 */
final class ListConditions {

	private final List<String> scoped = new ArrayList<>();

	private final List<String> filters = new ArrayList<>();

	private final List<String> searches = new ArrayList<>();

	private final List<Narrow> narrows = new ArrayList<>();

	private final Map<String, Object> values = new LinkedHashMap<>();

	/**
	 * Finds the conditions.
	 * @param teams of which teams; empty is all
	 * @param byOwner whether the list is read by its owner
	 */
	ListConditions(RecommendationFilter filter, Collection<UUID> teams, boolean byOwner, boolean h2) {
		if (!teams.isEmpty()) {
			this.scoped.add("r.team_id in (:teams)");
			this.values.put("teams", teams);
		}
		if (filter.owner() != null) {
			(byOwner ? this.scoped : this.filters).add("r.owner_id = :owner");
			this.values.put("owner", filter.owner());
			this.narrows.add(new Narrow("recommendation_owner_listed", "r.owner_id = :owner"));
		}
		if (filter.unowned()) {
			this.filters.add("r.owner_id is null");
		}
		statuses("statuses", filter.statuses());
		if (filter.statuses().size() == 1) {
			this.narrows.add(new Narrow("recommendation_status", "r.status in (:statuses)"));
		}
		narrow("principle", filter.principle());
		narrow("kind", filter.kind());
		narrow("severity", filter.severity());
		if (filter.assessment() != null) {
			condition("r.assessment_id = :assessment", "assessment", filter.assessment());
		}
		if (filter.label() != null) {
			this.values.put("label", filter.label());
			this.narrows.add(Narrow.LABEL);
		}
		due(filter);
		words(filter.words(), h2);
	}

	private void narrow(String column, @Nullable String wanted) {
		if (wanted != null) {
			String condition = "r." + column + " = :" + column;
			condition(condition, column, wanted);
			this.narrows.add(new Narrow("recommendation_" + column, condition));
		}
	}

	private void condition(String sql, String name, Object value) {
		this.filters.add(sql);
		this.values.put(name, value);
	}

	private void statuses(String name, Collection<RecommendationStatus> statuses) {
		if (!statuses.isEmpty()) {
			condition("r.status in (:" + name + ")", name, statuses.stream().map(Enum::name).sorted().toList());
		}
	}

	private void due(RecommendationFilter filter) {
		DueFilter due = filter.due();
		if (due == DueFilter.NONE) {
			this.filters.add("r.due_on is null");
		}
		else if (due != null) {
			LocalDate today = filter.today();
			statuses("open", RecommendationStatus.OPEN);
			if (due == DueFilter.OVERDUE) {
				condition("r.due_on < :today", "today", today);
			}
			else {
				condition("r.due_on >= :today", "today", today);
				condition("r.due_on <= :until", "until", today.plusDays(7));
			}
			this.narrows.add(new Narrow("recommendation_due",
					(due == DueFilter.OVERDUE) ? "r.due_on < :today" : "r.due_on >= :today and r.due_on <= :until"));
		}
	}

	private void words(String typed, boolean h2) {
		List<String> words = RecommendationFilter.words(typed);
		if (!h2 && !words.isEmpty()) {
			this.searches.add("r.words @@ to_tsquery('simple', :words)");
			this.values.put("words", String.join(":* & ", words) + ":*");
		}
		for (int i = 0; h2 && i < words.size(); i++) {
			this.searches.add("r.searched like :word" + i);
			this.values.put("word" + i, "%" + words.get(i) + "%");
		}
	}

	/** Those of the teams or the owner whose list it is. */
	List<String> scoped() {
		return this.scoped;
	}

	/** Those of all else but the label and words. */
	List<String> filters() {
		return this.filters;
	}

	/** Those of words. */
	List<String> searches() {
		return this.searches;
	}

	/** The filters that may let hardly anything through. */
	List<Narrow> narrows() {
		return this.narrows;
	}

	Map<String, Object> values() {
		return this.values;
	}

	/**
	 * A filter that may let hardly anything through.
	 *
	 * @param index by which that is found
	 */
	record Narrow(String index, String condition) {

		static final Narrow LABEL = new Narrow("", "l.label = :label");

		String tables() {
			return (this == LABEL) ? "recommendation_label l join recommendation r on r.id = l.recommendation_id"
					: "recommendation r use index (" + this.index + ")";
		}

		String counted() {
			return ((this == LABEL) ? "recommendation_label l" : tables()) + " where " + this.condition;
		}

	}

}
