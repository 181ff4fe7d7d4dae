package io.productops.assessment.web;

import java.time.Clock;
import java.util.UUID;

import io.productops.assessment.Access;
import io.productops.assessment.AssessmentDetails;
import io.productops.assessment.AssessmentProperties;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.TextLimit;
import io.productops.team.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * One assessment as a whole: its task list, its name and its deletion.
 */
@Controller
@RequestMapping("/assessments/{id}")
class AssessmentController {

	private final AssessmentService assessments;

	private final AssessmentProperties properties;

	private final BrowserKeys keys;

	private final FormFlow flow;

	private final Dates dates;

	AssessmentController(AssessmentService assessments, AssessmentProperties properties, BrowserKeys keys,
			FormFlow flow, Clock clock) {
		this.assessments = assessments;
		this.properties = properties;
		this.keys = keys;
		this.flow = flow;
		this.dates = new Dates(clock);
	}

	@GetMapping
	ModelAndView tasks(@PathVariable UUID id, @AuthenticationPrincipal @Nullable CurrentPerson person,
			HttpServletRequest request) {
		AssessmentDetails details = this.assessments.find(id, this.keys.access(id, person, request));
		return tasks(details, (details.organisation() != null) ? details.organisation() : "", null, request);
	}

	@PostMapping("/name")
	ModelAndView rename(@PathVariable UUID id, @RequestParam(defaultValue = "") String organisation,
			@AuthenticationPrincipal @Nullable CurrentPerson person, HttpServletRequest request) {
		Access access = this.keys.access(id, person, request);
		String fault = TextLimit.ORGANISATION.fault(organisation);
		if (fault != null) {
			ModelAndView page = tasks(this.flow.open(id, access), organisation, fault, request);
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return page;
		}
		this.assessments.rename(id, access, organisation);
		return Redirect.to(new Paths(id).list());
	}

	@GetMapping("/deletion")
	ModelAndView askToDelete(@PathVariable UUID id, @AuthenticationPrincipal @Nullable CurrentPerson person,
			HttpServletRequest request) {
		AssessmentDetails details = this.flow.open(id, this.keys.access(id, person, request));
		return new ModelAndView("assessment/deletion", "page", DeletionPage.of(details));
	}

	@PostMapping("/deletion")
	ModelAndView delete(@PathVariable UUID id, @AuthenticationPrincipal @Nullable CurrentPerson person,
			HttpServletRequest request, HttpServletResponse response) {
		this.assessments.delete(id, this.keys.access(id, person, request));
		this.keys.forget(id, request, response);
		return Redirect.to("/assessments/deleted");
	}

	private ModelAndView tasks(AssessmentDetails details, String organisation, @Nullable String error,
			HttpServletRequest request) {
		String link = (details.team() != null) ? null
				: ServletUriComponentsBuilder.fromContextPath(request)
					.path("/return/{id}/{key}")
					.buildAndExpand(details.id(), this.keys.key(details.id(), request))
					.toUriString();
		return new ModelAndView("assessment/tasks", "page",
				TaskListPage.of(details, organisation, error, link, this.properties.draftDays(), this.dates));
	}

	/**
	 * Asks whether to delete an assessment.
	 *
	 * @param team whose it is; null when a key holds it
	 */
	record DeletionPage(String name, @Nullable String team, String listHref, String action) {

		static DeletionPage of(AssessmentDetails details) {
			Paths paths = new Paths(details.id());
			return new DeletionPage(FormPages.kicker("Assessment", details),
					(details.team() != null) ? details.team().name() : null, paths.list(), paths.deletion());
		}

	}

}
