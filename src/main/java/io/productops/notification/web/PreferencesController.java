package io.productops.notification.web;

import java.util.Map;

import io.productops.notification.PreferenceService;
import io.productops.shared.MailService;
import io.productops.shared.web.Redirect;
import io.productops.team.CurrentPerson;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Lets whoever is signed in choose which notifications are mailed to them, and when.
 */
@Controller
@RequestMapping(PreferencesController.PATH)
class PreferencesController {

	static final String PATH = "/account/notifications";

	private final PreferenceService preferences;

	private final MailService mails;

	PreferencesController(PreferenceService preferences, MailService mails) {
		this.preferences = preferences;
		this.mails = mails;
	}

	@GetMapping
	ModelAndView preferences(@AuthenticationPrincipal CurrentPerson person) {
		return page(PreferencesForm.of(this.preferences.of(person)), Map.of(), person);
	}

	@PostMapping
	ModelAndView choose(PreferencesForm form, @AuthenticationPrincipal CurrentPerson person, RedirectAttributes next) {
		Map<String, String> faults = form.faults();
		if (!faults.isEmpty()) {
			ModelAndView page = page(form, faults, person);
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return page;
		}
		this.preferences.choose(person, form.toChoice());
		next.addFlashAttribute("notice", "Your choice is saved.");
		return Redirect.to(PATH);
	}

	private ModelAndView page(PreferencesForm form, Map<String, String> faults, CurrentPerson person) {
		return new ModelAndView("notification/preferences", "page",
				PreferencesPage.of(form, faults, person.zone().getId(), this.mails.isConfigured()));
	}

}
