package io.productops.assessment.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;

import io.productops.advice.Playbook;
import io.productops.advice.PlaybookDocument;
import io.productops.assessment.AssessmentDetails;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.SampleAssessment;
import io.productops.assessment.Started;
import io.productops.assessment.TextLimit;
import io.productops.assessment.web.HomePage.DraftView;
import io.productops.playbook.PlaybookService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The start page: what the product does, and the button that starts an assessment.
 */
@Controller
class StartController {

	private final AssessmentService assessments;

	private final PlaybookService playbooks;

	private final SampleAssessment sample;

	private final BrowserKeys keys;

	private final Dates dates;

	StartController(AssessmentService assessments, PlaybookService playbooks, SampleAssessment sample, BrowserKeys keys,
			Clock clock) {
		this.assessments = assessments;
		this.playbooks = playbooks;
		this.sample = sample;
		this.keys = keys;
		this.dates = new Dates(clock);
	}

	@GetMapping("/")
	ModelAndView home(HttpServletRequest request) {
		return page("", null, request);
	}

	@PostMapping("/assessments")
	ModelAndView start(@RequestParam(defaultValue = "") String organisation, HttpServletRequest request,
			HttpServletResponse response) {
		String fault = TextLimit.ORGANISATION.fault(organisation);
		if (fault != null) {
			ModelAndView page = page(organisation, fault, request);
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return page;
		}
		Started started = this.assessments.start(organisation);
		this.keys.remember(started.id(), started.key(), request, response);
		return Redirect.to(new Paths(started.id()).list());
	}

	private ModelAndView page(String organisation, @Nullable String error, HttpServletRequest request) {
		Playbook playbook = this.playbooks.published();
		PlaybookDocument document = playbook.document();
		List<DraftView> drafts = this.keys.opened(request)
			.stream()
			.sorted(Comparator.comparing(AssessmentDetails::updatedAt).reversed())
			.map(this::draft)
			.toList();
		return new ModelAndView("assessment/home", "page",
				new HomePage(AnswerText.shown(organisation), error, playbook.questions().size(), document.steps(),
						document.principles(), drafts, SpecimenView.of(this.sample.get())));
	}

	private DraftView draft(AssessmentDetails details) {
		String name = (details.organisation() != null) ? details.organisation() : "Assessment " + details.reference();
		Paths paths = new Paths(details.id());
		return (details.completedAt() != null)
				? new DraftView(paths.report(), name, "Report of " + this.dates.day(details.completedAt()))
				: new DraftView(paths.list(), name, "Draft, last saved " + this.dates.day(details.updatedAt()));
	}

}
