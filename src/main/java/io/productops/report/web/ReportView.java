package io.productops.report.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.productops.advice.Advice;
import io.productops.advice.PlaybookDocument.Note;
import io.productops.advice.PlaybookDocument;
import io.productops.playbook.PlaybookPaths;
import io.productops.playbook.PlaybookService;
import io.productops.report.Report;
import io.productops.shared.Phrases;
import io.productops.team.TeamDetails;
import org.jspecify.annotations.Nullable;

/**
 * The report as its page shows it, section by section.
 *
 * @param title the verdict
 * @param standfirst why, in two or three sentences
 * @param outdated that it was made with another version than the published one, or null
 * @param playbookName the title of the playbook; null for the built-in one
 * @param principles where the principles of its playbook are shown
 * @param method where the rules of its playbook are shown
 * @param openings what must be said before everything
 * @param items all recommendations in the engine's order
 */
record ReportView(String title, String standfirst, @Nullable String reference, @Nullable TeamDetails team,
		boolean editable, @Nullable String organisation, @Nullable String submitted, int playbookVersion,
		String playbookHash, @Nullable OutdatedView outdated, @Nullable String playbookName, String principles,
		String method, List<Note> openings, List<ItemView> items, DoubtsView doubts, VerdictView verdict,
		FixFirstView fixFirst, ScoresView scores, SystemsView systems, RightsView rights, Advice.Plan plan,
		List<String> recheck, AnswersView answers, PlaybookDocument playbook) {

	static ReportView of(Report report) {
		Advice advice = report.advice();
		ReportWords words = new ReportWords(report);
		PlaybookDocument document = words.document();
		RuleBook rules = new RuleBook(report.playbook());
		Map<String, ItemView> items = new LinkedHashMap<>();
		advice.recommendations().forEach((item) -> items.put(item.id(), ItemView.of(item, words, rules)));
		Map<String, ItemView> absorbing = new LinkedHashMap<>();
		advice.recommendations()
			.forEach((item) -> item.absorbs().forEach((id) -> absorbing.put(id, items.get(item.id()))));
		List<Note> openings = new ArrayList<>();
		advice.openings()
			.forEach(
					(id) -> document.openings().stream().filter((note) -> note.id().equals(id)).forEach(openings::add));
		VerdictView verdict = VerdictView.of(advice, words, rules, items);
		ItemView item = verdict.item();
		return new ReportView((item != null) ? item.title() : advice.stage().label(),
				(item != null) ? item.why() : verdict.content(), report.reference(), report.team(), report.editable(),
				report.organisation(), (report.submitted() != null) ? Phrases.date(report.submitted()) : null,
				advice.playbook().version(), advice.playbook().sha256(), OutdatedView.of(report),
				advice.playbook().id().equals(PlaybookService.BUILT_IN) ? null : document.title(),
				PlaybookPaths.principles(advice.playbook().id()), PlaybookPaths.method(advice.playbook().id()),
				openings, List.copyOf(items.values()), DoubtsView.of(advice, words, rules), verdict,
				FixFirstView.of(advice, words, rules, items, absorbing),
				ScoresView.of(advice, words, rules, items, absorbing), SystemsView.of(advice, words, rules, items),
				RightsView.of(advice, words), advice.plan(), advice.recheck(), AnswersView.of(report), document);
	}

	/** Whether there is nothing to mend and nothing to build. */
	public boolean healthy() {
		return this.fixFirst.flags().isEmpty() && this.fixFirst.absorbed().isEmpty() && this.systems.systems().isEmpty()
				&& this.systems.removals().isEmpty();
	}

}
