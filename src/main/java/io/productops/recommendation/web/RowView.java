package io.productops.recommendation.web;

import java.util.Map;
import java.util.UUID;

import io.productops.recommendation.RecommendationStatus;
import io.productops.recommendation.RecommendationSummary;
import org.jspecify.annotations.Nullable;

/**
 * One recommendation of a list.
 *
 * @param severity null where it answers no flag
 * @param due when it is due or decided, or null
 * @param overdue whether that has passed
 * @param said why it was decided against, or null
 * @param from which team and report it is of
 * @param pick what names it and the version that is shown
 */
record RowView(String id, String href, String title, String status, String style, @Nullable String severity,
		String owner, @Nullable String due, boolean overdue, @Nullable String said, String from, boolean current,
		String pick) {

	private static final int LONGEST_SAID = 120;

	static RowView of(RecommendationSummary it, Map<UUID, String> people, Map<UUID, String> teams, DayWords days,
			@Nullable UUID current) {
		boolean overdue = it.overdue(days.today());
		return new RowView(it.id().toString(), "/recommendations/" + it.id(), it.title(), Words.of(it.status()),
				Words.style(it.status()), it.severity(),
				(it.owner() != null) ? people.getOrDefault(it.owner(), "Somebody") : "No owner", due(it, overdue, days),
				overdue, said(it),
				teams.containsKey(it.team()) ? teams.get(it.team()) + ", " + it.reference() : it.reference(),
				it.id().equals(current), it.id() + "." + it.version());
	}

	private static @Nullable String due(RecommendationSummary it, boolean overdue, DayWords days) {
		if (it.status() == RecommendationStatus.DEFERRED && it.deferredUntil() != null) {
			return "Decide on " + days.of(it.deferredUntil());
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
