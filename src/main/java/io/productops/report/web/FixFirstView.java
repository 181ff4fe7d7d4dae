package io.productops.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.productops.advice.Advice;
import io.productops.advice.PlaybookDocument.Note;
import io.productops.playbook.QuotedAnswer;
import io.productops.playbook.QuotedParts;
import io.productops.shared.Phrases;

/**
 * The section on mistakes: those found, those that fall away with another, those that
 * were checked and are quiet, and remarks without severity.
 */
record FixFirstView(String title, String lead, List<FlagView> flags, List<FlagView> absorbed,
		List<ItemView> preconditions, List<QuietView> quiet, List<QuietView> open, List<RemarkView> notes,
		List<RemarkView> contradictions, List<PrincipleNote> principles) {

	/**
	 * A mistake without a finding, with the answers that kept it quiet.
	 *
	 * @param lacking the questions without which some of its rules could not be checked
	 */
	record QuietView(String mistake, String text, List<QuotedAnswer> because, List<String> lacking) {
	}

	/** Something to know that asks for no decision by itself. */
	record RemarkView(String id, String title, String text, List<QuotedAnswer> because) {
	}

	static FixFirstView of(Advice advice, ReportWords words, RuleBook rules, Map<String, ItemView> items,
			Map<String, ItemView> absorbing) {
		List<FlagView> all = advice.flags()
			.stream()
			.map((flag) -> FlagView.of(flag, words, rules, items, absorbing))
			.toList();
		List<FlagView> flags = all.stream().filter((flag) -> flag.item() != null).toList();
		List<FlagView> absorbed = all.stream().filter((flag) -> flag.item() == null).toList();
		List<ItemView> preconditions = items.values()
			.stream()
			.filter((item) -> item.kind().equals("precondition"))
			.toList();
		List<PrincipleNote> principles = Stream.concat(flags.stream(), absorbed.stream())
			.map(FlagView::principle)
			.distinct()
			.toList();
		List<QuietView> quiet = quiet(advice, words, rules);
		return new FixFirstView(title(advice, all, preconditions, words), lead(advice, words), flags, absorbed,
				preconditions, quiet.stream().filter((mistake) -> mistake.lacking().isEmpty()).toList(),
				quiet.stream().filter((mistake) -> !mistake.lacking().isEmpty()).toList(),
				remarks(advice.notes(), words.document().notes(), words),
				remarks(advice.contradictions(), words.document().contradictions(), words), principles);
	}

	private static String title(Advice advice, List<FlagView> flags, List<ItemView> preconditions, ReportWords words) {
		int mistakes = mistakes(advice);
		if (mistakes > 0) {
			boolean urgent = flags.stream().anyMatch((flag) -> !flag.severity().equals("medium"));
			String lead = urgent ? "Fix first: " : "Mend in time: ";
			return lead + ((flags.size() == 1) ? Phrases.within(flags.get(0).label())
					: Phrases.numeral(mistakes) + " of the " + Phrases.numeral(words.document().mistakes().size())
							+ " common mistakes " + ((mistakes == 1) ? "shows" : "show"));
		}
		if (preconditions.isEmpty()) {
			return (uncheckedRules(advice, words) > 0) ? "No common mistake shows so far" : "Nothing to fix first";
		}
		return "No common mistake shows" + ((uncheckedRules(advice, words) > 0) ? " so far" : "") + ", but "
				+ Phrases.count(preconditions.size(), "condition is", "conditions are") + " still open";
	}

	private static String lead(Advice advice, ReportWords words) {
		int all = words.document().mistakes().size();
		int mistakes = mistakes(advice);
		int unchecked = uncheckedRules(advice, words);
		String open = (unchecked == 0) ? "" : " " + Phrases.capital(Phrases.count(unchecked, "rule", "rules"))
				+ " could not be checked, because answers are missing.";
		if (mistakes == 0 && unchecked > 0) {
			return "None of the " + Phrases.numeral(all) + " common mistakes shows in what you answered." + open;
		}
		if (mistakes == 0) {
			return "All " + Phrases.numeral(all) + " common mistakes were checked, and none shows in your answers.";
		}
		long critical = advice.flags().stream().filter((flag) -> flag.severity().equals("critical")).count();
		return Phrases.capital(Phrases.count(advice.flags().size(), "finding", "findings")) + " under "
				+ Phrases.numeral(mistakes) + " of " + Phrases.numeral(all) + " common mistakes"
				+ ((critical > 0) ? ", " + Phrases.numeral((int) critical) + " of them critical" : "")
				+ ". The most severe comes first; what falls away with another item stands last." + open;
	}

	private static int mistakes(Advice advice) {
		return (int) advice.flags().stream().map(Advice.Flag::mistake).distinct().count();
	}

	private static int uncheckedRules(Advice advice, ReportWords words) {
		return (int) words.document()
			.rules()
			.stream()
			.filter((rule) -> advice.notEvaluated().stream().anyMatch((open) -> open.rule().equals(rule.id())))
			.count();
	}

	private static List<String> lacking(Advice advice, String mistake, ReportWords words) {
		return words.document()
			.rules()
			.stream()
			.filter((rule) -> rule.mistake().equals(mistake))
			.flatMap((rule) -> advice.notEvaluated().stream().filter((open) -> open.rule().equals(rule.id())))
			.flatMap((open) -> words.shortLabels(open.missing()).stream())
			.distinct()
			.toList();
	}

	private static List<QuietView> quiet(Advice advice, ReportWords words, RuleBook rules) {
		List<QuietView> quiet = new ArrayList<>();
		for (Advice.Quiet mistake : advice.quiet()) {
			List<String> read = words.document()
				.rules()
				.stream()
				.filter((rule) -> rule.mistake().equals(mistake.mistake()))
				.flatMap((rule) -> rules.flag(rule).expressions().stream())
				.toList();
			quiet.add(new QuietView(rules.mistake(mistake.mistake()), rules.mistakeText(mistake.mistake()),
					words.chips(mistake.evidence(), read), lacking(advice, mistake.mistake(), words)));
		}
		return quiet;
	}

	private static List<RemarkView> remarks(List<Advice.Finding> findings, List<Note> notes, ReportWords words) {
		List<RemarkView> remarks = new ArrayList<>();
		for (Advice.Finding finding : findings) {
			notes.stream()
				.filter((note) -> note.id().equals(finding.id()))
				.findFirst()
				.ifPresent((note) -> remarks.add(new RemarkView(note.id(), note.title(), note.text(),
						words.chips(finding.evidence(), QuotedParts.texts(note.when())))));
		}
		return remarks;
	}

}
