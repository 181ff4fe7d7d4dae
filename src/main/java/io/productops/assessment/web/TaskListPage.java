package io.productops.assessment.web;

import java.util.ArrayList;
import java.util.List;

import io.productops.advice.Question;
import io.productops.assessment.AssessmentDetails;
import io.productops.shared.Phrases;
import io.productops.shared.web.ErrorView;
import io.productops.team.TeamDetails;
import org.jspecify.annotations.Nullable;

/**
 * The hub of one assessment: its tasks, its name, its private link and its end.
 *
 * @param team whose it is; null when a key holds it
 * @param editable whether whoever looks at it may do the tasks
 * @param error what is wrong with the name that was typed
 * @param link opens the assessment in another browser; null in a team
 * @param expires days until an unfinished assessment without a team is deleted
 * @param submittedOn the day; null before submission
 * @param playbook what to tell of the version of its playbook, or null
 * @param carried what to tell of answers that were carried over, or null
 * @param successor where to start another with the same answers; null before submission,
 * and for those who may only read
 */
record TaskListPage(String title, String heading, String reference, @Nullable TeamDetails team, boolean editable,
		String standfirst, List<TaskView> tasks, String organisation, @Nullable String error, String listHref,
		String nameAction, @Nullable String link, int expires, String claimHref, String deletionHref,
		@Nullable String submittedOn, String reportHref, @Nullable PlaybookNotice playbook,
		@Nullable CarriedNotice carried, @Nullable String successor) {

	/**
	 * One task.
	 *
	 * @param href null where it cannot start yet
	 */
	record TaskView(String id, String title, String about, String status, @Nullable String href) {
	}

	static TaskListPage of(AssessmentDetails details, String organisation, @Nullable String error,
			@Nullable String link, int expires, Dates dates) {
		Paths paths = new Paths(details.id());
		String heading = heading(details);
		return new TaskListPage((error != null) ? "Error: " + heading : heading, heading, details.reference(),
				details.team(), details.editable(), standfirst(details), tasks(details, paths),
				AnswerText.shown(organisation), error, paths.list(), paths.list() + "/name", link, expires,
				paths.claim(), paths.deletion(),
				(details.completedAt() != null) ? dates.day(details.completedAt()) : null, paths.report(),
				PlaybookNotice.of(details), CarriedNotice.of(details, asked(details)),
				(details.completed() && details.editable()) ? paths.successor() : null);
	}

	public List<ErrorView> errors() {
		return (this.error != null) ? List.of(new ErrorView("#organisation", this.error)) : List.of();
	}

	private static List<Question> asked(AssessmentDetails details) {
		Journey journey = new Journey(details.playbook(), details.answers());
		return journey.steps().stream().flatMap((step) -> journey.asked(step).stream()).toList();
	}

	private static String heading(AssessmentDetails details) {
		TeamDetails team = details.team();
		if (details.organisation() != null) {
			return "Assessment of " + details.organisation();
		}
		return (team != null) ? "Assessment of " + team.name() : "Your assessment";
	}

	private static String standfirst(AssessmentDetails details) {
		return details.editable() ? Phrases
			.capital(Phrases.count(details.playbook().document().steps().size(), "step", "steps"))
				+ " in any order, then check and submit. Everything is saved as you go, so you can stop at any point."
				: "A draft. The leaders of the team answer and submit it; you can read what is there.";
	}

	private static List<TaskView> tasks(AssessmentDetails details, Paths paths) {
		Journey journey = new Journey(details.playbook(), details.answers());
		List<TaskView> tasks = new ArrayList<>();
		journey.steps()
			.forEach((step) -> tasks.add(new TaskView(step.id(), step.title(),
					journey.answered(step) + " of " + journey.counted(step).size() + " questions answered",
					details.completed() ? "Submitted" : journey.status(step), details.completed() ? null
							: details.editable() ? paths.step(step.id()) : paths.check() + "#s-" + step.id())));
		boolean started = journey.steps().stream().anyMatch(journey::isStarted);
		if (details.completed()) {
			tasks.add(new TaskView(
					"check", "Check and get recommendations", (details.team() != null)
							? "The answers as they were submitted" : "Your answers as you submitted them",
					"Submitted", paths.check()));
		}
		else if (details.editable()) {
			tasks.add(new TaskView("check", "Check and get recommendations", "See all answers, then submit them",
					started ? "Not yet started" : "Cannot start yet", started ? paths.check() : null));
		}
		return tasks;
	}

}
