package io.productops.playbook.web;

import io.productops.playbook.DraftDetails;
import io.productops.playbook.DraftService;
import io.productops.playbook.PlaybookService;
import io.productops.playbook.PublishingService;
import io.productops.shared.NotFoundException;
import io.productops.shared.web.Redirect;
import io.productops.team.CurrentPerson;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What is published, what is being changed and what was published before.
 */
@Controller
class PlaybookAdminController {

	private final PlaybookService playbooks;

	private final DraftService drafts;

	private final PublishingService publishing;

	PlaybookAdminController(PlaybookService playbooks, DraftService drafts, PublishingService publishing) {
		this.playbooks = playbooks;
		this.drafts = drafts;
		this.publishing = publishing;
	}

	@GetMapping("/admin/playbook")
	ModelAndView show(@AuthenticationPrincipal CurrentPerson admin) {
		return new ModelAndView("playbook/admin", "page",
				PlaybookAdminPage.of(this.playbooks.allPublished(), this.playbooks.versions(admin),
						this.drafts.open(admin), this.drafts.closed(admin), this.publishing.publications(admin),
						admin.zone()));
	}

	@PostMapping("/admin/playbook/drafts")
	ModelAndView begin(@RequestParam(defaultValue = "") String version, @AuthenticationPrincipal CurrentPerson admin,
			RedirectAttributes next) {
		int number = PartForm.number(version);
		if (number < 1) {
			throw new NotFoundException("No version " + number);
		}
		DraftDetails draft = this.drafts.begin(admin, number);
		next.addFlashAttribute("notice", "Draft " + draft.number() + " begins with the text of version " + number
				+ ". Nothing changes for anybody until you publish it.");
		return Redirect.to("/admin/playbook/drafts/" + draft.number());
	}

}
