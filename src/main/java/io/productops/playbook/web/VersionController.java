package io.productops.playbook.web;

import java.util.List;

import io.productops.playbook.DraftDetails;
import io.productops.playbook.DraftService;
import io.productops.playbook.PlaybookService;
import io.productops.playbook.PublicationDetails;
import io.productops.playbook.PublishingService;
import io.productops.playbook.VersionDetails;
import io.productops.shared.Phrases;
import io.productops.shared.web.Redirect;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
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
 * One version of a playbook at an address that stays, its text, and the way back to it.
 */
@Controller
@RequestMapping("/admin/playbook/versions/{version}")
class VersionController {

	private final PlaybookService playbooks;

	private final PublishingService publishing;

	private final DraftService drafts;

	private final NamedTexts texts;

	VersionController(PlaybookService playbooks, PublishingService publishing, DraftService drafts, NamedTexts texts) {
		this.playbooks = playbooks;
		this.publishing = publishing;
		this.drafts = drafts;
		this.texts = texts;
	}

	@GetMapping
	ModelAndView show(@PathVariable("version") int number, @RequestParam(defaultValue = "") String view,
			@AuthenticationPrincipal CurrentPerson admin) {
		VersionDetails version = this.playbooks.details(admin, number);
		List<MoveView> moves = this.publishing.publications(admin)
			.stream()
			.filter((move) -> move.version() == number)
			.map((move) -> MoveView.of(move, admin))
			.toList();
		@Nullable Integer base = version.basedOn();
		String href = "/admin/playbook/versions/" + number;
		@Nullable ComparisonView comparison = (base != null) ? ComparisonView.of(this.texts.version(base, admin),
				this.texts.version(number, admin), href, view, null) : null;
		return new ModelAndView("playbook/version", "page",
				new VersionPage(version, href, version.status() == VersionDetails.Status.PUBLISHED, moves, comparison));
	}

	@PostMapping("/drafts")
	ModelAndView restore(@PathVariable("version") int number, @AuthenticationPrincipal CurrentPerson admin,
			RedirectAttributes next) {
		DraftDetails draft = this.drafts.begin(admin, number);
		next.addFlashAttribute("notice", "Draft " + draft.number() + " has the text of version " + number
				+ ". Nothing changes for anybody before you publish it.");
		return Redirect.to("/admin/playbook/drafts/" + draft.number() + "/changes");
	}

	@GetMapping("/document.yaml")
	ResponseEntity<byte[]> document(@PathVariable("version") int number, @AuthenticationPrincipal CurrentPerson admin) {
		return Download.of(this.playbooks.text(admin, number), Download.YAML,
				this.playbooks.details(admin, number).playbookId() + "-version-" + number + ".yaml");
	}

	/**
	 * One version.
	 *
	 * @param comparison with the version that was published before, or null for the first
	 */
	record VersionPage(VersionDetails version, String href, boolean published, List<MoveView> moves,
			@Nullable ComparisonView comparison) {
	}

	/** Once when it became the published one. */
	record MoveView(String author, String datetime, String time, String reason) {

		static MoveView of(PublicationDetails move, CurrentPerson admin) {
			return new MoveView(move.author(), move.publishedAt().toString(),
					Phrases.time(move.publishedAt(), admin.zone()), move.reason());
		}

	}

}
