package io.productops.recommendation.web;

import java.util.Map;
import java.util.UUID;

import io.productops.system.web.MetricForm;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * What was typed on the page of a recommendation and could not be taken.
 *
 * @param decide null where that form was not sent
 * @param plan null where that form was not sent
 * @param metric null where that form was not sent
 * @param comment empty where none was sent
 * @param edited the id of the comment that was to be mended, or null
 * @param faults by the id of the input
 * @param late whether it was in order, and came too late
 */
record Draft(@Nullable DecideForm decide, @Nullable PlanForm plan, @Nullable MetricForm metric, String comment,
		@Nullable String edited, Map<String, String> faults, boolean late) {

	static final Draft NONE = new Draft(null, null, null, "", null, Map.of(), false);

	/**
	 * A comment.
	 * @param edited the one that is to be mended; null is a new one
	 */
	static Draft ofComment(@Nullable UUID edited, String text, String fault, boolean late) {
		return (edited != null)
				? new Draft(null, null, null, text, edited.toString(), Map.of("edit-" + edited, fault), late)
				: new Draft(null, null, null, text, null, Map.of("comment", fault), late);
	}

	/** Nothing was typed, and it came too late. */
	static Draft late(String fault) {
		return new Draft(null, null, null, "", null, Map.of("d", fault), true);
	}

	HttpStatus status() {
		return this.faults.isEmpty() ? HttpStatus.OK
				: this.late ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
	}

	static Draft of(DecideForm form, Map<String, String> faults) {
		return new Draft(form, null, null, "", null, faults, false);
	}

	static Draft of(PlanForm form, Map<String, String> faults) {
		return new Draft(null, form, null, "", null, faults, false);
	}

	static Draft of(MetricForm form, Map<String, String> faults) {
		return new Draft(null, null, form, "", null, faults, false);
	}

}
