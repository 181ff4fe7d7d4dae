package io.productops.assessment.web;

import java.util.List;
import java.util.UUID;

import io.productops.assessment.Access;
import io.productops.assessment.AssessmentDetails;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.TeamAssessmentService;
import io.productops.team.CurrentPerson;
import io.productops.team.TeamDetails;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * "Keep this with your team": moves an assessment from its key to a team.
 */
@Controller
@RequestMapping("/assessments/{id}/team")
class ClaimController {

	private final AssessmentService assessments;

	private final TeamAssessmentService claims;

	private final TeamChoice teams;

	private final BrowserKeys keys;

	ClaimController(AssessmentService assessments, TeamAssessmentService claims, TeamChoice teams, BrowserKeys keys) {
		this.assessments = assessments;
		this.claims = claims;
		this.teams = teams;
		this.keys = keys;
	}

	@GetMapping
	ModelAndView ask(@PathVariable UUID id, @AuthenticationPrincipal @Nullable CurrentPerson person,
			HttpServletRequest request) {
		AssessmentDetails details = this.assessments.find(id, this.keys.access(id, person, request));
		return (details.team() != null) ? Redirect.to(new Paths(id).list()) : page(details, person, null);
	}

	@PostMapping
	ModelAndView claim(@PathVariable UUID id, @RequestParam(defaultValue = "") String team,
			@AuthenticationPrincipal @Nullable CurrentPerson person, HttpServletRequest request,
			HttpServletResponse response) {
		Access access = this.keys.access(id, person, request);
		AssessmentDetails details = this.assessments.find(id, access);
		if (person == null) {
			throw new InsufficientAuthenticationException("Only a person can keep something with a team");
		}
		UUID chosen = TeamChoice.read(team, person).orElse(null);
		if (chosen == null) {
			ModelAndView page = page(details, person, "Choose one of your teams.");
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return page;
		}
		this.claims.claim(id, access.key(), chosen, person);
		this.keys.forget(id, request, response);
		return Redirect.to(new Paths(id).list());
	}

	private ModelAndView page(AssessmentDetails details, @Nullable CurrentPerson person, @Nullable String error) {
		Paths paths = new Paths(details.id());
		return new ModelAndView("assessment/claim", "page",
				new ClaimPage(FormPages.kicker("Assessment", details), person != null, this.teams.of(person), error,
						paths.claim(), details.completed() ? paths.report() : paths.list(), details.completed()));
	}

	/**
	 * Asks which team is to keep an assessment.
	 *
	 * @param known whether somebody is signed in
	 * @param teams those that they lead
	 * @param error what is wrong with the choice
	 */
	record ClaimPage(String kicker, boolean known, List<TeamDetails> teams, @Nullable String error, String action,
			String backHref, boolean completed) {

		public String title() {
			return ((this.error != null) ? "Error: " : "") + "Keep this with your team";
		}

		public List<ErrorView> errors() {
			return (this.error != null) ? List.of(new ErrorView("#team-1", this.error)) : List.of();
		}

	}

}
