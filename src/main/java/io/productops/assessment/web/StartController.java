package io.productops.assessment.web;

import java.util.UUID;

import io.productops.assessment.AssessmentService;
import io.productops.assessment.Started;
import io.productops.assessment.TextLimit;
import io.productops.shared.web.Redirect;
import io.productops.team.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The start page: what the product does, and the button that starts an assessment, for a
 * team or without one.
 */
@Controller
class StartController {

	private final AssessmentService assessments;

	private final BrowserKeys keys;

	private final HomePages pages;

	private final PlaybookChoice playbooks;

	StartController(AssessmentService assessments, BrowserKeys keys, HomePages pages, PlaybookChoice playbooks) {
		this.playbooks = playbooks;
		this.assessments = assessments;
		this.keys = keys;
		this.pages = pages;
	}

	@GetMapping("/")
	ModelAndView home(@AuthenticationPrincipal @Nullable CurrentPerson person, HttpServletRequest request) {
		return new ModelAndView("assessment/home", "page", this.pages.empty(person, request));
	}

	@PostMapping("/assessments")
	ModelAndView start(@RequestParam(defaultValue = "") String organisation,
			@RequestParam(defaultValue = "") String team, @RequestParam(defaultValue = "") String playbook,
			@AuthenticationPrincipal @Nullable CurrentPerson person, HttpServletRequest request,
			HttpServletResponse response) {
		if (!team.isEmpty() && person == null) {
			throw new InsufficientAuthenticationException("Only a person can start something in a team");
		}
		UUID chosen = (person != null) ? TeamChoice.read(team, person).orElse(null) : null;
		String fault = TextLimit.ORGANISATION.fault(organisation);
		String teamFault = (team.isEmpty() || chosen != null) ? null : "Choose one of your teams.";
		String book = this.playbooks.read(playbook).orElse(null);
		if (fault != null || teamFault != null || book == null) {
			String bookFault = (book != null) ? null : "Choose one of the playbooks.";
			ModelAndView page = new ModelAndView("assessment/home", "page", this.pages.refused(
					new HomePages.Refused(organisation, fault, team, teamFault, playbook, bookFault), person, request));
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return page;
		}
		if (chosen != null && person != null) {
			return Redirect.to(new Paths(this.assessments.start(organisation, book, chosen, person)).list());
		}
		Started started = this.assessments.start(organisation, book);
		this.keys.remember(started.id(), started.key(), request, response);
		return Redirect.to(new Paths(started.id()).list());
	}

}
