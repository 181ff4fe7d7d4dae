package io.productops.recommendation.web;

import java.util.List;

import io.productops.system.web.MetricForm;
import io.productops.system.web.MetricView;
import io.productops.system.web.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * What a recommendation became, or would become, when it was accepted.
 *
 * @param begins what accepting it begins; null where it cannot be accepted, or began that
 * before
 * @param adds what its system adds to the hours of PMs, or null where there is none
 * @param systemHref the page of its system, or null
 * @param stage where that stands, as the end of a sentence; else null
 * @param live whether it has not ended
 * @param metrics of a recommendation that builds no system; none before it is accepted
 * @param metric the form of another metric; null for those who only read, and where
 * nothing is measured here
 */
record AcceptedView(@Nullable BeginsView begins, @Nullable String adds, @Nullable String systemHref,
		@Nullable String stage, boolean live, List<MetricView> metrics, @Nullable MetricForm metric) {

	/**
	 * What accepting it begins.
	 *
	 * @param weight what rituals cost now, where it plans a system; else null
	 * @param adds what that system would add, where somebody asked to see it; else null
	 */
	record BeginsView(@Nullable String weight, @Nullable String adds, List<OptionView> directions) {
	}

}
