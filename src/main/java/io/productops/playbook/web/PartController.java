package io.productops.playbook.web;

import java.util.Map;

import io.productops.advice.PlaybookText;
import io.productops.playbook.CheckedTexts;
import io.productops.playbook.ClosedDraftException;
import io.productops.playbook.DraftDetails;
import io.productops.playbook.DraftService;
import io.productops.playbook.DraftText;
import io.productops.playbook.LockedQuoteException;
import io.productops.playbook.PartNames;
import io.productops.playbook.StaleDraftException;
import io.productops.playbook.web.PartPage.QuoteView;
import io.productops.shared.NotFoundException;
import io.productops.shared.web.Redirect;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

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
 * The form of one part of a draft, and the forms of its quotes.
 */
@Controller
@RequestMapping("/admin/playbook/drafts/{number}")
class PartController {

	private final DraftService drafts;

	private final PartPages pages;

	private final DraftConflicts conflicts;

	private final CheckedTexts checked;

	PartController(DraftService drafts, PartPages pages, DraftConflicts conflicts, CheckedTexts checked) {
		this.drafts = drafts;
		this.pages = pages;
		this.conflicts = conflicts;
		this.checked = checked;
	}

	@GetMapping("/part")
	ModelAndView show(@PathVariable int number, @RequestParam(defaultValue = "") String path,
			@AuthenticationPrincipal CurrentPerson admin) {
		return this.pages.stored(number, path, admin);
	}

	@PostMapping("/part")
	ModelAndView save(@PathVariable int number, @RequestParam Map<String, String> sent,
			@AuthenticationPrincipal CurrentPerson admin, RedirectAttributes next) {
		DraftText draft = this.drafts.text(admin, number);
		PartForm whole = PartForm.of(sent);
		String part = this.pages.part(PlaybookText.of(draft.text()), whole.path());
		if (!part.equals(whole.path())) {
			throw new NotFoundException("No form " + whole.path());
		}
		boolean late = whole.seen() != draft.draft().revision() && !whole.preview();
		@Nullable PlaybookText seen = late ? this.conflicts.seen(draft, whole.seen(), admin) : null;
		if (late && seen == null) {
			return this.conflicts.stale(draft, whole, admin);
		}
		PartForm form = (seen != null) ? whole.since(seen) : whole;
		PartChange change = PartChange.of(draft, form, this.checked);
		if (form.preview() || !change.allowed()) {
			return this.pages.typed(draft, form, change, admin);
		}
		try {
			DraftDetails saved = this.drafts.change(admin, number, form.seen(), change.changes(),
					change.note(part, DraftService.LONGEST_NOTE));
			return saved(saved, part, notice(saved, form, change), next);
		}
		catch (StaleDraftException ex) {
			return this.conflicts.stale(this.drafts.text(admin, number), whole, admin);
		}
		catch (ClosedDraftException ex) {
			return this.conflicts.closed(this.drafts.text(admin, number), whole, admin);
		}
	}

	private static String notice(DraftDetails saved, PartForm form, PartChange change) {
		if (change.changes().isEmpty()) {
			return (saved.revision() == form.seen() || form.values().isEmpty())
					? "Nothing was different, so nothing was saved." : "This was saved before.";
		}
		return "Saved as revision " + saved.revision() + "."
				+ ((saved.revision() == form.seen() + 1) ? "" : " What was saved after you opened it stays, too.");
	}

	@PostMapping("/quotes")
	ModelAndView change(@PathVariable int number, QuoteForm form, @AuthenticationPrincipal CurrentPerson admin,
			RedirectAttributes next) {
		DraftText draft = this.drafts.text(admin, number);
		PlaybookText text = PlaybookText.of(draft.text());
		if (text.field(form.path() + "/text").isEmpty()) {
			throw new NotFoundException("No quote " + form.path() + " in draft " + number);
		}
		QuoteView quote = PartPages.quote(text, form.path());
		Map<String, String> faults = form.faults(quote);
		if (!faults.isEmpty()) {
			return this.pages.refused(draft, form, faults, admin);
		}
		String part = Parts.part(form.path());
		int seen = PartForm.number(form.revision());
		try {
			DraftDetails saved = form.action().equals("correction")
					? this.drafts.correctQuote(admin, number, seen, form.path() + "/text", form.words(), form.reason())
					: this.drafts.change(admin, number, seen, form.changes(), form.note(PartNames.name(part)));
			return saved(saved, part, "Saved as revision " + saved.revision() + ".", next);
		}
		catch (LockedQuoteException ex) {
			return this.pages.refused(draft, form, form.another(quote), admin);
		}
		catch (StaleDraftException ex) {
			return this.conflicts.stale(this.drafts.text(admin, number), form, admin);
		}
		catch (ClosedDraftException ex) {
			return this.conflicts.closed(this.drafts.text(admin, number), form, admin);
		}
	}

	private static ModelAndView saved(DraftDetails draft, String part, String notice, RedirectAttributes next) {
		next.addFlashAttribute("notice", notice);
		return Redirect.to(Parts.href(draft.number(), part));
	}

}
