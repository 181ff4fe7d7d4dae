package io.productops.recommendation.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What was typed below the list and could not be taken.
 *
 * @param bulk to change several
 * @param save to save the filter
 * @param team the team that was named and is unclear, or null
 * @param faults by the id of the input
 */
record ListDraft(BulkForm bulk, SaveForm save, ListTeams.@Nullable Named team, Map<String, String> faults) {

	static final ListDraft NONE = new ListDraft(BulkForm.EMPTY, SaveForm.EMPTY, null, Map.of());

	static ListDraft of(BulkForm bulk, Map<String, String> faults) {
		return new ListDraft(bulk, SaveForm.EMPTY, null, faults);
	}

	static ListDraft of(SaveForm save, String field, String fault) {
		return new ListDraft(BulkForm.EMPTY, save, null, Map.of(field, fault));
	}

	/** Of a team that is unclear. */
	static ListDraft of(ListTeams.Named team, String fault) {
		return new ListDraft(BulkForm.EMPTY, SaveForm.EMPTY, team, Map.of(ListTeams.FIELD, fault));
	}

}
