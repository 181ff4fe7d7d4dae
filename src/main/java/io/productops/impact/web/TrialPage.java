package io.productops.impact.web;

import java.util.List;
import java.util.Map;

import io.productops.advice.FaultyPlaybookException.Fault;
import io.productops.impact.WorkedCase;
import io.productops.playbook.DraftDetails;
import org.jspecify.annotations.Nullable;

/**
 * The page that tries a draft out.
 *
 * @param recent assessments to choose from beside the cases
 * @param tried the values of the form of a part that are not saved
 * @param partHref where that form takes them back
 * @param rows what is decided, side by side; empty before
 * @param verdict whether anything differs, in a sentence; or null before
 * @param remark what else there is to know, or null
 */
record TrialPage(DraftDetails draft, String title, String href, String before, String after, List<WorkedCase> cases,
		List<Recent> recent, TrialForm form, String partName, List<Tried> tried, String partHref,
		List<ErrorView> errors, Map<String, String> faults, List<Fault> broken, List<VerdictRow> rows,
		@Nullable String verdict, @Nullable String remark) {

	/** A finished assessment to choose. */
	record Recent(String reference, String label) {
	}

	/**
	 * A value that is not saved.
	 *
	 * @param name of the input
	 */
	record Tried(String id, String name, String label, String value, @Nullable String error) {
	}

}
