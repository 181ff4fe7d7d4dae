package io.productops.assessment.web;

import java.util.UUID;

import io.productops.assessment.AssessmentDetails;
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
 * Shows and saves all questions on one page, for people who have the figures at hand.
 */
@Controller
@RequestMapping("/assessments/{id}/questions")
class QuestionsController {

	private final BrowserKeys keys;

	private final FormFlow flow;

	QuestionsController(BrowserKeys keys, FormFlow flow) {
		this.keys = keys;
		this.flow = flow;
	}

	@GetMapping
	ModelAndView show(@PathVariable UUID id, HttpServletRequest request) {
		AssessmentDetails details = this.keys.open(id, request);
		return details.completed() ? Redirect.to(new Paths(details.id()).check())
				: this.flow.show(details, details.playbook().document().steps(), "");
	}

	@PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	ModelAndView save(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields,
			HttpServletRequest request, HttpServletResponse response) {
		AssessmentDetails details = this.keys.open(id, request);
		return this.flow.save(details, details.playbook().document().steps(), new AnswersForm(fields), request,
				response);
	}

	@PostMapping(headers = "X-Autosave", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	@ResponseBody
	AutosaveView autosave(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields,
			HttpServletRequest request) {
		AssessmentDetails details = this.keys.open(id, request);
		return this.flow.autosave(details, details.playbook().document().steps(), new AnswersForm(fields), request);
	}

}
