package io.productops.playbook.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.productops.advice.FaultyPlaybookException;
import io.productops.playbook.DraftDetails;
import io.productops.playbook.DraftService;
import io.productops.playbook.LockedQuoteException;
import io.productops.shared.web.ErrorView;
import io.productops.shared.web.Redirect;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes in a playbook as YAML: a draft of one that is there, or the first of another.
 */
@Controller
@RequestMapping("/admin/playbook/import")
class PlaybookImportController {

	private static final String PAGE = "playbook/import";

	private final DraftService drafts;

	PlaybookImportController(DraftService drafts) {
		this.drafts = drafts;
	}

	@GetMapping
	ModelAndView ask() {
		return new ModelAndView(PAGE, "page", new ImportPage("", "", List.of(), List.of(), null));
	}

	@PostMapping
	ModelAndView begin(DocumentForm form, @AuthenticationPrincipal CurrentPerson admin, RedirectAttributes next) {
		admin.requireAdmin();
		List<ErrorView> errors = new ArrayList<>();
		if (form.text().isBlank()) {
			errors.add(new ErrorView("#text", "Paste the text of a playbook."));
		}
		String noteError = form.noteError();
		if (noteError != null) {
			errors.add(new ErrorView("#" + DocumentPage.NOTE, noteError));
		}
		if (!errors.isEmpty()) {
			return refused(form, errors);
		}
		try {
			DraftDetails draft = this.drafts.begin(admin, form.text(), form.noteOr("Imported."));
			next.addFlashAttribute("notice", "Draft " + draft.number() + " of the playbook " + draft.playbookId()
					+ " begins with what you pasted. Nothing changes for anybody before you publish it.");
			return Redirect.to("/admin/playbook/drafts/" + draft.number() + "/changes");
		}
		catch (FaultyPlaybookException ex) {
			errors.addAll(DocumentPage.errors(ex.faults(), form.text()));
			return refused(form, errors);
		}
		catch (LockedQuoteException ex) {
			errors.addAll(DocumentPage.errors(ex.faults(), form.text()));
			return refused(form, errors);
		}
	}

	private static ModelAndView refused(DocumentForm form, List<ErrorView> errors) {
		return new ModelAndView(PAGE, Map.of("page", new ImportPage(form.text(), form.note(),
				DocumentPage.lines(form.text()), List.copyOf(errors), form.noteError())),
				HttpStatus.UNPROCESSABLE_CONTENT);
	}

	/**
	 * What was pasted.
	 *
	 * @param lines the text line by line, for the errors to lead to
	 * @param noteError what is wrong with the note, or null
	 */
	record ImportPage(String text, String note, List<String> lines, List<ErrorView> errors,
			@Nullable String noteError) {

		/** As a text area takes it: the first line end in one is none. */
		public String typed() {
			return "\n" + this.text;
		}

	}

}
