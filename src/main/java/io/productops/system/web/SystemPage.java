package io.productops.system.web;

import java.util.List;
import java.util.Map;

import io.productops.shared.web.ErrorView;
import org.jspecify.annotations.Nullable;

/**
 * One system with all that can be done with it.
 *
 * @param title of the window
 * @param ended whether it is over with it, so that only what it measured goes on
 * @param reasons why it should end or be looked at
 * @param forms what the person can change; null for those who only read
 * @param typed which form was sent and could not be taken; "" for none
 */
record SystemPage(String title, String name, String href, String boardHref, String teamHref, String teamName,
		@Nullable String recommendationHref, String stage, String style, boolean ended, List<String> reasons,
		FactsView facts, @Nullable FormsView forms, List<MetricView> metrics, List<LogView> history, String typed,
		List<ErrorView> errors, Map<String, String> faults) {

	/** What is wrong with the input of that id, or null. */
	public @Nullable String fault(String field) {
		return this.faults.get(field);
	}

	/** How it stands, for reading. */
	record FactsView(String owner, String successMetric, String exitCriterion, String exit, String opsHours,
			String pmHours, String cadence, String check) {
	}

	/**
	 * The forms, each as it was typed where it could not be taken.
	 *
	 * @param due whether the day has come to ask what changed
	 * @param planned whether it can still be called off
	 * @param exitMet whether somebody said that it may end
	 * @param wordsHint which stages ask for words, or null where none of those that
	 * follow does
	 * @param stages that follow; empty where it has ended
	 */
	record FormsView(boolean due, boolean planned, boolean live, boolean exitMet, SystemForm check, SystemForm stage,
			SystemForm details, SystemForm exit, @Nullable String wordsHint, List<OptionView> checkStages,
			List<OptionView> stages, List<OptionView> owners, List<OptionView> frequencies, MetricForm metric,
			List<OptionView> directions) {
	}

	/** One line of the history. */
	record LogView(String datetime, String time, String who, List<PieceView> text, @Nullable String words) {
	}

	/**
	 * A piece of a sentence.
	 *
	 * @param written whether people wrote it, in any script
	 */
	record PieceView(String text, boolean written) {
	}

}
