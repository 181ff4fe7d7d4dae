package io.productops.recommendation.web;

import java.util.Map;
import java.util.UUID;

import io.productops.recommendation.MeasureService;
import io.productops.recommendation.NothingMeasuredException;
import io.productops.recommendation.RecommendationService;
import io.productops.shared.web.Redirect;
import io.productops.system.web.MetricForm;
import io.productops.team.CurrentPerson;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Another metric of a recommendation.
 */
@Controller
class MeasureController {

	private final RecommendationService recommendations;

	private final MeasureService measures;

	private final RecommendationPages pages;

	MeasureController(RecommendationService recommendations, MeasureService measures, RecommendationPages pages) {
		this.recommendations = recommendations;
		this.measures = measures;
		this.pages = pages;
	}

	@PostMapping("/recommendations/{id}/metrics")
	ModelAndView measure(@PathVariable UUID id, MetricForm form, FromList from,
			@AuthenticationPrincipal CurrentPerson person, RedirectAttributes next) {
		DecisionController.requireDecidable(this.recommendations.find(id, person));
		Map<String, String> faults = form.faults();
		if (!faults.isEmpty()) {
			return this.pages.show(id, Draft.of(form, faults), from, person);
		}
		try {
			this.measures.measure(id, form.toPlan(), person);
		}
		catch (NothingMeasuredException ex) {
			return this.pages.show(id,
					Draft.of(form, Map.of("d", "It is not measured here: accept it first, or measure its system.")),
					from, person);
		}
		next.addFlashAttribute("notice", "The metric is there. Add its first reading.");
		return Redirect.to(from.href(id));
	}

}
