package io.productops.recommendation.web;

import java.util.Map;

/**
 * What was typed below the list and could not be taken.
 *
 * @param bulk to change several
 * @param save to save the filter
 * @param faults by the id of the input
 */
record ListDraft(BulkForm bulk, SaveForm save, Map<String, String> faults) {

	static final ListDraft NONE = new ListDraft(BulkForm.EMPTY, SaveForm.EMPTY, Map.of());

	static ListDraft of(BulkForm bulk, Map<String, String> faults) {
		return new ListDraft(bulk, SaveForm.EMPTY, faults);
	}

	static ListDraft of(SaveForm save, String field, String fault) {
		return new ListDraft(BulkForm.EMPTY, save, Map.of(field, fault));
	}

}
