package io.productops.recommendation.web;

import java.util.Map;

import io.productops.system.web.MetricForm;
import org.jspecify.annotations.Nullable;

/**
 * What was typed on the page of a recommendation and could not be taken.
 *
 * @param decide null where that form was not sent
 * @param plan null where that form was not sent
 * @param metric null where that form was not sent
 * @param comment empty where none was sent
 * @param edited the id of the comment that was to be mended, or null
 * @param faults by the id of the input
 */
record Draft(@Nullable DecideForm decide, @Nullable PlanForm plan, @Nullable MetricForm metric, String comment,
		@Nullable String edited, Map<String, String> faults) {

	static final Draft NONE = new Draft(null, null, null, "", null, Map.of());

	static Draft of(DecideForm form, Map<String, String> faults) {
		return new Draft(form, null, null, "", null, faults);
	}

	static Draft of(PlanForm form, Map<String, String> faults) {
		return new Draft(null, form, null, "", null, faults);
	}

	static Draft of(MetricForm form, Map<String, String> faults) {
		return new Draft(null, null, form, "", null, faults);
	}

}
