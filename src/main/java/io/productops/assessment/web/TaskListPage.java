package io.productops.assessment.web;

import java.util.ArrayList;
import java.util.List;

import io.productops.assessment.AssessmentDetails;
import org.jspecify.annotations.Nullable;

/**
 * The hub of one assessment: its tasks, its name, its private link and its end.
 *
 * @param error what is wrong with the name that was typed
 * @param link opens the assessment in another browser
 * @param expires days until an unfinished assessment is deleted
 * @param submittedOn the day; null before submission
 */
record TaskListPage(String title, String heading, String reference, List<TaskView> tasks, String organisation,
		@Nullable String error, String listHref, String nameAction, String link, int expires, String deletionHref,
		@Nullable String submittedOn, String reportHref) {

	/**
	 * One task.
	 *
	 * @param href null where it cannot start yet
	 */
	record TaskView(String id, String title, String about, String status, @Nullable String href) {
	}

	static TaskListPage of(AssessmentDetails details, String organisation, @Nullable String error, String link,
			int expires, Dates dates) {
		Paths paths = new Paths(details.id());
		String heading = (details.organisation() != null) ? "Assessment of " + details.organisation()
				: "Your assessment";
		return new TaskListPage((error != null) ? "Error: " + heading : heading, heading, details.reference(),
				tasks(details, paths), AnswerText.shown(organisation), error, paths.list(), paths.list() + "/name",
				link, expires, paths.list() + "/deletion",
				(details.completedAt() != null) ? dates.day(details.completedAt()) : null, paths.report());
	}

	public List<ErrorView> errors() {
		return (this.error != null) ? List.of(new ErrorView("#organisation", this.error)) : List.of();
	}

	private static List<TaskView> tasks(AssessmentDetails details, Paths paths) {
		Journey journey = new Journey(details.playbook(), details.answers());
		List<TaskView> tasks = new ArrayList<>();
		journey.steps()
			.forEach((step) -> tasks.add(new TaskView(step.id(), step.title(),
					journey.answered(step) + " of " + journey.counted(step).size() + " questions answered",
					details.completed() ? "Submitted" : journey.status(step),
					details.completed() ? null : paths.step(step.id()))));
		boolean started = journey.steps().stream().anyMatch(journey::isStarted);
		tasks.add(new TaskView("check", "Check and get recommendations",
				details.completed() ? "Your answers as you submitted them" : "See all answers, then submit them",
				details.completed() ? "Submitted" : started ? "Not yet started" : "Cannot start yet",
				started || details.completed() ? paths.check() : null));
		return tasks;
	}

}
