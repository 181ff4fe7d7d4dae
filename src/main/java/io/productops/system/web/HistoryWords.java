package io.productops.system.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.productops.shared.Phrases;
import io.productops.system.Direction;
import io.productops.system.Frequency;
import io.productops.system.Stage;
import io.productops.system.SystemChange;
import io.productops.system.SystemEntry;
import io.productops.system.SystemField;
import io.productops.system.web.SystemPage.LogView;
import io.productops.system.web.SystemPage.PieceView;
import org.jspecify.annotations.Nullable;

/**
 * Tells the history of a system in sentences.
 *
 * @param people names by id
 */
record HistoryWords(Map<UUID, String> people, ZoneId zone) {

	/** The most characters of what somebody wrote within a sentence. */
	private static final int LONGEST = 120;

	/** Everybody whose name the sentences need, so that they are read at once. */
	static Set<UUID> people(List<SystemEntry> history) {
		Set<UUID> ids = new HashSet<>();
		for (SystemEntry entry : history) {
			ids.add(entry.actor());
			entry.changes().stream().filter((change) -> change.field() == SystemField.OWNER).forEach((change) -> {
				add(ids, change.before());
				add(ids, change.after());
			});
		}
		return ids;
	}

	private static void add(Set<UUID> ids, @Nullable String id) {
		if (id != null) {
			ids.add(UUID.fromString(id));
		}
	}

	LogView line(SystemEntry entry) {
		return new LogView(entry.at().toString(), Phrases.time(entry.at(), this.zone),
				this.people.getOrDefault(entry.actor(), "Somebody"), text(entry), entry.words());
	}

	private List<PieceView> text(SystemEntry entry) {
		List<SystemChange> changes = entry.changes();
		Sentence sentence = new Sentence();
		switch (entry.action()) {
			case "planned" -> sentence.say("planned it");
			case "changed" -> told(sentence.say("changed "), changes);
			case "checked" -> {
				sentence.say("looked what changed");
				if (!changes.isEmpty()) {
					told(sentence.say("; changed "), changes);
				}
			}
			case "exit_met" -> sentence.say("said that its exit criterion is met");
			case "exit_open" -> sentence.say("said that its exit criterion is not met after all");
			case "metric_added" -> sentence.say("added the metric ").quote(changes.get(0).after());
			case "metric_changed" -> metric(sentence, changes);
			default -> sentence.say(moved(entry.stageAfter()));
		}
		return sentence.pieces();
	}

	private void metric(Sentence sentence, List<SystemChange> changes) {
		SystemChange name = changes.get(0);
		boolean renamed = !String.valueOf(name.before()).equals(name.after());
		sentence.say("changed the metric ").quote(name.before()).say(": ");
		told(sentence, renamed ? changes : changes.subList(1, changes.size()));
	}

	private void told(Sentence sentence, List<SystemChange> changes) {
		for (int i = 0; i < changes.size(); i++) {
			SystemChange change = changes.get(i);
			sentence.say((i == 0) ? "" : (i < changes.size() - 1) ? ", " : " and ").say(label(change.field()));
			value(sentence.say(" from "), change.field(), change.before());
			value(sentence.say(" to "), change.field(), change.after());
		}
	}

	private static String label(SystemField field) {
		return switch (field) {
			case EXIT_CRITERION -> "the exit criterion";
			case SUCCESS_METRIC -> "the success metric";
			case OWNER -> "the owner";
			case OPS_HOURS -> "the hours of product ops a week";
			case PM_HOURS -> "the hours of all PMs a month";
			case FREQUENCY -> "how often it is done";
			case CADENCE_FROM -> "the first day";
			case CHECK_ON -> "the next check";
			case METRIC -> "the name";
			case UNIT -> "the unit";
			case DIRECTION -> "the direction";
			case BASELINE -> "the baseline";
			case TARGET -> "the target";
		};
	}

	private void value(Sentence sentence, SystemField field, @Nullable String value) {
		if (value == null) {
			sentence.say(switch (field) {
				case OWNER -> "nobody";
				case OPS_HOURS, PM_HOURS, BASELINE -> "not known";
				case FREQUENCY -> "not at set times";
				default -> "none";
			});
			return;
		}
		switch (field) {
			case EXIT_CRITERION, SUCCESS_METRIC, METRIC, UNIT -> sentence.quote(value);
			case OWNER -> sentence.write(this.people.getOrDefault(UUID.fromString(value), "somebody who has left"));
			case OPS_HOURS, PM_HOURS, BASELINE, TARGET -> sentence.say(Words.of(new BigDecimal(value), ""));
			case FREQUENCY -> sentence.say(Phrases.within(Words.of(Frequency.valueOf(value))));
			case CADENCE_FROM, CHECK_ON -> sentence.say(Phrases.date(LocalDate.parse(value)));
			case DIRECTION -> sentence.say("“" + Words.of(Direction.valueOf(value)) + "”");
		}
	}

	private static String moved(Stage stage) {
		return switch (stage) {
			case PLANNED -> "planned it";
			case PILOT -> "started its pilot";
			case RUNNING -> "let it run";
			case HANDED_OFF -> "handed it off";
			case AUTOMATED -> "said that it is automated";
			case RETIRED -> "retired it";
		};
	}

	/** Our words, and apart from them those of people, whose direction is their own. */
	private static final class Sentence {

		private final List<PieceView> pieces = new ArrayList<>();

		Sentence say(String words) {
			this.pieces.add(new PieceView(words, false));
			return this;
		}

		Sentence write(@Nullable String words) {
			this.pieces.add(new PieceView(cut(String.valueOf(words)), true));
			return this;
		}

		Sentence quote(@Nullable String words) {
			return say("“").write(words).say("”");
		}

		List<PieceView> pieces() {
			return List.copyOf(this.pieces);
		}

		private static String cut(String words) {
			return (words.codePointCount(0, words.length()) <= LONGEST) ? words
					: words.substring(0, words.offsetByCodePoints(0, LONGEST)).stripTrailing() + "…";
		}

	}

}
