package io.productops.assessment.web;

import java.util.List;

import io.productops.assessment.web.ConflictPage.Difference;
import io.productops.shared.web.ErrorView;
import org.jspecify.annotations.Nullable;

/**
 * All answers of an assessment in its own words: before submission with what is missing,
 * after it as they were submitted.
 *
 * @param notice what is missing or open; null when nothing is
 * @param late what a form held that came after the submission, where it differs; null
 * where none came
 * @param submitted that it was, and when; null before submission
 * @param audience who sees the report, in words
 * @param action where to submit it; null after submission, and for those who may only
 * read
 * @param rules with which rules the answers are frozen, as a sentence
 * @param playbook what to tell of the version of its playbook, or null
 * @param carried what to tell of answers that were carried over, or null
 * @param token told apart submissions of this page from those of another
 */
record CheckPage(String title, String heading, String kicker, String backHref, String backLabel, List<ErrorView> errors,
		@Nullable Notice notice, @Nullable List<Difference> late, List<StepSummary> steps, List<StepStatus> rail,
		String confidence, String provisional, @Nullable String submitted, String reportHref, String audience,
		String rules, @Nullable PlaybookNotice playbook, @Nullable CarriedNotice carried, @Nullable String action,
		String checkHref, String listHref, String token) {

	/**
	 * What is not there yet.
	 *
	 * @param lead the words before the missing answers
	 * @param missing the required answers that are not there
	 * @param remarks what else is open
	 */
	record Notice(String title, String lead, List<MissingView> missing, List<String> remarks) {
	}

	/**
	 * A required answer that is not there.
	 *
	 * @param href where to give it; null for those who may only read
	 */
	record MissingView(@Nullable String href, String label) {
	}

	/** The answers of one step. */
	record StepSummary(String id, String title, String status, List<Row> rows) {
	}

	/**
	 * One answer.
	 *
	 * @param lines the answer, verbatim
	 * @param ordered whether the order of the lines carries meaning
	 * @param missing whether it is required and not there
	 * @param href where to change it; null after submission, and for those who may only
	 * read
	 * @param verb "Change" or "Answer"
	 */
	record Row(String id, String label, List<String> lines, List<String> remarks, boolean ordered, boolean quoted,
			boolean missing, @Nullable String href, String verb) {
	}

}
