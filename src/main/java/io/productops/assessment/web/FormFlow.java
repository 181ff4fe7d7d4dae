package io.productops.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.productops.advice.PlaybookDocument.Step;
import io.productops.advice.Question;
import io.productops.assessment.AssessmentDetails;
import io.productops.assessment.CompletedAssessmentException;
import io.productops.assessment.StaleStepException;
import io.productops.assessment.web.AnswersForm.Reading;
import io.productops.assessment.web.AutosaveView.ProblemView;
import io.productops.assessment.web.FormSaving.Saved;
import jakarta.servlet.http.HttpServletRequest;
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

	private final BrowserKeys keys;

	private final FormPages pages;

	private final CheckPages checkPages;

	private final FormSaving saving;

	FormFlow(BrowserKeys keys, FormPages pages, CheckPages checkPages, FormSaving saving) {
		this.keys = keys;
		this.pages = pages;
		this.checkPages = checkPages;
		this.saving = saving;
	}

	ModelAndView show(AssessmentDetails details, List<Step> steps, String from) {
		return new ModelAndView("assessment/step", "page", this.pages.stored(details, steps, from));
	}

	ModelAndView save(AssessmentDetails details, List<Step> steps, AnswersForm form, HttpServletRequest request,
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
			this.saving.save(details, this.keys.key(details.id(), request), steps, form, reading);
		}
		catch (StaleStepException ex) {
			return page("assessment/conflict", ConflictPage.of(this.keys.open(details.id(), request), steps, form),
					HttpStatus.CONFLICT);
		}
		catch (CompletedAssessmentException ex) {
			return late(this.keys.open(details.id(), request), steps, form);
		}
		return Redirect.to(next(this.keys.open(details.id(), request), steps, form));
	}

	/** Saves what can be saved; the rest stays on the page. */
	AutosaveView autosave(AssessmentDetails details, List<Step> steps, AnswersForm form, HttpServletRequest request) {
		Reading reading = form.read(questions(steps), details);
		Saved saved = this.saving.save(details, this.keys.key(details.id(), request), steps, form,
				reading.mended(questions(steps), details));
		AssessmentDetails now = this.keys.open(details.id(), request);
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
