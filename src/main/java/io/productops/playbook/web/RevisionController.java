package io.productops.playbook.web;

import java.time.ZoneId;
import java.util.List;

import io.productops.playbook.ClosedDraftException;
import io.productops.playbook.DraftDetails;
import io.productops.playbook.DraftService;
import io.productops.playbook.RevisionDetails;
import io.productops.playbook.StaleDraftException;
import io.productops.shared.NotFoundException;
import io.productops.shared.Phrases;
import io.productops.shared.web.Redirect;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
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
 * The savings of a draft: the list, each at an address that stays, and the way back to
 * one.
 */
@Controller
@RequestMapping("/admin/playbook/drafts/{number}")
class RevisionController {

	private final DraftService drafts;

	private final NamedTexts texts;

	RevisionController(DraftService drafts, NamedTexts texts) {
		this.drafts = drafts;
		this.texts = texts;
	}

	@GetMapping("/history")
	ModelAndView history(@PathVariable int number, @AuthenticationPrincipal CurrentPerson admin) {
		DraftDetails draft = this.drafts.draft(admin, number);
		List<RevisionView> revisions = this.drafts.revisions(admin, number)
			.stream()
			.map((revision) -> RevisionView.of(revision, draft, admin.zone()))
			.toList();
		return new ModelAndView("playbook/draft-history", "page", new HistoryPage(draft, revisions));
	}

	@GetMapping("/revisions/{revision}")
	ModelAndView revision(@PathVariable int number, @PathVariable int revision,
			@RequestParam(defaultValue = "") String view, @AuthenticationPrincipal CurrentPerson admin) {
		return page(number, revision, view, null, admin);
	}

	@PostMapping("/revisions/{revision}/restoration")
	ModelAndView restore(@PathVariable int number, @PathVariable("revision") int wanted,
			@RequestParam(name = "revision", defaultValue = "") String seen,
			@AuthenticationPrincipal CurrentPerson admin, RedirectAttributes next) {
		try {
			DraftDetails saved = this.drafts.restore(admin, number, RevisionNumber.of(seen), wanted);
			next.addFlashAttribute("notice",
					"The draft has the text of revision " + wanted + " again. That is revision " + saved.revision()
							+ "; what was there before is still in the history.");
			return Redirect.to("/admin/playbook/drafts/" + number + "/history");
		}
		catch (StaleDraftException ex) {
			return conflict(page(number, wanted, "",
					"Somebody saved the draft after you opened this page. Look at what they did before you bring this back.",
					admin));
		}
		catch (ClosedDraftException ex) {
			return conflict(page(number, wanted, "", "The draft was published or discarded meanwhile.", admin));
		}
	}

	private static ModelAndView conflict(ModelAndView page) {
		page.setStatus(HttpStatus.CONFLICT);
		return page;
	}

	private ModelAndView page(int number, int revision, String view, @Nullable String problem, CurrentPerson admin) {
		DraftDetails draft = this.drafts.draft(admin, number);
		RevisionDetails it = this.drafts.revisions(admin, number)
			.stream()
			.filter((each) -> each.revision() == revision)
			.findFirst()
			.orElseThrow(() -> new NotFoundException("No revision " + revision + " of draft " + number));
		RevisionView shown = RevisionView.of(it, draft, admin.zone());
		@Nullable NamedText before = (revision > 1) ? this.texts.revision(number, revision - 1, admin)
				: (draft.basedOn() != null) ? this.texts.version(draft.basedOn(), admin) : null;
		@Nullable ComparisonView comparison = (before != null)
				? ComparisonView.of(before, this.texts.revision(number, revision, admin), shown.href(), view, null)
				: null;
		return new ModelAndView("playbook/draft-revision", "page", new RevisionPage(draft, shown, comparison, problem));
	}

	/** All savings of a draft, the last first. */
	record HistoryPage(DraftDetails draft, List<RevisionView> revisions) {
	}

	/**
	 * One saving and what it changed.
	 *
	 * @param comparison null for the first text of a playbook that is new here
	 * @param problem why it was not brought back, or null
	 */
	record RevisionPage(DraftDetails draft, RevisionView revision, @Nullable ComparisonView comparison,
			@Nullable String problem) {
	}

	/**
	 * One saving in a list.
	 *
	 * @param beforeHref compares it with the one before, or null for the first
	 * @param nowHref compares it with the last, or null for the last
	 */
	record RevisionView(int number, String href, String author, String datetime, String time, String note,
			String sha256, boolean last, @Nullable String beforeHref, @Nullable String nowHref) {

		static RevisionView of(RevisionDetails revision, DraftDetails draft, ZoneId zone) {
			int number = revision.revision();
			boolean last = number == draft.revision();
			String text = "draft-" + draft.number();
			String compare = "/admin/playbook/compare?from=" + text + ".";
			return new RevisionView(number, "/admin/playbook/drafts/" + draft.number() + "/revisions/" + number,
					revision.author(), revision.savedAt().toString(), Phrases.time(revision.savedAt(), zone),
					revision.note(), revision.sha256(), last,
					(number > 1) ? compare + (number - 1) + "&to=" + text + "." + number : null,
					last ? null : compare + number + "&to=" + text);
		}

	}

}
