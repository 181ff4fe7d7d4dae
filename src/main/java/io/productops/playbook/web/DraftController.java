package io.productops.playbook.web;

import java.util.List;

import io.productops.playbook.ClosedDraftException;
import io.productops.playbook.DraftService;
import io.productops.playbook.PartNames;
import io.productops.playbook.StaleDraftException;
import io.productops.shared.web.Redirect;
import io.productops.team.CurrentPerson;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One draft: its parts, and how it ends.
 */
@Controller
@RequestMapping("/admin/playbook/drafts/{number}")
class DraftController {

	private static final int MOST_NAMED = 5;

	private final DraftService drafts;

	private final DraftPages pages;

	private final DraftConflicts conflicts;

	DraftController(DraftService drafts, DraftPages pages, DraftConflicts conflicts) {
		this.drafts = drafts;
		this.pages = pages;
		this.conflicts = conflicts;
	}

	@GetMapping
	ModelAndView show(@PathVariable int number, @RequestParam(defaultValue = "") String q,
			@AuthenticationPrincipal CurrentPerson admin) {
		return new ModelAndView("playbook/draft", "page", this.pages.of(number, q, admin));
	}

	@PostMapping("/discarding")
	ModelAndView discard(@PathVariable int number, @RequestParam(defaultValue = "") String revision,
			@AuthenticationPrincipal CurrentPerson admin, RedirectAttributes next) {
		try {
			this.drafts.discard(admin, number, PartForm.number(revision));
			return done(number, "The draft is discarded. You can open it again.", next);
		}
		catch (StaleDraftException ex) {
			return this.conflicts.stale(ex.stored(), admin);
		}
		catch (ClosedDraftException ex) {
			return this.conflicts.closed(ex.stored());
		}
	}

	@PostMapping("/reopening")
	ModelAndView reopen(@PathVariable int number, @AuthenticationPrincipal CurrentPerson admin,
			RedirectAttributes next) {
		this.drafts.reopen(admin, number);
		return done(number, "The draft is open again.", next);
	}

	@PostMapping("/update")
	ModelAndView update(@PathVariable int number, @RequestParam(defaultValue = "") String revision,
			@AuthenticationPrincipal CurrentPerson admin, RedirectAttributes next) {
		try {
			List<String> both = this.drafts.bringUpToDate(admin, number, PartForm.number(revision));
			return done(number, both.isEmpty() ? "The draft has the changes of the published version now."
					: "The draft has the changes of the published version now, but where both changed the same, "
							+ "the draft’s words stand: " + named(both),
					next);
		}
		catch (StaleDraftException ex) {
			return this.conflicts.stale(ex.stored(), admin);
		}
		catch (ClosedDraftException ex) {
			return this.conflicts.closed(ex.stored());
		}
	}

	private static String named(List<String> paths) {
		String names = String.join("; ",
				paths.stream()
					.limit(MOST_NAMED)
					.map((path) -> PartNames.name(PartNames.part(path)) + ", " + PartNames.field(path))
					.toList());
		return names + ((paths.size() > MOST_NAMED) ? "; and " + (paths.size() - MOST_NAMED) + " more." : ".");
	}

	private static ModelAndView done(int number, String notice, RedirectAttributes next) {
		next.addFlashAttribute("notice", notice);
		return Redirect.to("/admin/playbook/drafts/" + number);
	}

}
