package io.productops.recommendation.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.productops.advice.PlaybookDocument.Severity;
import io.productops.recommendation.ListedReport;
import io.productops.recommendation.RecommendationStatus;
import io.productops.recommendation.web.ListPage.Choices;
import io.productops.shared.Phrases;
import io.productops.shared.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Makes what the fields of the filter offer.
 */
final class ListChoices {

	private ListChoices() {
	}

	/**
	 * @param teams those that are offered
	 * @param owners the people who can be chosen by name
	 * @param shown the people who own something on the page
	 * @param principleNames the principles by id
	 * @param reports those of the team, where one is clear, and the one that is chosen
	 */
	static Choices of(ListForm form, Map<UUID, String> teams, Map<UUID, String> owners, Map<UUID, String> shown,
			Map<String, String> principleNames, List<ListedReport> reports, DayWords days) {
		List<OptionView> statuses = options(form.status(), "", "All", "open", "All open");
		for (RecommendationStatus status : RecommendationStatus.values()) {
			add(statuses, status.name().toLowerCase(java.util.Locale.ROOT), Words.of(status), form.status());
		}
		List<OptionView> people = options(form.owner(), "", "Anyone", "me", "Me", "nobody", "Nobody");
		owners.forEach((id, name) -> add(people, id.toString(), name, form.owner()));
		UUID owner = Typed.id(form.owner());
		chosen(people, form.owner(), (owner != null) ? shown.getOrDefault(owner, "Somebody else") : null);
		List<OptionView> all = options(form.team(), "", "All");
		teams.forEach((id, name) -> add(all, id.toString(), name, form.team()));
		List<OptionView> principles = options(form.principle(), "", "All");
		principleNames.forEach((id, name) -> add(principles, id, name, form.principle()));
		chosen(principles, form.principle(), form.principle());
		List<OptionView> assessments = options(form.assessment(), "", "Any report");
		reports.forEach((report) -> add(assessments, report.assessment().toString(),
				report.reference() + ", " + days.day(report.issuedAt()), form.assessment()));
		chosen(assessments, form.assessment(), (Typed.id(form.assessment()) != null) ? "Another report" : null);
		List<OptionView> kinds = options(form.kind(), "", "All");
		Words.KINDS.forEach((kind) -> add(kinds, kind, Words.kind(kind), form.kind()));
		List<OptionView> severities = options(form.severity(), "", "All");
		for (Severity severity : Severity.values()) {
			add(severities, severity.id(), Phrases.capital(severity.id()), form.severity());
		}
		return new Choices(all, statuses, people, principles, kinds, severities, assessments,
				options(form.due(), "", "Any day", "overdue", "Overdue", "week", "Next seven days", "none",
						"No due date"),
				options(form.sort(), "", "Newest report", "due", "Due date", "changed", "Last change"),
				columns(ListColumn.in(form.columns())));
	}

	private static List<OptionView> columns(Set<ListColumn> chosen) {
		return Arrays.stream(ListColumn.values())
			.map((column) -> new OptionView(column.id(), column.label(), chosen.contains(column)))
			.toList();
	}

	private static List<OptionView> options(String chosen, String... valuesAndLabels) {
		List<OptionView> options = new ArrayList<>();
		for (int i = 0; i < valuesAndLabels.length; i += 2) {
			add(options, valuesAndLabels[i], valuesAndLabels[i + 1], chosen);
		}
		return options;
	}

	/**
	 * Offers what is chosen also where it is not among the others, so that the next
	 * filter keeps it.
	 * @param label null where it is none
	 */
	private static void chosen(List<OptionView> options, String value, @Nullable String label) {
		if (label != null && options.stream().noneMatch((option) -> option.value().equals(value))) {
			add(options, value, label, value);
		}
	}

	private static void add(List<OptionView> options, String value, String label, String chosen) {
		options.add(OptionView.of(value, label, chosen));
	}

}
