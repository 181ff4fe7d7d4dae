package io.productops.report.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.productops.advice.Advice;
import io.productops.advice.PlaybookText;
import io.productops.playbook.PlaybookComparison;
import io.productops.playbook.PlaybookComparison.Change;
import io.productops.report.TodaysAdvice;

/**
 * What a newer version of the playbook says otherwise of what a report shows.
 *
 * @param changes those that the report shows, or that matter for these answers
 * @param others how many there are besides
 */
record WordingView(String reference, int made, int today, List<Change> changes, int others) {

	/** Parts that every report shows or rests on. */
	private static final List<String> ALWAYS = List.of("principles/", "mistakes/", "stage/", "facts/", "triggers/",
			"ownership/", "plan/", "scoring/");

	static WordingView of(TodaysAdvice it) {
		List<Change> all = PlaybookComparison
			.of(PlaybookText.of(it.stored().playbook().text()), PlaybookText.of(it.playbook().text()))
			.changes();
		Set<String> shown = new HashSet<>(shown(it.stored().advice()));
		shown.addAll(shown(it.advice()));
		it.stored().answers().values().keySet().forEach((question) -> shown.add("questions/" + question));
		List<Change> changes = all.stream().filter((change) -> matters(change.part() + "/", shown)).toList();
		return new WordingView(String.valueOf(it.stored().reference()), it.stored().playbook().ref().version(),
				it.playbook().ref().version(), changes, all.size() - changes.size());
	}

	private static boolean matters(String part, Set<String> shown) {
		return ALWAYS.stream().anyMatch(part::startsWith)
				|| shown.stream().anyMatch((each) -> part.startsWith(each + "/") || part.endsWith("/" + each + "/"));
	}

	/** The rules, systems and other parts behind what an advice says. */
	private static Set<String> shown(Advice advice) {
		Set<String> shown = new HashSet<>();
		advice.flags().forEach((flag) -> shown.add("rules/" + flag.id()));
		advice.systems().forEach((area) -> shown.add("areas/list/" + area));
		advice.preconditions().forEach((finding) -> shown.add("preconditions/" + finding.id()));
		advice.recommendations().forEach((item) -> {
			String id = RuleBook.subject(item.id());
			shown.add("removals/" + id);
			shown.add("capacities/" + id);
		});
		return shown;
	}

}
