package io.productops.assessment.web;

import java.util.List;
import java.util.UUID;

import io.productops.advice.PlaybookDocument.Step;
import io.productops.assessment.Access;
import io.productops.assessment.AssessmentDetails;
import io.productops.assessment.AssessmentService;
import io.productops.shared.NotFoundException;
import io.productops.shared.web.Redirect;
import io.productops.team.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows and saves one step; its script saves through the same address.
 */
@Controller
@RequestMapping("/assessments/{id}/steps/{step}")
class StepController {

	private final AssessmentService assessments;

	private final BrowserKeys keys;

	private final FormFlow flow;

	private final RestoredForm restored;

	StepController(AssessmentService assessments, BrowserKeys keys, FormFlow flow, RestoredForm restored) {
		this.restored = restored;
		this.assessments = assessments;
		this.keys = keys;
		this.flow = flow;
	}

	@GetMapping
	ModelAndView show(@PathVariable UUID id, @PathVariable String step, @RequestParam(defaultValue = "") String from,
			@AuthenticationPrincipal @Nullable CurrentPerson person, HttpServletRequest request) {
		AssessmentDetails details = this.assessments.find(id, this.keys.access(id, person, request));
		List<Step> steps = steps(details, step);
		return details.takesAnswers()
				? this.restored.find(person, request)
					.map((form) -> this.flow.restored(details, steps, form))
					.orElseGet(() -> this.flow.show(details, steps, from))
				: Redirect.to(new Paths(details.id()).check());
	}

	@PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	ModelAndView save(@PathVariable UUID id, @PathVariable String step,
			@RequestParam MultiValueMap<String, String> fields, @AuthenticationPrincipal @Nullable CurrentPerson person,
			HttpServletRequest request, HttpServletResponse response) {
		Access access = this.keys.access(id, person, request);
		AssessmentDetails details = this.flow.open(id, access);
		return this.flow.save(details, access, steps(details, step), new AnswersForm(fields), response);
	}

	@PostMapping(headers = "X-Autosave", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	@ResponseBody
	AutosaveView autosave(@PathVariable UUID id, @PathVariable String step,
			@RequestParam MultiValueMap<String, String> fields, @AuthenticationPrincipal @Nullable CurrentPerson person,
			HttpServletRequest request) {
		Access access = this.keys.access(id, person, request);
		AssessmentDetails details = this.flow.open(id, access);
		return this.flow.autosave(details, access, steps(details, step), new AnswersForm(fields));
	}

	private static List<Step> steps(AssessmentDetails details, String id) {
		return details.playbook()
			.document()
			.steps()
			.stream()
			.filter((step) -> step.id().equals(id))
			.findFirst()
			.map(List::of)
			.orElseThrow(() -> new NotFoundException("No step " + id));
	}

}
