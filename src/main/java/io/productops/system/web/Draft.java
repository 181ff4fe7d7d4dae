package io.productops.system.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What was typed on the page of a system and could not be taken.
 *
 * @param form which form was sent: stage, details, check, exit or metric; "" for none
 * @param system null where a form of the system was not sent
 * @param metric null where no metric was sent
 * @param faults by the id of the input
 */
record Draft(String form, @Nullable SystemForm system, @Nullable MetricForm metric, Map<String, String> faults) {

	static final Draft NONE = new Draft("", null, null, Map.of());

	static Draft of(String form, SystemForm typed, Map<String, String> faults) {
		return new Draft(form, typed, null, faults);
	}

	static Draft of(MetricForm typed, Map<String, String> faults) {
		return new Draft("metric", null, typed, faults);
	}

	/** What that form shows: what was typed there, or how it stands. */
	SystemForm typed(String wanted, SystemForm stored) {
		return (this.form.equals(wanted) && this.system != null) ? this.system : stored;
	}

}
