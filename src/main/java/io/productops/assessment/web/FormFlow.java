package io.productops.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.productops.advice.PlaybookDocument.Step;
import io.productops.advice.Question;
import io.productops.assessment.Access;
import io.productops.assessment.AssessmentDetails;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.CompletedAssessmentException;
import io.productops.assessment.StaleStepException;
import io.productops.assessment.web.AnswersForm.Reading;
import io.productops.assessment.web.AutosaveView.ProblemView;
import io.productops.assessment.web.FormSaving.Saved;
import io.productops.shared.ForbiddenException;
import io.productops.shared.web.Redirect;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * What happens to a posted form, whether it holds one step or all: the page again with
 * 422, both versions with 409, or the next page.
 */
@Component
class FormFlow {

	private final AssessmentService assessments;

	private final FormPages pages;

	private final CheckPages checkPages;

	private final FormSaving saving;

	FormFlow(AssessmentService assessments, FormPages pages, CheckPages checkPages, FormSaving saving) {
		this.assessments = assessments;
		this.pages = pages;
		this.checkPages = checkPages;
		this.saving = saving;
	}

	/**
	 * The assessment that a form belongs to.
	 * @throws ForbiddenException for whoever may only read it, before anything is said
	 * about what they sent
	 */
	AssessmentDetails open(UUID id, Access access) {
		AssessmentDetails details = this.assessments.find(id, access);
		if (!details.editable()) {
			throw new ForbiddenException("Only a leader of its team may answer assessment " + id);
		}
		return details;
	}

	ModelAndView show(AssessmentDetails details, List<Step> steps, String from) {
		return new ModelAndView("assessment/step", "page", this.pages.stored(details, steps, from));
	}

	/** Filled with what somebody had sent when their session had ended. */
	ModelAndView restored(AssessmentDetails details, List<Step> steps, AnswersForm form) {
		Reading reading = form.read(questions(steps), details);
		return new ModelAndView("assessment/step", "page", this.pages.refused(details, steps, form, reading))
			.addObject("restored", true);
	}

	ModelAndView save(AssessmentDetails details, Access access, List<Step> steps, AnswersForm form,
			HttpServletResponse response) {
		// a browser that may not keep the answer to a form asks to send it again on Back
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
		if (details.completed()) {
			return late(details, steps, form);
		}
		Reading reading = form.read(questions(steps), details);
		if (!reading.isFine()) {
			return page("assessment/step", this.pages.refused(details, steps, form, reading),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.saving.save(details, access, steps, form, reading);
		}
		catch (StaleStepException ex) {
			return page("assessment/conflict",
					ConflictPage.of(this.assessments.find(details.id(), access), steps, form), HttpStatus.CONFLICT);
		}
		catch (CompletedAssessmentException ex) {
			return late(this.assessments.find(details.id(), access), steps, form);
		}
		return Redirect.to(next(this.assessments.find(details.id(), access), steps, form));
	}

	/** Saves what can be saved; the rest stays on the page. */
	AutosaveView autosave(AssessmentDetails details, Access access, List<Step> steps, AnswersForm form) {
		Reading reading = form.read(questions(steps), details);
		Saved saved = this.saving.keep(details, access, steps, form, reading.mended(questions(steps), details));
		AssessmentDetails now = this.assessments.find(details.id(), access);
		List<ProblemView> problems = new ArrayList<>();
		for (Question question : questions(steps)) {
			FormPages.errors(question, reading)
				.forEach((error) -> problems
					.add(new ProblemView(error.field(), question.id(), question.shortLabel(), error.message())));
		}
		return new AutosaveView(saved.versions(), saved.at(), new Journey(now.playbook(), now.answers()).visible(),
				problems);
	}

	/** The submitted answers, and beside them what came too late. */
	private ModelAndView late(AssessmentDetails submitted, List<Step> steps, AnswersForm form) {
		return page("assessment/check",
				this.checkPages.late(submitted, ConflictPage.differences(submitted, steps, form)), HttpStatus.CONFLICT);
	}

	private static ModelAndView page(String view, Object page, HttpStatus status) {
		ModelAndView answer = new ModelAndView(view, "page", page);
		answer.setStatus(status);
		return answer;
	}

	private static List<Question> questions(List<Step> steps) {
		return steps.stream().flatMap(Step::questions).toList();
	}

	private static String next(AssessmentDetails after, List<Step> steps, AnswersForm form) {
		Paths paths = new Paths(after.id());
		if (form.comesBackLater()) {
			return paths.list();
		}
		Journey journey = new Journey(after.playbook(), after.answers());
		if (form.from().equals("check")) {
			return journey.opened(form.revealed()).map(paths::change).orElse(paths.check());
		}
		Optional<Step> following = (steps.size() > 1) ? Optional.empty() : journey.after(steps.get(0));
		return following.map((step) -> paths.step(step.id())).orElse(paths.check());
	}

}
