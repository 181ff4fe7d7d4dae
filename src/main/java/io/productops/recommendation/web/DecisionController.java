package io.productops.recommendation.web;

import java.util.Map;
import java.util.UUID;

import io.productops.recommendation.DecisionService;
import io.productops.recommendation.IllegalTransitionException;
import io.productops.recommendation.RecommendationDetails;
import io.productops.recommendation.RecommendationService;
import io.productops.recommendation.StaleRecommendationException;
import io.productops.recommendation.StatusChange;
import io.productops.shared.ForbiddenException;
import io.productops.shared.web.Redirect;
import io.productops.shared.web.Typed;
import io.productops.team.CurrentPerson;
import io.productops.team.UnknownOwnerException;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What people decide about one recommendation: each decision has an address of its own.
 */
@Controller
@RequestMapping("/recommendations/{id}")
class DecisionController {

	private final RecommendationService recommendations;

	private final DecisionService decisions;

	private final RecommendationPages pages;

	private final ConflictPages conflicts;

	DecisionController(RecommendationService recommendations, DecisionService decisions, RecommendationPages pages,
			ConflictPages conflicts) {
		this.recommendations = recommendations;
		this.decisions = decisions;
		this.pages = pages;
		this.conflicts = conflicts;
	}

	@PostMapping("/acceptance")
	ModelAndView accept(@PathVariable UUID id, DecideForm form, FromList from,
			@AuthenticationPrincipal CurrentPerson person, RedirectAttributes next) {
		return decide(id, StatusChange.ACCEPT, form, from, person, next);
	}

	/** Shows what accepting it adds; nothing is changed. */
	@PostMapping("/acceptance/preview")
	ModelAndView preview(@PathVariable UUID id, DecideForm form, FromList from,
			@AuthenticationPrincipal CurrentPerson person) {
		RecommendationDetails seen = forDecider(id, person);
		if (!StatusChange.ACCEPT.leadsOnFrom(seen.work().status())) {
			return this.conflicts.of(seen, StatusChange.ACCEPT, form, from, person);
		}
		return this.pages.show(id, Draft.of(form, form.faults(StatusChange.ACCEPT, this.pages.today(person))), from,
				person);
	}

	/** For whoever loads the preview again: it was an answer to what was typed. */
	@GetMapping("/acceptance/preview")
	ModelAndView preview(@PathVariable UUID id, FromList from, @AuthenticationPrincipal CurrentPerson person) {
		return Redirect.to(from.href(this.recommendations.find(id, person).id()));
	}

	@PostMapping("/refusal")
	ModelAndView decline(@PathVariable UUID id, DecideForm form, FromList from,
			@AuthenticationPrincipal CurrentPerson person, RedirectAttributes next) {
		return decide(id, StatusChange.DECLINE, form, from, person, next);
	}

	@PostMapping("/deferral")
	ModelAndView defer(@PathVariable UUID id, DecideForm form, FromList from,
			@AuthenticationPrincipal CurrentPerson person, RedirectAttributes next) {
		return decide(id, StatusChange.DEFER, form, from, person, next);
	}

	@PostMapping("/start")
	ModelAndView start(@PathVariable UUID id, DecideForm form, FromList from,
			@AuthenticationPrincipal CurrentPerson person, RedirectAttributes next) {
		return decide(id, StatusChange.START, form, from, person, next);
	}

	@PostMapping("/completion")
	ModelAndView complete(@PathVariable UUID id, DecideForm form, FromList from,
			@AuthenticationPrincipal CurrentPerson person, RedirectAttributes next) {
		return decide(id, StatusChange.COMPLETE, form, from, person, next);
	}

	@PostMapping("/drop")
	ModelAndView drop(@PathVariable UUID id, DecideForm form, FromList from,
			@AuthenticationPrincipal CurrentPerson person, RedirectAttributes next) {
		return decide(id, StatusChange.DROP, form, from, person, next);
	}

	@PostMapping("/reopening")
	ModelAndView reopen(@PathVariable UUID id, DecideForm form, FromList from,
			@AuthenticationPrincipal CurrentPerson person, RedirectAttributes next) {
		return decide(id, StatusChange.REOPEN, form, from, person, next);
	}

	@PostMapping("/details")
	ModelAndView plan(@PathVariable UUID id, PlanForm form, FromList from,
			@AuthenticationPrincipal CurrentPerson person, RedirectAttributes next) {
		forDecider(id, person);
		Map<String, String> faults = form.faults(this.pages.today(person));
		if (!faults.isEmpty()) {
			return this.pages.show(id, Draft.of(form, faults), from, person);
		}
		try {
			this.decisions.plan(id, Typed.version(form.version()), form.toPlan(), person);
			return saved(from.href(id), "The details are saved.", next);
		}
		catch (UnknownOwnerException ex) {
			return this.pages.show(id, Draft.of(form, Map.of("plan-owner", DecideForm.OWNER)), from, person);
		}
		catch (StaleRecommendationException ex) {
			return this.conflicts.of(ex.stored(), form, from, person);
		}
	}

	private ModelAndView decide(UUID id, StatusChange change, DecideForm form, FromList from, CurrentPerson person,
			RedirectAttributes next) {
		RecommendationDetails seen = forDecider(id, person);
		if (!change.leadsOnFrom(seen.work().status())) {
			return this.conflicts.of(seen, change, form, from, person);
		}
		Map<String, String> faults = form.faults(change, this.pages.today(person));
		if (!faults.isEmpty()) {
			return this.pages.show(id, Draft.of(form, faults), from, person);
		}
		try {
			RecommendationDetails decided = this.decisions.decide(id, Typed.version(form.version()),
					form.toDecision(change, this.decisions.offered(seen)), person);
			next.addFlashAttribute("decided", change.name());
			return saved(from.href(id), "Saved. It is now: " + Words.of(decided.work().status()) + ".", next);
		}
		catch (UnknownOwnerException ex) {
			return this.pages.show(id, Draft.of(form, Map.of("owner", DecideForm.OWNER)), from, person);
		}
		catch (StaleRecommendationException ex) {
			return this.conflicts.of(ex.stored(), change, form, from, person);
		}
		catch (IllegalTransitionException ex) {
			return this.conflicts.of(this.recommendations.find(id, person), change, form, from, person);
		}
	}

	/** Before anything is said about what was typed. */
	private RecommendationDetails forDecider(UUID id, CurrentPerson person) {
		RecommendationDetails seen = this.recommendations.find(id, person);
		requireDecidable(seen);
		return seen;
	}

	static void requireDecidable(RecommendationDetails seen) {
		if (!seen.decidable()) {
			throw new ForbiddenException("Only a PM or a leader of its team decides on " + seen.id());
		}
	}

	private static ModelAndView saved(String href, String notice, RedirectAttributes next) {
		next.addFlashAttribute("notice", notice);
		return Redirect.to(href);
	}

}
