package io.productops.playbook.web;

import java.util.ArrayList;
import java.util.List;

import io.productops.playbook.DraftDetails;
import io.productops.playbook.DraftService;
import io.productops.playbook.web.NamedTexts.Choice;
import io.productops.shared.Phrases;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Shows what a draft changes, and what any two texts have different.
 */
@Controller
class ComparisonController {

	private static final String COMPARE = "/admin/playbook/compare";

	private final DraftService drafts;

	private final NamedTexts texts;

	ComparisonController(DraftService drafts, NamedTexts texts) {
		this.drafts = drafts;
		this.texts = texts;
	}

	@GetMapping("/admin/playbook/drafts/{number}/changes")
	ModelAndView changes(@PathVariable int number, @RequestParam(defaultValue = "") String view,
			@AuthenticationPrincipal CurrentPerson admin) {
		DraftDetails draft = this.drafts.draft(admin, number);
		String href = "/admin/playbook/drafts/" + number;
		Integer base = draft.basedOn();
		@Nullable ComparisonView comparison = (base != null) ? ComparisonView.of(this.texts.version(base, admin),
				this.texts.draft(number, admin), href + "/changes", view, draft.open() ? href + "/part" : null) : null;
		return new ModelAndView("playbook/draft-changes", "page", new ChangesPage(draft, href, comparison));
	}

	@GetMapping(COMPARE)
	ModelAndView compare(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to,
			@RequestParam(defaultValue = "") String view, @AuthenticationPrincipal CurrentPerson admin) {
		List<Choice> choices = new ArrayList<>(this.texts.choices(admin));
		@Nullable ComparisonView comparison = null;
		if (!from.isEmpty() && !to.isEmpty()) {
			NamedText before = this.texts.find(from, admin);
			NamedText after = this.texts.find(to, admin);
			offer(choices, before);
			offer(choices, after);
			comparison = ComparisonView.of(before, after,
					UriComponentsBuilder.fromPath(COMPARE)
						.queryParam("from", from)
						.queryParam("to", to)
						.build()
						.toUriString(),
					view, null);
		}
		String before = (from.isEmpty() && choices.size() > 1) ? choices.get(1).reference() : from;
		return new ModelAndView("playbook/compare", "page", new ComparePage(choices, before, to, view, comparison));
	}

	/** A revision is reached by its address, and then stays chosen. */
	private static void offer(List<Choice> choices, NamedText text) {
		if (choices.stream().noneMatch((choice) -> choice.reference().equals(text.reference()))) {
			choices.add(0, new Choice(text.reference(), Phrases.capital(text.name())));
		}
	}

	/**
	 * What a draft changes.
	 *
	 * @param href of the draft
	 * @param comparison null where there is no version to compare with
	 */
	record ChangesPage(DraftDetails draft, String href, @Nullable ComparisonView comparison) {
	}

	/**
	 * Two texts of one's choice.
	 *
	 * @param from to begin with, the one before the first in the list
	 * @param comparison null until both are chosen
	 */
	record ComparePage(List<Choice> choices, String from, String to, String view, @Nullable ComparisonView comparison) {
	}

}
