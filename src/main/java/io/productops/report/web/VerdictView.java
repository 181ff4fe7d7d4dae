package io.productops.report.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.productops.advice.Advice.Check;
import io.productops.advice.Advice;
import io.productops.advice.PlaybookDocument.CheckRule;
import io.productops.advice.PlaybookDocument.Move;
import io.productops.advice.PlaybookDocument.StageLevel;
import io.productops.advice.PlaybookDocument.Trigger;
import io.productops.playbook.QuotedAnswer;
import io.productops.playbook.QuotedParts;
import io.productops.shared.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * The section on the next step: the ladder, the thresholds, the signs of strain and what
 * would change the verdict.
 *
 * @param move what the stage means for what is there, in a word or two
 * @param item the recommendation that goes with the stage
 * @param load the share of a week lost, as a sentence, where it is not a plain answer
 */
record VerdictView(String title, List<Rung> rungs, String content, String move, @Nullable ItemView item,
		List<CheckView> checks, List<SignView> signs, int signsPossible, int signsOpen, ChangesView changes,
		@Nullable String load) {

	/** One step of the ladder. */
	record Rung(String label, String text, boolean passed, boolean here) {
	}

	record CheckView(String label, String value, String needed, boolean met, String source) {
	}

	/** A sign of strain that fired. */
	record SignView(String label, String source, List<QuotedAnswer> because) {
	}

	static VerdictView of(Advice advice, ReportWords words, RuleBook rules, Map<String, ItemView> items) {
		Advice.Stage stage = advice.stage();
		List<StageLevel> levels = words.document().stage().levels();
		int here = levels.stream().map(StageLevel::id).toList().indexOf(stage.id());
		List<Rung> rungs = new ArrayList<>();
		for (int i = 0; i < levels.size(); i++) {
			rungs.add(new Rung(levels.get(i).label(), levels.get(i).text(), i < here, i == here));
		}
		String move = words.document()
			.stage()
			.moves()
			.stream()
			.filter((each) -> each.id().equals(stage.move()))
			.map(Move::label)
			.findFirst()
			.orElse(stage.move());
		return new VerdictView(
				"The next defensible step" + (stage.provisional() ? ", for now: " : ": ")
						+ Phrases.within(stage.label()),
				rungs, levels.get(here).content(), move, items.get("stage:" + stage.id()), checks(stage, words),
				signs(advice, words), words.document().triggers().size(), signsOpen(advice, words),
				ChangesView.of(advice, words, rules), load(advice.load()));
	}

	private static List<CheckView> checks(Advice.Stage stage, ReportWords words) {
		List<CheckView> checks = new ArrayList<>();
		for (Check check : stage.checks()) {
			CheckRule rule = words.document()
				.stage()
				.checks()
				.stream()
				.filter((each) -> each.id().equals(check.id()))
				.findFirst()
				.orElseThrow();
			checks.add(new CheckView(rule.label(), value(check.value(), rule.unit()), check.needed(), check.met(),
					check.source()));
		}
		return checks;
	}

	private static String value(@Nullable Object value, @Nullable String unit) {
		if (value == null) {
			return "Not answered";
		}
		String text = (value instanceof Integer) ? String.format(Locale.ROOT, "%,d", value)
				: (value instanceof BigDecimal decimal) ? decimal.toPlainString() : String.valueOf(value);
		return (unit != null) ? text + "\u00a0" + unit : text;
	}

	private static int signsOpen(Advice advice, ReportWords words) {
		return (int) words.document()
			.triggers()
			.stream()
			.filter((trigger) -> advice.notEvaluated().stream().anyMatch((open) -> open.rule().equals(trigger.id())))
			.count();
	}

	private static List<SignView> signs(Advice advice, ReportWords words) {
		List<SignView> signs = new ArrayList<>();
		for (Advice.Finding finding : advice.triggers()) {
			for (Trigger trigger : words.document().triggers()) {
				if (trigger.id().equals(finding.id())) {
					signs.add(new SignView(trigger.label(), trigger.source(),
							words.chips(finding.evidence(), QuotedParts.texts(trigger.when(), trigger.unless()))));
				}
			}
		}
		return signs;
	}

	private static @Nullable String load(Advice.Load load) {
		return switch (load.basis()) {
			case "answered" -> null;
			case "estimated" -> "The week lost to operational work, " + load.percent()
					+ "\u00a0%, is our estimate from the tasks you ticked. Measure it before you act on it.";
			default -> "The week lost to operational work is not known, so it was counted as none.";
		};
	}

}
