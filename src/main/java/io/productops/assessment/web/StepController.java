package io.productops.assessment.web;

import java.util.List;
import java.util.UUID;

import io.productops.advice.PlaybookDocument.Step;
import io.productops.assessment.AssessmentDetails;
import io.productops.shared.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
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

	private final BrowserKeys keys;

	private final FormFlow flow;

	StepController(BrowserKeys keys, FormFlow flow) {
		this.keys = keys;
		this.flow = flow;
	}

	@GetMapping
	ModelAndView show(@PathVariable UUID id, @PathVariable String step, @RequestParam(defaultValue = "") String from,
			HttpServletRequest request) {
		AssessmentDetails details = this.keys.open(id, request);
		List<Step> steps = steps(details, step);
		return details.completed() ? Redirect.to(new Paths(details.id()).check())
				: this.flow.show(details, steps, from);
	}

	@PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	ModelAndView save(@PathVariable UUID id, @PathVariable String step,
			@RequestParam MultiValueMap<String, String> fields, HttpServletRequest request,
			HttpServletResponse response) {
		AssessmentDetails details = this.keys.open(id, request);
		return this.flow.save(details, steps(details, step), new AnswersForm(fields), request, response);
	}

	@PostMapping(headers = "X-Autosave", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	@ResponseBody
	AutosaveView autosave(@PathVariable UUID id, @PathVariable String step,
			@RequestParam MultiValueMap<String, String> fields, HttpServletRequest request) {
		AssessmentDetails details = this.keys.open(id, request);
		return this.flow.autosave(details, steps(details, step), new AnswersForm(fields), request);
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
