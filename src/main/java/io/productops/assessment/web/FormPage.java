package io.productops.assessment.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.productops.shared.web.ErrorView;
import org.jspecify.annotations.Nullable;

/**
 * The page of one step, or of all questions at once.
 *
 * @param kicker the line above the heading
 * @param versions by step id, the version that the form is filled from
 * @param tab tells the browser's tabs apart
 * @param revealed the questions that other answers had revealed when it was made
 * @param from the page to return to, such as "check", or ""
 * @param steps how far each step is
 * @param current the step of the page; null where all are on it
 * @param saved the state of saving in words
 * @param savedAt for the script, which knows the time where the person is
 * @param audience who can see it, in words
 * @param playbook what to tell of the version of its playbook, or null
 * @param carried what to tell of answers on the page that were carried over, or null
 */
record FormPage(String title, String heading, String kicker, String standfirst, String backHref, String backLabel,
		String action, List<ErrorView> errors, List<PartView> parts, Map<String, Long> versions, String tab,
		List<String> revealed, String from, List<StepStatus> steps, @Nullable String current, String saved,
		@Nullable Instant savedAt, String audience, String allHref, String listHref, @Nullable PlaybookNotice playbook,
		@Nullable CarriedNotice carried) {
}
