package io.productops.recommendation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.recommendation.Effort;
import io.productops.recommendation.Field;
import io.productops.recommendation.FieldChange;
import io.productops.recommendation.Grade;
import io.productops.recommendation.HistoryEntry;
import io.productops.recommendation.Outcome;
import io.productops.recommendation.RecommendationStatus;
import io.productops.recommendation.web.RecommendationPage.LogView;
import io.productops.recommendation.web.RecommendationPage.UndoView;
import io.productops.shared.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * Tells the history of a recommendation in sentences.
 *
 * @param people names by id
 * @param reference of the assessment
 */
record HistoryWords(Map<UUID, String> people, DayWords days, String reference, int playbook) {

	/** Of a value, in characters; its field shows all of it. */
	private static final int LONGEST = 120;

	LogView line(HistoryEntry entry) {
		String who = (entry.actor() != null) ? name(entry.actor().toString()) : "The application";
		return new LogView(entry.at().toString(), this.days.of(entry.at()), who, text(entry), entry.words());
	}

	/** How to take the last one back. */
	UndoView undo(HistoryEntry last, long version, Instant until) {
		return new UndoView(version, "You " + done(last.action()) + " on " + this.days.of(last.at()) + ".",
				this.days.of(until));
	}

	private String text(HistoryEntry entry) {
		if (entry.action().equals("issued")) {
			return "brought it here with report " + this.reference + ", playbook " + this.playbook;
		}
		List<String> changes = new ArrayList<>();
		for (FieldChange change : entry.changes()) {
			boolean told = change.field() == Field.STATUS || change.field() == Field.NOTE
					|| change.field() == Field.DEFERRED_UNTIL || change.field() == Field.OUTCOME;
			if (!told || entry.action().equals("undone") && change.field() == Field.STATUS) {
				changes.add(change(change));
			}
		}
		String done = done(entry.action()) + until(entry) + outcome(entry);
		if (changes.isEmpty()) {
			return done;
		}
		return (done.isEmpty() ? "" : done + "; ") + "changed " + Phrases.list(changes);
	}

	/** Empty for what is told by its changes alone. */
	private static String done(String action) {
		return switch (action) {
			case "accepted" -> "accepted it";
			case "declined" -> "declined it";
			case "deferred" -> "put the decision off";
			case "started" -> "started it";
			case "completed" -> "marked it as done";
			case "dropped" -> "dropped it";
			case "reopened" -> "reopened it";
			case "undone" -> "took a change back";
			default -> "";
		};
	}

	private String until(HistoryEntry entry) {
		if (!entry.action().equals("deferred")) {
			return "";
		}
		return after(entry, Field.DEFERRED_UNTIL).map((day) -> " to " + this.days.of(LocalDate.parse(day))).orElse("");
	}

	private static String outcome(HistoryEntry entry) {
		if (!entry.action().equals("completed")) {
			return "";
		}
		return after(entry, Field.OUTCOME)
			.map((outcome) -> ": " + Words.of(Outcome.valueOf(outcome)).replaceFirst("^It", "it"))
			.orElse("");
	}

	private static java.util.Optional<String> after(HistoryEntry entry, Field field) {
		return entry.changes()
			.stream()
			.filter((change) -> change.field() == field && change.after() != null)
			.map((change) -> String.valueOf(change.after()))
			.findFirst();
	}

	private String change(FieldChange change) {
		return label(change.field()) + " from " + cut(value(change.field(), change.before())) + " to "
				+ cut(value(change.field(), change.after()));
	}

	/** The start of what would fill the page. */
	private static String cut(String value) {
		return (value.codePointCount(0, value.length()) <= LONGEST) ? value
				: value.substring(0, value.offsetByCodePoints(0, LONGEST)) + "…";
	}

	static String label(Field field) {
		return switch (field) {
			case STATUS -> "status";
			case OWNER -> "owner";
			case DUE -> "due date";
			case DEFERRED_UNTIL -> "day to decide on";
			case EFFORT -> "effort";
			case IMPACT -> "impact";
			case CONFIDENCE -> "confidence";
			case LABELS -> "labels";
			case TRACKER -> "link";
			case OUTCOME -> "outcome";
			case NOTE -> "note";
		};
	}

	/** A value in words; null is none. */
	String value(Field field, @Nullable String value) {
		if (value == null) {
			return (field == Field.OWNER) ? "nobody" : "none";
		}
		return switch (field) {
			case STATUS -> Words.of(RecommendationStatus.valueOf(value));
			case OWNER -> name(value);
			case DUE, DEFERRED_UNTIL -> this.days.of(LocalDate.parse(value));
			case EFFORT -> Words.of(Effort.valueOf(value));
			case IMPACT, CONFIDENCE -> Words.of(Grade.valueOf(value));
			case OUTCOME -> Words.of(Outcome.valueOf(value));
			case LABELS -> value.replace(",", ", ");
			case TRACKER, NOTE -> value;
		};
	}

	private String name(String id) {
		return this.people.getOrDefault(UUID.fromString(id), "Somebody");
	}

}
