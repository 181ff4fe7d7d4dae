package io.productops.assessment.web;

import java.util.UUID;

import io.productops.assessment.Access;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.IncompleteAssessmentException;
import io.productops.assessment.UnconfirmedAnswersException;
import io.productops.shared.web.Redirect;
import io.productops.team.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
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

/**
 * Shows all answers and submits them.
 */
@Controller
@RequestMapping("/assessments/{id}")
class CheckController {

	private final AssessmentService assessments;

	private final BrowserKeys keys;

	private final CheckPages pages;

	CheckController(AssessmentService assessments, BrowserKeys keys, CheckPages pages) {
		this.assessments = assessments;
		this.keys = keys;
		this.pages = pages;
	}

	@GetMapping("/check")
	ModelAndView check(@PathVariable UUID id, @AuthenticationPrincipal @Nullable CurrentPerson person,
			HttpServletRequest request) {
		return page(this.pages.of(this.assessments.find(id, this.keys.access(id, person, request))));
	}

	@PostMapping("/completion")
	ModelAndView complete(@PathVariable UUID id, @RequestParam(defaultValue = "") String token,
			@AuthenticationPrincipal @Nullable CurrentPerson person, HttpServletRequest request) {
		Access access = this.keys.access(id, person, request);
		try {
			this.assessments.complete(id, access, oneTime(token));
		}
		catch (IncompleteAssessmentException ex) {
			return refused(this.pages.missing(this.assessments.find(id, access), ex.missing()));
		}
		catch (UnconfirmedAnswersException ex) {
			return refused(this.pages.unconfirmed(this.assessments.find(id, access)));
		}
		return Redirect.to(new Paths(id).report());
	}

	@PostMapping("/confirmation")
	ModelAndView confirm(@PathVariable UUID id, @AuthenticationPrincipal @Nullable CurrentPerson person,
			HttpServletRequest request) {
		this.assessments.confirm(id, this.keys.access(id, person, request));
		return Redirect.to(new Paths(id).check());
	}

	private static ModelAndView page(CheckPage page) {
		return new ModelAndView("assessment/check", "page", page);
	}

	private static ModelAndView refused(CheckPage page) {
		ModelAndView refused = page(page);
		refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return refused;
	}

	/** A token that cannot be one of ours is no proof of anything, and needs none. */
	private static String oneTime(String token) {
		return token.matches("[A-Za-z0-9_-]{16,64}") ? token : UUID.randomUUID().toString();
	}

}
