package io.productops.impact.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import io.productops.advice.FaultyPlaybookException;
import io.productops.impact.NoPreviewException;
import io.productops.impact.PublicationService;
import io.productops.impact.UnapprovedException;
import io.productops.playbook.ClosedDraftException;
import io.productops.playbook.DraftDetails;
import io.productops.playbook.PublishRefusedException;
import io.productops.playbook.StaleDraftException;
import io.productops.shared.web.Redirect;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Publishes a draft, at once or at a time.
 */
@Controller
@RequestMapping("/admin/playbook/drafts/{number}")
class PublicationController {

	private final PublicationService publications;

	private final Clock clock;

	PublicationController(PublicationService publications, Clock clock) {
		this.publications = publications;
		this.clock = clock;
	}

	@GetMapping({ "/publication", "/schedule" })
	ModelAndView show(@PathVariable int number, @AuthenticationPrincipal CurrentPerson admin) {
		return page(number, PublicationForm.empty(), Map.of(), null, HttpStatus.OK, admin);
	}

	@PostMapping("/publication")
	ModelAndView publish(@PathVariable int number, @RequestParam MultiValueMap<String, String> sent,
			@AuthenticationPrincipal CurrentPerson admin, RedirectAttributes next) {
		PublicationForm form = PublicationForm.of(sent);
		Map<String, String> faults = faults(form);
		if (!faults.isEmpty()) {
			return page(number, form, faults, null, HttpStatus.UNPROCESSABLE_CONTENT, admin);
		}
		return refusable(number, form, admin, () -> {
			int version = this.publications.publish(admin, number, form.toApproval());
			next.addFlashAttribute("notice", "Version " + version
					+ " is published. New assessments begin with it; reports keep the version that they were made with.");
			return Redirect.to("/admin/playbook");
		});
	}

	@PostMapping("/schedule")
	ModelAndView schedule(@PathVariable int number, @RequestParam MultiValueMap<String, String> sent,
			@AuthenticationPrincipal CurrentPerson admin, RedirectAttributes next) {
		PublicationForm form = PublicationForm.of(sent);
		Map<String, String> faults = faults(form);
		put(faults, "date", form.dateFault(admin.zone(), this.clock.instant()));
		put(faults, "time", form.timeFault(admin.zone(), this.clock.instant()));
		if (!faults.isEmpty()) {
			return page(number, form, faults, null, HttpStatus.UNPROCESSABLE_CONTENT, admin);
		}
		return refusable(number, form, admin, () -> {
			DraftDetails draft = this.publications.schedule(admin, number, form.toApproval(),
					form.toInstant(admin.zone()), admin.zone());
			next.addFlashAttribute("notice", "The draft is to be published on "
					+ Times.exactly(form.toInstant(admin.zone()), admin.zone()) + ". Saving it takes that back.");
			return Redirect.to("/admin/playbook/drafts/" + draft.number() + "/publication");
		});
	}

	@PostMapping("/schedule/cancellation")
	ModelAndView unschedule(@PathVariable int number, @AuthenticationPrincipal CurrentPerson admin,
			RedirectAttributes next) {
		this.publications.unschedule(admin, number);
		next.addFlashAttribute("notice", "The draft is not scheduled any more.");
		return Redirect.to("/admin/playbook/drafts/" + number + "/publication");
	}

	/** Nothing was published: the page says why, and what to do. */
	private ModelAndView refusable(int number, PublicationForm form, CurrentPerson admin,
			Supplier<ModelAndView> change) {
		try {
			return change.get();
		}
		catch (UnapprovedException ex) {
			Map<String, String> faults = new LinkedHashMap<>();
			ex.missing()
				.forEach((team) -> faults.put("team-" + team.team(),
						"Tick " + team.name() + " when you agree to what changes for it."));
			return page(number, form, faults, null, HttpStatus.UNPROCESSABLE_CONTENT, admin);
		}
		catch (StaleDraftException ex) {
			return conflict(number, form, "The draft was saved after you opened this page. Look at it again.", admin);
		}
		catch (ClosedDraftException | NoPreviewException | PublishRefusedException | FaultyPlaybookException
				| OptimisticLockingFailureException ex) {
			return conflict(number, form, "Something has changed since you opened this page.", admin);
		}
	}

	private ModelAndView conflict(int number, PublicationForm form, String refused, CurrentPerson admin) {
		return page(number, form, Map.of(), refused, HttpStatus.CONFLICT, admin);
	}

	private static Map<String, String> faults(PublicationForm form) {
		Map<String, String> faults = new LinkedHashMap<>();
		put(faults, "reason", form.reasonFault());
		return faults;
	}

	private static void put(Map<String, String> faults, String field, @Nullable String fault) {
		if (fault != null) {
			faults.put(field, fault);
		}
	}

	private ModelAndView page(int number, PublicationForm form, Map<String, String> faults, @Nullable String refused,
			HttpStatus status, CurrentPerson admin) {
		ModelAndView page = new ModelAndView("impact/publication", status);
		page.addObject("page",
				PublicationPage.of(this.publications.of(admin, number), form, faults, refused, admin.zone()));
		return page;
	}

}
