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
 * @param rows what is decided, side by side; empty before
 * @param verdict whether anything differs, in a sentence; or null before
 * @param remark what else there is to know, or null
 */
record TrialPage(DraftDetails draft, String title, String href, String before, String after, List<WorkedCase> cases,
		TrialForm form, List<ErrorView> errors, Map<String, String> faults, List<Fault> broken, List<VerdictRow> rows,
		@Nullable String verdict, @Nullable String remark) {
}
