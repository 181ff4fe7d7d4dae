package io.productops.system.web;

import java.util.List;
import java.util.Map;

import io.productops.shared.web.ErrorView;
import io.productops.system.web.MetricPage.LineView;
import org.jspecify.annotations.Nullable;

/**
 * The questions that reached product ops in a team, by week.
 *
 * @param heading what the last week says
 * @param pms how many PMs the team has, in a sentence
 * @param shown which weeks are shown, in a sentence
 * @param earlierHref the weeks before them, or null where nothing is known of any
 * @param latestHref the latest weeks, or null where these are shown
 * @param charts none without questions
 * @param weeks the newest first
 * @param form null for those who only read
 */
record InboundPage(String title, String heading, String href, String teamHref, String teamName, String pms,
		String shown, @Nullable String earlierHref, @Nullable String latestHref, List<ChartView> charts,
		List<WeekView> weeks, List<AskedView> latest, @Nullable InboundForm form, List<OptionView> kinds,
		List<LineView> results, List<ErrorView> errors, Map<String, String> faults) {

	/** What is wrong with the input of that id, or null. */
	public @Nullable String fault(String field) {
		return this.faults.get(field);
	}

	/**
	 * One chart.
	 *
	 * @param svg that is safe
	 */
	record ChartView(String title, String svg) {
	}

	/** One week. */
	record WeekView(String name, String monday, String howTo, String status, String opportunity, String volume,
			String index, String perPm) {
	}

	/** One question. */
	record AskedView(String day, String kind, String words) {
	}

}
