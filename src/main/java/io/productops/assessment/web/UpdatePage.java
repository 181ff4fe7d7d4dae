package io.productops.assessment.web;

import java.util.List;

import io.productops.assessment.AssessmentDetails;
import io.productops.assessment.DraftUpdate;
import io.productops.assessment.FittedAnswers.Change;
import io.productops.shared.web.ErrorView;

/**
 * What the published version of its playbook would change in a draft.
 *
 * @param kept how many answers stay as they are
 * @param changes the answers that do not
 * @param stale whether the draft or the playbook was changed since the page was opened
 */
record UpdatePage(String title, String heading, String kicker, String listHref, String action, int before, int today,
		long version, List<ErrorView> errors, boolean stale, List<QuestionChange> added, List<QuestionChange> changed,
		List<QuestionChange> removed, String kept, List<Change> changes) {

	static UpdatePage of(AssessmentDetails details, DraftUpdate update, List<ErrorView> errors, boolean stale) {
		Paths paths = new Paths(details.id());
		int today = update.today().ref().version();
		String heading = "Update to version " + today + " of the playbook";
		long lost = update.fitted().changes().stream().filter((change) -> change.after() == null).count();
		int kept = update.fitted().answers().size() - (update.fitted().changes().size() - (int) lost);
		return new UpdatePage((errors.isEmpty() ? "" : "Error: ") + heading, heading,
				FormPages.kicker("Update", details), paths.list(), paths.update(), update.before().ref().version(),
				today, update.version(), errors, stale, QuestionChange.added(update.before(), update.today()),
				QuestionChange.changed(update.before(), update.today()),
				QuestionChange.added(update.today(), update.before()),
				(kept == 0)
						? (update.fitted().changes().isEmpty() ? "There are no answers yet."
								: "No answer stays as it is.")
						: Count.of(kept, "answer stays as it is.", "answers stay as they are."),
				update.fitted().changes());
	}

	public boolean sameQuestions() {
		return this.added.isEmpty() && this.changed.isEmpty() && this.removed.isEmpty();
	}

}
