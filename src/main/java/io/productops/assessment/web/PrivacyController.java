package io.productops.assessment.web;

import io.productops.assessment.AssessmentProperties;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Says what is kept about an assessment, where, and for how long.
 */
@Controller
class PrivacyController {

	private final AssessmentProperties properties;

	PrivacyController(AssessmentProperties properties) {
		this.properties = properties;
	}

	@GetMapping("/privacy")
	String show(Model model) {
		model.addAttribute("draftDays", this.properties.draftDays());
		return "assessment/privacy";
	}

}
