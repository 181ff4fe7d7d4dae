package io.productops.recommendation.web;

import java.util.UUID;

import io.productops.recommendation.DecisionService;
import io.productops.recommendation.RecommendationDetails;
import io.productops.recommendation.StaleRecommendationException;
import io.productops.recommendation.TooLateException;
import io.productops.shared.web.Redirect;
import io.productops.shared.web.Typed;
import io.productops.team.CurrentPerson;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes back what somebody has just decided about one recommendation.
 */
@Controller
class UndoController {

	static final String LATE = "That cannot be taken back any more: it was more than ten minutes ago, or something was "
			+ "changed since. Nothing was changed now.";

	private final DecisionService decisions;

	private final RecommendationPages pages;

	UndoController(DecisionService decisions, RecommendationPages pages) {
		this.decisions = decisions;
		this.pages = pages;
	}

	@PostMapping("/recommendations/{id}/undo")
	ModelAndView undo(@PathVariable UUID id, @RequestParam(defaultValue = "") String version, FromList from,
			@AuthenticationPrincipal CurrentPerson person, RedirectAttributes next) {
		try {
			RecommendationDetails now = this.decisions.undo(id, Typed.version(version), person);
			next.addFlashAttribute("notice", "Taken back. It is now: " + Words.of(now.work().status()) + ".");
			next.addFlashAttribute("decided", "UNDO");
			return Redirect.to(from.href(id));
		}
		catch (StaleRecommendationException | TooLateException ex) {
			return this.pages.show(id, Draft.late(LATE), from, person);
		}
	}

}
