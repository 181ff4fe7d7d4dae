package io.productops.assessment.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import io.productops.advice.PlaybookDocument.Step;
import io.productops.advice.Question;
import io.productops.assessment.AssessmentDetails;
import io.productops.assessment.web.CheckPage.MissingView;
import io.productops.assessment.web.CheckPage.Notice;
import io.productops.assessment.web.CheckPage.StepSummary;
import io.productops.assessment.web.ConflictPage.Difference;
import io.productops.shared.web.ErrorView;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes the page that shows all answers before and after their submission.
 */
@Component
class CheckPages {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final String SO_FAR = "Answers so far";

	private final Dates dates;

	CheckPages(Clock clock) {
		this.dates = new Dates(clock);
	}

	/** Before a submission was tried, and after it. */
	CheckPage of(AssessmentDetails details) {
		return of(details, List.of(), null);
	}

	/** After a submission that the lack of answers stopped. */
	CheckPage missing(AssessmentDetails details, List<Question> missing) {
		Paths paths = new Paths(details.id());
		return of(details,
				missing.stream()
					.map((question) -> new ErrorView(paths.change(question), "Answer “" + question.label() + "”"))
					.toList(),
				null);
	}

	/** After a submission that answers stopped which nobody has confirmed. */
	CheckPage unconfirmed(AssessmentDetails details) {
		return of(details, List.of(new ErrorView("#confirm", "Confirm the answers that were carried over")), null);
	}

	/** After a form came that was too late, with what it held. */
	CheckPage late(AssessmentDetails details, List<Difference> late) {
		return of(details, List.of(), late);
	}

	private CheckPage of(AssessmentDetails details, List<ErrorView> errors, @Nullable List<Difference> late) {
		Journey journey = new Journey(details.playbook(), details.answers());
		Paths paths = new Paths(details.id());
		SummaryRows rows = new SummaryRows(details, journey);
		Step last = journey.steps().get(journey.steps().size() - 1);
		byte[] token = new byte[16];
		RANDOM.nextBytes(token);
		String title = (late != null) ? "Not saved: already submitted"
				: details.takesAnswers() ? "Check your answers" : details.completed() ? answers(details) : SO_FAR;
		return new CheckPage(errors.isEmpty() ? title : "Error: " + title,
				details.takesAnswers() ? "Check your answers before you submit"
						: (late != null) ? answers(details) : title,
				FormPages.kicker("Check", details), backHref(details, last, paths), backLabel(details, last, journey),
				errors, details.completed() ? null : notice(details, journey, paths), late,
				journey.steps().stream().map((step) -> summary(step, journey, rows)).toList(), rail(journey),
				confidence(journey),
				"Below " + details.playbook().document().provisionalBelow()
						+ "\u00a0% of the answers that rules need, the report is marked provisional.",
				submitted(details), paths.report(), Audience.ofReport(details), rules(details),
				PlaybookNotice.of(details),
				CarriedNotice.of(details,
						journey.steps().stream().flatMap((step) -> journey.asked(step).stream()).toList()),
				details.takesAnswers() ? paths.list() + "/completion" : null, paths.check(), paths.list(),
				Base64.getUrlEncoder().encodeToString(token));
	}

	private static String rules(AssessmentDetails details) {
		int version = details.playbook().ref().version();
		return "Submitting freezes these answers with "
				+ ((details.newer() == null) ? "today’s rules (playbook version " + version + ")"
						: "the rules of playbook version " + version)
				+ " under a permanent address. You can start a new assessment at any time.";
	}

	/** In a team it need not have been the person who looks at it. */
	private static String answers(AssessmentDetails details) {
		return (details.team() == null) ? "Your answers" : "The answers";
	}

	private @Nullable String submitted(AssessmentDetails details) {
		return (details.completedAt() == null) ? null
				: ((details.team() == null) ? "You already submitted this on " : "This was already submitted on ")
						+ this.dates.day(details.completedAt());
	}

	private static String backHref(AssessmentDetails details, Step last, Paths paths) {
		return details.completed() ? paths.report() : details.editable() ? paths.step(last.id()) : paths.list();
	}

	private static String backLabel(AssessmentDetails details, Step last, Journey journey) {
		return details.completed() ? "Back to the report"
				: details.editable() ? "Back to step " + journey.number(last) + ", " + FormPages.lower(last.title())
						: "Back to the assessment";
	}

	private static StepSummary summary(Step step, Journey journey, SummaryRows rows) {
		return new StepSummary(step.id(), journey.number(step) + ". " + step.title(),
				journey.status(step) + ", " + journey.answered(step) + " of " + journey.counted(step).size(),
				journey.asked(step).stream().map(rows::row).toList());
	}

	/** The steps lead to their summaries on the page. */
	private static List<StepStatus> rail(Journey journey) {
		return journey.steps()
			.stream()
			.map((step) -> new StepStatus(step.id(), step.title(), "#s-" + step.id(), journey.status(step)))
			.toList();
	}

	private static @Nullable Notice notice(AssessmentDetails details, Journey journey, Paths paths) {
		List<MissingView> missing = journey.missing()
			.stream()
			.map((question) -> new MissingView(details.editable() ? paths.change(question) : null,
					FormPages.lower(question.shortLabel())))
			.toList();
		long unsure = counted(journey).stream().filter(journey::isNotSure).count();
		long open = counted(journey).stream()
			.filter((question) -> !journey.isAnswered(question) && !question.required())
			.count();
		List<String> remarks = new ArrayList<>();
		if (unsure > 0) {
			remarks.add(Count.of(unsure, "answer is", "answers are")
					+ " “Not sure”. That is fine, and the report will say what it leaves open.");
		}
		if (open > 0) {
			remarks.add(Count.of(open, "other question is", "other questions are") + " not answered. "
					+ (details.editable() ? "You can submit without" : "It can be submitted without")
					+ "; the report lists the rules that it leaves open.");
		}
		String lead = details.editable() ? "You cannot submit without " : "It cannot be submitted without ";
		if (!missing.isEmpty()) {
			return new Notice(Count.of(missing.size(), "answer is missing", "answers are missing"), lead, missing,
					remarks);
		}
		return remarks.isEmpty() ? null : new Notice(
				unconfirmed(details, journey) ? "Some questions are open" : "Ready to submit, with some questions open",
				lead, missing, remarks);
	}

	private static boolean unconfirmed(AssessmentDetails details, Journey journey) {
		return journey.visible().stream().anyMatch(details::isUnconfirmed);
	}

	private static String confidence(Journey journey) {
		List<Question> counted = counted(journey);
		long given = counted.stream().filter((question) -> journey.isAnswered(question)).count();
		long unsure = counted.stream().filter(journey::isNotSure).count();
		return given + " of " + counted.size() + " answers given" + ((unsure > 0)
				? ", " + Count.of(unsure, "of them", "of them").toLowerCase(java.util.Locale.ROOT) + " “Not sure”."
				: ".");
	}

	private static List<Question> counted(Journey journey) {
		return journey.steps().stream().flatMap((step) -> journey.counted(step).stream()).toList();
	}

}
