package io.productops.system.web;

import java.util.List;
import java.util.Map;

import io.productops.shared.web.ErrorView;
import org.jspecify.annotations.Nullable;

/**
 * The systems of one team or several, those first that should end or be looked at.
 *
 * @param heading how many want attention
 * @param teams to choose from
 * @param one whether the page is of one team only
 * @param cut whether there are more systems than the page shows
 */
record BoardPage(String title, String heading, String href, List<OptionView> teams, boolean one, List<TeamView> boards,
		boolean cut, List<ErrorView> errors, Map<String, String> faults) {

	/** What is wrong with the input of that id, or null. */
	public @Nullable String fault(String field) {
		return this.faults.get(field);
	}

	/**
	 * One team.
	 *
	 * @param due what should end or be looked at, also in its stage below
	 */
	record TeamView(String id, String name, String href, String inboundHref, WeightView weight, List<RowView> due,
			List<StageView> stages) {
	}

	/**
	 * What rituals cost.
	 *
	 * @param percent of the budget, at most 100; null without a budget
	 * @param budget what the form shows; null for those who may not set it
	 */
	record WeightView(String words, @Nullable Integer percent, boolean over, @Nullable String budget) {
	}

	/** The systems in one stage. */
	record StageView(String label, List<RowView> rows) {
	}

	/**
	 * One system.
	 *
	 * @param planned when that was, where the team has others of its name; else null
	 * @param late whether the day of its check has passed
	 */
	record RowView(String href, String title, @Nullable String planned, String stage, String style, String owner,
			String exit, String check, boolean late, String opsHours, String pmHours, List<String> reasons) {
	}

}
