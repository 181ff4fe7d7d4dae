package io.productops.assessment.web;

import java.util.List;

import io.productops.advice.Question;
import io.productops.assessment.AssessmentDetails;
import io.productops.assessment.CarriedOver;
import io.productops.assessment.FittedAnswers.Change;
import org.jspecify.annotations.Nullable;

/**
 * Tells the people of a draft that answers of it came from an earlier report.
 *
 * @param open the answers that nobody has confirmed yet
 * @param changes what of that report does not fit today's questions
 * @param action where to confirm all; null for those who may only read
 */
record CarriedNotice(String title, String reference, List<OpenView> open, List<Change> changes,
		@Nullable String action) {

	/** An answer to confirm; where that is done is null for those who may only read. */
	record OpenView(@Nullable String href, String label) {
	}

	/**
	 * @param asked the questions that are asked now, and shown on the page
	 * @return null where nothing is left to tell
	 */
	static @Nullable CarriedNotice of(AssessmentDetails details, List<Question> asked) {
		CarriedOver carried = details.carriedOver();
		if (carried == null || details.completed()) {
			return null;
		}
		Paths paths = new Paths(details.id());
		List<OpenView> open = asked.stream()
			.filter((question) -> details.isUnconfirmed(question.id()))
			.map((question) -> new OpenView(details.editable() ? paths.change(question) : null, question.shortLabel()))
			.toList();
		return open.isEmpty() && carried.changes().isEmpty() ? null
				: new CarriedNotice(
						open.isEmpty() ? "Begun with the answers of report " + carried.reference()
								: Count.of(open.size(), "answer is", "answers are") + " carried over from report "
										+ carried.reference(),
						carried.reference(), open, carried.changes(),
						details.editable() ? paths.list() + "/confirmation" : null);
	}

	/** Beside the answer itself; null where it is confirmed or was given here. */
	static @Nullable String mark(AssessmentDetails details, Question question) {
		CarriedOver carried = details.carriedOver();
		return (carried != null && details.isUnconfirmed(question.id()))
				? "Carried over from report " + carried.reference() + ", please confirm." : null;
	}

}
