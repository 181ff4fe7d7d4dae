package io.productops.recommendation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.productops.export.ExportFormat;
import io.productops.recommendation.RecommendationListService;
import io.productops.shared.web.ErrorView;
import org.jspecify.annotations.Nullable;

/**
 * The list of recommendations.
 *
 * @param shown how many, in words
 * @param nextHref null when nothing comes behind
 * @param searching whether a search for words ended before the list did
 * @param first whether it is the first page of the list
 * @param team where a team is named, or null where all are offered
 * @param unclear whether it is open what is meant, so that nothing is listed
 * @param someTeam whether there is a team that whoever reads it may read
 * @param bulk the form to change several, or null for those who decide nothing
 * @param save the form to save this filter, or null where nothing is filtered
 * @param faults what is wrong with either, by the id of the input
 */
record ListPage(String heading, ListForm form, boolean filtered, String shown, List<RowView> rows, List<ViewLink> views,
		Choices choices, @Nullable TeamField team, boolean unclear, @Nullable String nextHref, boolean searching,
		String firstHref, boolean first, boolean someTeam, @Nullable BulkView bulk, @Nullable SaveView save,
		Map<String, String> faults) {

	/** What is wrong with the input of that id, or null. */
	public @Nullable String fault(String field) {
		return this.faults.get(field);
	}

	/** The list without a filter. */
	public String clearHref() {
		return this.form.cleared().href();
	}

	/** The same list of all teams. */
	public String allTeamsHref() {
		return this.form.ofTeam("").href();
	}

	/** For the summary above the heading. */
	public List<ErrorView> errors() {
		return this.faults.entrySet()
			.stream()
			.map((fault) -> new ErrorView("#" + fault.getKey(), fault.getValue()))
			.toList();
	}

	/** Why there may be more that fit, where a search ended early. */
	public String searched() {
		return String.format(Locale.ROOT,
				"At most %,d recommendations are searched for words at once, and there are more.",
				RecommendationListService.MOST_SEARCHED);
	}

	/** The same list as a text to copy. */
	public String copyHref() {
		return this.form.copyHref();
	}

	/** The same list as files. */
	public List<ViewLink> exports() {
		return Arrays.stream(ExportFormat.values())
			.map((format) -> new ViewLink(name(format), this.form.href(format), false))
			.toList();
	}

	private static String name(ExportFormat format) {
		return switch (format) {
			case CSV -> "CSV, everything";
			case XLSX -> "Excel workbook";
			case MARKDOWN -> "Markdown file, for a wiki";
			case JIRA -> "CSV for Jira";
			case LINEAR -> "CSV for Linear";
			case ASANA -> "CSV for Asana";
		};
	}

	/** Of the window. */
	public String title() {
		return (this.faults.isEmpty() ? "" : "Error: ") + "Recommendations";
	}

	/**
	 * The form to change several at once.
	 *
	 * @param matching how many fit the filter, in words
	 * @param filter its fields, to be sent along with the place in the list
	 * @param shownAt when the page was made
	 */
	record BulkView(BulkForm form, List<OptionView> kinds, List<OptionView> owners, String matching,
			Map<String, String> filter, String shownAt) {

		public boolean picked(RowView row) {
			return this.form.has(java.util.UUID.fromString(row.id()));
		}

	}

	/**
	 * The form to save the filter under a name.
	 *
	 * @param readers who can be let see it
	 * @param filter its fields, to be sent along
	 */
	record SaveView(String name, List<OptionView> readers, Map<String, String> filter) {
	}

	/** A filter that has a name. */
	record ViewLink(String label, String href, boolean current) {
	}

	/**
	 * The field for the name of a team.
	 *
	 * @param id of the team that is chosen, or empty
	 * @param name its name, or what was typed
	 * @param fitting the lists of teams that may be meant
	 */
	record TeamField(String id, String name, List<ViewLink> fitting) {
	}

	/** What the fields of the filter offer. */
	record Choices(List<OptionView> teams, List<OptionView> statuses, List<OptionView> owners,
			List<OptionView> principles, List<OptionView> kinds, List<OptionView> severities, List<OptionView> reports,
			List<OptionView> dues, List<OptionView> sorts, List<OptionView> columns) {
	}

}
