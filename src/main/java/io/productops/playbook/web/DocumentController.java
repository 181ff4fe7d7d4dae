package io.productops.playbook.web;

import java.util.List;
import java.util.Map;

import io.productops.advice.FaultyPlaybookException;
import io.productops.advice.FaultyPlaybookException.Fault;
import io.productops.advice.PlaybookText;
import io.productops.playbook.CheckedTexts;
import io.productops.playbook.ClosedDraftException;
import io.productops.playbook.DraftDetails;
import io.productops.playbook.DraftService;
import io.productops.playbook.DraftText;
import io.productops.playbook.LockedQuoteException;
import io.productops.playbook.StaleDraftException;
import io.productops.shared.web.Redirect;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The whole text of a draft for those who know YAML.
 */
@Controller
@RequestMapping("/admin/playbook/drafts/{number}")
class DocumentController {

	private static final String PAGE = "playbook/draft-document";

	private final DraftService drafts;

	private final CheckedTexts checked;

	DocumentController(DraftService drafts, CheckedTexts checked) {
		this.drafts = drafts;
		this.checked = checked;
	}

	@GetMapping("/document")
	ModelAndView show(@PathVariable int number, @AuthenticationPrincipal CurrentPerson admin) {
		DraftText draft = this.drafts.text(admin, number);
		return new ModelAndView(PAGE, "page", DocumentPage.of(draft.draft(), draft.text()));
	}

	@GetMapping("/document.yaml")
	ResponseEntity<byte[]> download(@PathVariable int number, @AuthenticationPrincipal CurrentPerson admin) {
		DraftText draft = this.drafts.text(admin, number);
		return Download.of(draft.text(), Download.YAML, draft.draft().playbookId() + "-draft-" + number + ".yaml");
	}

	@PostMapping("/document")
	ModelAndView save(@PathVariable int number, DocumentForm form, @AuthenticationPrincipal CurrentPerson admin,
			RedirectAttributes next) {
		DraftDetails draft = this.drafts.draft(admin, number);
		List<Fault> faults = (form.text().length() > DraftService.LONGEST_TEXT) ? List.of()
				: this.checked.of(form.text(), number).faults();
		if (form.noteError() != null || form.faulty().isEmpty() && !faults.isEmpty()) {
			return page(HttpStatus.UNPROCESSABLE_CONTENT,
					DocumentPage.refused(draft, form, faults, !faults.isEmpty() && isPlaybook(form.text())));
		}
		try {
			DraftDetails saved = this.drafts.save(admin, number, RevisionNumber.of(form.revision()), form.text(),
					form.noteOr("Edited the whole text."));
			next.addFlashAttribute("notice", (saved.revision() == draft.revision()) ? "Nothing was different."
					: faults.isEmpty() ? "The text is saved." : "The text is saved with its faults.");
			return Redirect.to("/admin/playbook/drafts/" + number + "/document");
		}
		catch (FaultyPlaybookException ex) {
			return page(HttpStatus.UNPROCESSABLE_CONTENT, DocumentPage.refused(draft, form, ex.faults(), false));
		}
		catch (LockedQuoteException ex) {
			return page(HttpStatus.UNPROCESSABLE_CONTENT, DocumentPage.refused(draft, form, ex.faults(), false));
		}
		catch (StaleDraftException ex) {
			return page(HttpStatus.CONFLICT, DocumentPage.stale(ex.stored(), form, others(ex.stored(), form, admin)));
		}
		catch (ClosedDraftException ex) {
			return page(HttpStatus.CONFLICT, DocumentPage.stale(ex.stored(), form, null));
		}
	}

	private @Nullable ComparisonView others(DraftDetails stored, DocumentForm form, CurrentPerson admin) {
		String text = this.drafts.text(admin, stored.number(), stored.revision());
		return isPlaybook(form.text()) ? ComparisonView.of(new NamedText("", "what is stored", text),
				new NamedText("", "what you sent", form.text()), "", ComparisonView.UNIFIED, null) : null;
	}

	private static boolean isPlaybook(String text) {
		try {
			PlaybookText.of(text);
			return true;
		}
		catch (FaultyPlaybookException ex) {
			return false;
		}
	}

	private static ModelAndView page(HttpStatus status, DocumentPage page) {
		return new ModelAndView(PAGE, Map.of("page", page), status);
	}

}
