package io.productops.impact.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.productops.impact.ImpactRun;
import io.productops.impact.ImpactSummary;
import io.productops.impact.ImpactSummary.FlagMove;

/**
 * What a finished preview found.
 *
 * @param number how many assessments change, as a figure
 * @param headline the same as a sentence
 * @param reason whether texts or rules change them
 * @param groups by stage, flag, score and system; empty ones are left out
 */
record ImpactView(String number, String headline, String reason, List<String> remarks, List<Group> groups) {

	static ImpactView of(ImpactRun run, Labels labels) {
		ImpactSummary summary = Objects.requireNonNull(run.summary());
		int all = run.progress().done();
		String headline = "Publishing changes " + ((summary.changed() == 0) ? "none" : Count.of(summary.changed()))
				+ " of " + Count.of(all, "assessment", "assessments") + ".";
		return new ImpactView(Count.of(summary.changed()), headline, reason(run, summary.changed()),
				remarks(summary, all), groups(summary, labels));
	}

	private static String reason(ImpactRun run, int changed) {
		if (run.published() == null) {
			return "This is the first version of its playbook, so nobody has answered its questions yet.";
		}
		if (run.wordingOnly()) {
			return "Only texts differ, and texts change none of them.";
		}
		if (changed == 0) {
			return "What decides differs too, but none of them comes out differently.";
		}
		return "Texts change none of them; the rules change " + ((changed == 1) ? "it." : "all of them.");
	}

	private static List<String> remarks(ImpactSummary summary, int all) {
		List<String> remarks = new ArrayList<>();
		if (summary.withoutTeam() > 0) {
			remarks.add(Count.of(summary.withoutTeam(), "of these is", "of these are")
					+ " held without an account, and not shown.");
		}
		if (summary.stages().isEmpty() && summary.changed() > 0) {
			remarks.add("No stage changes.");
		}
		if (summary.unreadable() > 0) {
			remarks.add(Count.of(summary.unreadable(), "assessment", "assessments")
					+ " could not be read; the log of the application names each.");
		}
		if (summary.reordered() > 0) {
			remarks.add(Count.of(summary.reordered(), "assessment gets", "assessments get")
					+ " the same systems in another order.");
		}
		int same = all - summary.changed() - summary.unreadable();
		if (same > 0 && summary.changed() > 0) {
			remarks.add(Count.of(same, "assessment keeps", "assessments keep")
					+ " stage, flags, scores and systems as they are.");
		}
		return remarks;
	}

	private static List<Group> groups(ImpactSummary summary, Labels labels) {
		List<Group> groups = new ArrayList<>();
		add(groups, "By stage", "Stage",
				summary.stages()
					.stream()
					.map((move) -> new Row("", VerdictRow.Value.of(labels.stage(move.before())),
							VerdictRow.Value.of(labels.stage(move.after())), Count.of(move.count())))
					.toList());
		add(groups, "By flag", "Flag",
				summary.flags()
					.stream()
					.map((move) -> new Row(labels.rule(move.rule()) + ", " + what(move),
							VerdictRow.Value.severity(move.before()), VerdictRow.Value.severity(move.after()),
							Count.of(move.count())))
					.toList());
		return groups;
	}

	private static String what(FlagMove move) {
		if (move.before() == null) {
			return "appears";
		}
		return (move.after() == null) ? "clears" : "changes its level";
	}

	private static void add(List<Group> groups, String title, String column, List<Row> rows) {
		if (!rows.isEmpty()) {
			groups.add(new Group(title, column, rows));
		}
	}

	/** The scores that rise and fall. */
	static List<Turn> scores(ImpactRun run, Labels labels) {
		return Objects.requireNonNull(run.summary())
			.scores()
			.stream()
			.map((move) -> new Turn(labels.principle(move.principle()), Count.of(move.up()), Count.of(move.down())))
			.toList();
	}

	/** The systems that are added and dropped. */
	static List<Turn> systems(ImpactRun run, Labels labels) {
		return Objects.requireNonNull(run.summary())
			.systems()
			.stream()
			.map((move) -> new Turn(labels.area(move.area()), Count.of(move.added()), Count.of(move.dropped())))
			.toList();
	}

	record Group(String title, String column, List<Row> rows) {
	}

	record Row(String label, VerdictRow.Value before, VerdictRow.Value after, String count) {
	}

	/** How many in one direction, and in the other. */
	record Turn(String label, String up, String down) {
	}

}
