package io.productops.impact.web;

import java.util.List;
import java.util.UUID;

import io.productops.advice.FaultyPlaybookException;
import io.productops.assessment.StoredAdviceService;
import io.productops.impact.ImpactService;
import io.productops.impact.TooMuchWorkException;
import io.productops.shared.web.Redirect;
import io.productops.team.CurrentPerson;

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
 * What publishing a draft would change: the preview is begun, watched, cancelled and
 * read.
 */
@Controller
@RequestMapping("/admin/playbook/drafts/{number}/impact")
class ImpactController {

	private final ImpactService impacts;

	private final ImpactPages pages;

	ImpactController(ImpactService impacts, ImpactPages pages) {
		this.impacts = impacts;
		this.pages = pages;
	}

	@GetMapping
	ModelAndView show(@PathVariable int number, @RequestParam(required = false) UUID after,
			@AuthenticationPrincipal CurrentPerson admin) {
		return page(this.pages.of(admin, number, (after != null) ? after : StoredAdviceService.START, List.of(), false),
				HttpStatus.OK);
	}

	@PostMapping
	ModelAndView start(@PathVariable int number, @AuthenticationPrincipal CurrentPerson admin) {
		try {
			this.impacts.start(admin, number);
			return Redirect.to(ImpactPages.href(number));
		}
		catch (FaultyPlaybookException ex) {
			return page(this.pages.of(admin, number, StoredAdviceService.START, ex.faults(), false),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
		catch (TooMuchWorkException ex) {
			return page(this.pages.of(admin, number, StoredAdviceService.START, List.of(), true),
					HttpStatus.TOO_MANY_REQUESTS);
		}
	}

	@PostMapping("/cancellation")
	ModelAndView cancel(@PathVariable int number, @AuthenticationPrincipal CurrentPerson admin) {
		this.impacts.cancel(admin, number);
		return Redirect.to(ImpactPages.href(number));
	}

	/** Only the part of the page that changes while the preview runs. */
	@GetMapping("/progress")
	ModelAndView progress(@PathVariable int number, @AuthenticationPrincipal CurrentPerson admin) {
		return new ModelAndView("impact/parts :: bar", "progress", this.pages.progress(admin, number));
	}

	@GetMapping("/assessments/{assessment}")
	ModelAndView sides(@PathVariable int number, @PathVariable UUID assessment,
			@AuthenticationPrincipal CurrentPerson admin) {
		return new ModelAndView("impact/sides", "page", this.pages.sides(admin, number, assessment));
	}

	private static ModelAndView page(ImpactPage page, HttpStatus status) {
		ModelAndView view = new ModelAndView("impact/impact", status);
		view.addObject("page", page);
		return view;
	}

}
