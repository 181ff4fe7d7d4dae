package io.productops.assessment.web;

import java.util.Map;
import java.util.UUID;

import io.productops.assessment.Access;
import io.productops.assessment.AssessmentService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The private link: a page with a button, because a link alone must change nothing, and
 * the page that follows a deletion.
 */
@Controller
class ReturnController {

	private final AssessmentService assessments;

	private final BrowserKeys keys;

	ReturnController(AssessmentService assessments, BrowserKeys keys) {
		this.assessments = assessments;
		this.keys = keys;
	}

	@GetMapping("/return/{id}/{key}")
	ModelAndView ask(@PathVariable UUID id, @PathVariable String key, HttpServletResponse response) {
		this.assessments.find(id, Access.withKey(key));
		keepSecret(response);
		return new ModelAndView("assessment/return", "page", Map.of("action", "/return/" + id + "/" + key));
	}

	@PostMapping("/return/{id}/{key}")
	ModelAndView open(@PathVariable UUID id, @PathVariable String key, HttpServletRequest request,
			HttpServletResponse response) {
		this.assessments.find(id, Access.withKey(key));
		keepSecret(response);
		this.keys.remember(id, key, request, response);
		return Redirect.to(new Paths(id).list());
	}

	@GetMapping("/assessments/deleted")
	String deleted() {
		return "assessment/deleted";
	}

	/** The address is the key: no other page may learn it, and no cache may keep it. */
	private static void keepSecret(HttpServletResponse response) {
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
	}

}
