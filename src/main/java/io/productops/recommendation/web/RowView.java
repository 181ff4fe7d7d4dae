package io.productops.recommendation.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.productops.recommendation.RecommendationStatus;
import io.productops.recommendation.RecommendationSummary;
import org.jspecify.annotations.Nullable;

/**
 * One recommendation of a list; of what the list does not show, null.
 *
 * @param severity null also where it answers no flag
 * @param due when it is due or decided
 * @param overdue whether that has passed
 * @param said why it was decided against
 * @param from which team and report it is of
 * @param kind what it is
 * @param principle that it rests on
 * @param changed when it was changed last
 * @param pick what names it and the version that is shown
 */
record RowView(String id, String href, String title, @Nullable String status, String style, @Nullable String severity,
		@Nullable String owner, @Nullable String due, boolean overdue, @Nullable String said, @Nullable String from,
		@Nullable String kind, @Nullable String principle, @Nullable String changed, boolean current, String pick) {

	private static final int LONGEST_SAID = 120;

	static RowView of(RecommendationSummary it, Names names, Set<ListColumn> columns, DayWords days, FromList list,
			@Nullable UUID current) {
		boolean overdue = it.overdue(days.today()) || undecided(it, days.today());
		Shown shown = new Shown(columns);
		return new RowView(it.id().toString(), list.href(it.id()), it.title(),
				shown.or(ListColumn.STATUS, Words.of(it.status())), Words.style(it.status()),
				shown.or(ListColumn.SEVERITY, it.severity()), shown.or(ListColumn.OWNER, names.owner(it)),
				shown.or(ListColumn.DUE, due(it, overdue, days)), overdue, shown.or(ListColumn.REASON, said(it)),
				shown.or(ListColumn.REPORT, names.report(it)), shown.or(ListColumn.KIND, Words.kind(it.kind())),
				shown.or(ListColumn.PRINCIPLE, names.principles().get(String.valueOf(it.principle()))),
				shown.or(ListColumn.CHANGED, "Changed " + days.of(it.updatedAt())), it.id().equals(current),
				it.id() + "." + it.version());
	}

	/** Leaves out what nobody chose. */
	private record Shown(Set<ListColumn> columns) {

		@Nullable String or(ListColumn column, @Nullable String words) {
			return this.columns.contains(column) ? words : null;
		}

	}

	/**
	 * What ids are called.
	 *
	 * @param people by their ids
	 * @param teams by their ids; those that are not there are not named
	 * @param principles by their ids
	 */
	record Names(Map<UUID, String> people, Map<UUID, String> teams, Map<String, String> principles) {

		private String owner(RecommendationSummary it) {
			return (it.owner() != null) ? this.people.getOrDefault(it.owner(), "Somebody") : "No owner";
		}

		private String report(RecommendationSummary it) {
			String team = this.teams.get(it.team());
			return (team != null) ? team + ", " + it.reference() : it.reference();
		}

	}

	private static boolean undecided(RecommendationSummary it, LocalDate today) {
		return it.status() == RecommendationStatus.DEFERRED && it.deferredUntil() != null
				&& !it.deferredUntil().isAfter(today);
	}

	private static @Nullable String due(RecommendationSummary it, boolean overdue, DayWords days) {
		if (it.status() == RecommendationStatus.DEFERRED && it.deferredUntil() != null) {
			return (overdue ? "To decide since " : "Decide on ") + days.of(it.deferredUntil());
		}
		if (it.due() == null || !it.status().open()) {
			return null;
		}
		return (overdue ? "Overdue, " : "Due ") + days.of(it.due());
	}

	private static @Nullable String said(RecommendationSummary it) {
		String note = it.note();
		if (note == null
				|| it.status() != RecommendationStatus.DECLINED && it.status() != RecommendationStatus.DROPPED) {
			return null;
		}
		String line = note.replaceAll("\\s+", " ");
		return "“" + ((line.length() > LONGEST_SAID) ? line.substring(0, LONGEST_SAID) + "…" : line) + "”";
	}

}
