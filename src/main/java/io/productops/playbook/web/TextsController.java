package io.productops.playbook.web;

import java.util.List;
import java.util.Map;

import io.productops.advice.PlaybookText;
import io.productops.playbook.ClosedDraftException;
import io.productops.playbook.DraftDetails;
import io.productops.playbook.DraftService;
import io.productops.playbook.DraftText;
import io.productops.playbook.StaleDraftException;
import io.productops.playbook.TextsFile;
import io.productops.playbook.TextsFile.Reading;
import io.productops.shared.Phrases;
import io.productops.shared.web.ErrorView;
import io.productops.shared.web.Redirect;
import io.productops.team.CurrentPerson;

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
 * The words of a draft as Markdown, to take elsewhere and to bring back.
 */
@Controller
@RequestMapping("/admin/playbook/drafts/{number}")
class TextsController {

	private static final String PAGE = "playbook/draft-texts";

	private static final String UNWRITABLE = "One of these changes cannot be written into the YAML by itself. "
			+ "Edit the whole text instead.";

	private final DraftService drafts;

	TextsController(DraftService drafts) {
		this.drafts = drafts;
	}

	@GetMapping("/texts")
	ModelAndView show(@PathVariable int number, @AuthenticationPrincipal CurrentPerson admin) {
		DraftText draft = this.drafts.text(admin, number);
		return new ModelAndView(PAGE, "page",
				TextsPage.of(draft.draft(), TextsFile.write(PlaybookText.of(draft.text()))));
	}

	@GetMapping("/texts.md")
	ResponseEntity<byte[]> download(@PathVariable int number, @AuthenticationPrincipal CurrentPerson admin) {
		DraftText draft = this.drafts.text(admin, number);
		return Download.of(TextsFile.write(PlaybookText.of(draft.text())), Download.MARKDOWN,
				draft.draft().playbookId() + "-draft-" + number + "-texts.md");
	}

	@PostMapping("/texts")
	ModelAndView save(@PathVariable int number, DocumentForm form, @AuthenticationPrincipal CurrentPerson admin,
			RedirectAttributes next) {
		DraftText draft = this.drafts.text(admin, number);
		if (form.text().length() > DraftService.LONGEST_TEXT) {
			return refused(draft.draft(), form, List.of(new ErrorView("#text", "This is too long for these texts.")));
		}
		Reading reading = TextsFile.read(form.text(), PlaybookText.of(draft.text()));
		List<ErrorView> errors = TextsPage.errors(reading.faults(), form.text(), form.noteError());
		if (!errors.isEmpty()) {
			return refused(draft.draft(), form, errors);
		}
		try {
			this.drafts.change(admin, number, RevisionNumber.of(form.revision()), reading.values(),
					form.noteOr("Imported texts."));
			int changed = reading.values().size();
			next.addFlashAttribute("notice", (changed == 0) ? "Nothing was different."
					: Phrases.capital(Phrases.count(changed, "text is changed.", "texts are changed.")));
			return Redirect.to("/admin/playbook/drafts/" + number + "/changes");
		}
		catch (IllegalArgumentException | IllegalStateException ex) {
			return refused(draft.draft(), form, List.of(new ErrorView("#text", UNWRITABLE)));
		}
		catch (StaleDraftException ex) {
			return page(HttpStatus.CONFLICT, TextsPage.stale(ex.stored(), form));
		}
		catch (ClosedDraftException ex) {
			return page(HttpStatus.CONFLICT, TextsPage.stale(ex.stored(), form));
		}
	}

	private static ModelAndView refused(DraftDetails draft, DocumentForm form, List<ErrorView> errors) {
		return page(HttpStatus.UNPROCESSABLE_CONTENT, TextsPage.refused(draft, form, errors));
	}

	private static ModelAndView page(HttpStatus status, TextsPage page) {
		return new ModelAndView(PAGE, Map.of("page", page), status);
	}

}
