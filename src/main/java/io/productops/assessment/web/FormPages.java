package io.productops.assessment.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.productops.advice.Answers.Problem;
import io.productops.advice.Playbook;
import io.productops.advice.PlaybookDocument.Quote;
import io.productops.advice.PlaybookDocument.Section;
import io.productops.advice.PlaybookDocument.Step;
import io.productops.advice.Question;
import io.productops.assessment.AssessmentDetails;
import io.productops.assessment.web.AnswersForm.Reading;
import io.productops.assessment.web.PartView.SectionView;
import io.productops.shared.Phrases;
import io.productops.shared.web.ErrorView;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes the pages that ask questions: of one step or of all, filled from what is stored
 * or from what was typed.
 */
@Component
class FormPages {

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Dates dates;

	FormPages(Clock clock) {
		this.dates = new Dates(clock);
	}

	/** Filled from what is stored. */
	FormPage stored(AssessmentDetails details, List<Step> steps, String from) {
		Reading fine = new Reading(details.answers(), details.notes(), List.of(), List.of());
		byte[] tab = new byte[12];
		RANDOM.nextBytes(tab);
		return page(details, steps, null, fine, Base64.getUrlEncoder().encodeToString(tab), from);
	}

	/** Filled with what was typed, and with what is wrong with it. */
	FormPage refused(AssessmentDetails details, List<Step> steps, AnswersForm form, Reading reading) {
		return page(details, steps, form, reading, form.tab(), form.from());
	}

	private FormPage page(AssessmentDetails details, List<Step> steps, @Nullable AnswersForm form, Reading reading,
			String tab, String from) {
		Journey journey = new Journey(details.playbook(), details.answers());
		Paths paths = new Paths(details.id());
		boolean all = steps.size() > 1;
		Step first = steps.get(0);
		Map<String, Long> versions = new LinkedHashMap<>();
		steps.forEach((step) -> versions.put(step.id(),
				(form != null) ? form.version(step.id()) : details.stepVersion(step.id())));
		String count = "Step " + journey.number(first) + " of " + journey.steps().size();
		String heading = all ? "All questions on one page" : first.title();
		Instant savedAt = savedAt(details, steps);
		Step before = all ? null : journey.before(first).orElse(null);
		return new FormPage((reading.isFine() ? "" : "Error: ") + (all ? heading : heading + " – " + count), heading,
				kicker(all ? journey.steps().size() + " steps" : count, details),
				all ? "Every question of the " + Phrases.count(journey.steps().size(), "step", "steps")
						+ ", for those who have the figures at hand." : first.standfirst(),
				from.equals("check") ? paths.check() : (before != null) ? paths.step(before.id()) : paths.list(),
				from.equals("check") ? "Back to your answers"
						: (before != null) ? "Back to step " + journey.number(before) + ", " + lower(before.title())
								: "Back to the task list",
				all ? paths.questions() : paths.step(first.id()),
				steps.stream()
					.flatMap(Step::questions)
					.flatMap((question) -> errors(question, reading).stream())
					.toList(),
				steps.stream().map((step) -> part(step, all, journey, details, form, reading)).toList(), versions, tab,
				(form != null) ? form.revealed() : journey.revealed(), from.equals("check") ? from : "",
				statuses(journey, paths), all ? null : first.id(),
				(savedAt != null) ? "Saved " + this.dates.time(savedAt) : "Nothing saved yet", savedAt,
				Audience.ofDraft(details), paths.questions(), paths.list(), PlaybookNotice.of(details),
				CarriedNotice.of(details, steps.stream().flatMap((step) -> journey.asked(step).stream()).toList()));
	}

	static String kicker(String first, AssessmentDetails details) {
		return (details.organisation() != null) ? first + " · " + details.organisation()
				: first + " · Assessment " + details.reference();
	}

	static String lower(String title) {
		return title.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + title.substring(1);
	}

	static List<StepStatus> statuses(Journey journey, Paths paths) {
		return journey.steps()
			.stream()
			.map((step) -> new StepStatus(step.id(), step.title(), paths.step(step.id()),
					journey.status(step) + ", " + journey.answered(step) + " of " + journey.counted(step).size()))
			.toList();
	}

	private static @Nullable Instant savedAt(AssessmentDetails details, List<Step> steps) {
		return steps.stream()
			.map((step) -> details.savedAt(step.id()))
			.filter(Objects::nonNull)
			.max(Instant::compareTo)
			.orElse(null);
	}

	private static PartView part(Step step, boolean titled, Journey journey, AssessmentDetails details,
			@Nullable AnswersForm form, Reading reading) {
		Set<String> page = (titled ? details.playbook().questions().stream() : step.questions()).map(Question::id)
			.collect(Collectors.toSet());
		List<SectionView> sections = new ArrayList<>();
		for (Section section : step.sections()) {
			List<QuestionView> questions = new ArrayList<>();
			for (Question question : section.questions()) {
				Asked asked = asked(question, page, journey, details.playbook());
				if (asked != Asked.ELSEWHERE) {
					questions.add(view(question, asked, details, form, reading));
				}
			}
			if (!questions.isEmpty()) {
				sections.add(new SectionView(step.id() + "-" + (sections.size() + 1), section.title(), questions));
			}
		}
		return new PartView("step-" + step.id(), titled ? "Step " + journey.number(step) + ": " + step.title() : null,
				sections);
	}

	private static Asked asked(Question question, Set<String> page, Journey journey, Playbook playbook) {
		boolean visible = journey.visible().contains(question.id());
		boolean decidedHere = question.visible() != null
				&& playbook.decidedBy(question.id()).stream().anyMatch(page::contains);
		if (decidedHere) {
			return visible ? Asked.HERE : Asked.NOT_NOW;
		}
		return visible ? Asked.ALWAYS : Asked.ELSEWHERE;
	}

	private static QuestionView view(Question question, Asked asked, AssessmentDetails details,
			@Nullable AnswersForm form, Reading reading) {
		boolean typed = form != null && !form.keepsStored(question);
		AnswerText answer = typed ? form.answer(question) : AnswerText.stored(question, details.answers());
		String note = typed ? form.note(question) : details.notes().getOrDefault(question.id(), "");
		Quote quote = details.playbook()
			.document()
			.principles()
			.stream()
			.filter((principle) -> principle.id().equals(question.quote()) && !principle.quotes().isEmpty())
			.findFirst()
			.map((principle) -> principle.quotes().get(0))
			.orElse(null);
		return QuestionView.of(question, answer, note, asked, error(question, reading), noteError(question, reading),
				quote, CarriedNotice.mark(details, question));
	}

	/** Names the question, for the summary may hold the same words of several. */
	private static @Nullable String error(Question question, Reading reading) {
		String detail = first(question, reading.problems());
		return (detail != null) ? question.shortLabel() + ": " + lower(detail) : null;
	}

	private static @Nullable String noteError(Question question, Reading reading) {
		String detail = first(question, reading.noteProblems());
		return (detail != null) ? "Note on " + lower(question.shortLabel()) + ": " + lower(detail) : null;
	}

	private static @Nullable String first(Question question, List<Problem> problems) {
		return problems.stream()
			.filter((problem) -> problem.question().equals(question.id()))
			.findFirst()
			.map(Problem::detail)
			.orElse(null);
	}

	/** What is wrong with the answer and with the note, each leading to its field. */
	static List<ErrorView> errors(Question question, Reading reading) {
		List<ErrorView> errors = new ArrayList<>();
		String answer = error(question, reading);
		if (answer != null) {
			errors.add(new ErrorView("#" + question.id(), answer));
		}
		String note = noteError(question, reading);
		if (note != null) {
			errors.add(new ErrorView("#" + question.id() + "-note", note));
		}
		return errors;
	}

}
