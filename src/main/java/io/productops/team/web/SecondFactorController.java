package io.productops.team.web;

import java.util.ArrayList;
import java.util.List;

import io.productops.shared.web.Redirect;
import io.productops.team.CurrentPerson;
import io.productops.team.InvalidEntriesException;
import io.productops.team.SecondFactorService;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Switches the second factor of an account on and off, and makes recovery codes.
 */
@Controller
@RequestMapping("/account/second-factor")
class SecondFactorController {

	private static final String HOME = "/account/second-factor";

	private static final String CODES = HOME + "/recovery-codes";

	private final SecondFactorService factors;

	private final DevicePages devices;

	SecondFactorController(SecondFactorService factors, DevicePages devices) {
		this.factors = factors;
		this.devices = devices;
	}

	@GetMapping
	ModelAndView show(@AuthenticationPrincipal CurrentPerson person) {
		return new ModelAndView("team/second-factor", "state", this.factors.state(person.id()));
	}

	@GetMapping("/device")
	ModelAndView device(@AuthenticationPrincipal CurrentPerson person, HttpServletRequest request) {
		return device(person, FieldErrors.NONE, request);
	}

	@PostMapping("/device")
	ModelAndView turnOn(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String password,
			@AuthenticationPrincipal CurrentPerson person, HttpServletRequest request, RedirectAttributes next) {
		try {
			String key = this.devices.key(request);
			List<String> codes = this.factors.state(person.id()).on()
					? this.factors.move(person, password, key, code, String.valueOf(request.getRemoteAddr()))
					: this.factors.turnOn(person.id(), key, code);
			this.devices.forget(request);
			next.addFlashAttribute("codes", new ArrayList<>(codes));
			return Redirect.to(CODES);
		}
		catch (InvalidEntriesException ex) {
			return device(person, new FieldErrors(ex.faults()), request);
		}
	}

	/** The codes come with the redirect that made them, and are shown no second time. */
	@GetMapping("/recovery-codes")
	ModelAndView codes(Model model) {
		return model.containsAttribute("codes") ? new ModelAndView("team/recovery-codes") : Redirect.to(HOME);
	}

	@PostMapping("/recovery-codes")
	ModelAndView renew(@AuthenticationPrincipal CurrentPerson person, RedirectAttributes next) {
		next.addFlashAttribute("codes", new ArrayList<>(this.factors.renewRecoveryCodes(person)));
		return Redirect.to(CODES);
	}

	@GetMapping("/removal")
	ModelAndView askToTurnOff() {
		return removal(FieldErrors.NONE);
	}

	@PostMapping("/removal")
	ModelAndView turnOff(@RequestParam(defaultValue = "") String password,
			@AuthenticationPrincipal CurrentPerson person, HttpServletRequest request, RedirectAttributes next) {
		try {
			this.factors.turnOff(person, password, String.valueOf(request.getRemoteAddr()));
			next.addFlashAttribute("notice", "The second factor is off.");
			return Redirect.to(HOME);
		}
		catch (InvalidEntriesException ex) {
			return removal(new FieldErrors(ex.faults()));
		}
	}

	private ModelAndView device(CurrentPerson person, FieldErrors problems, HttpServletRequest request) {
		return this.devices.page(HOME + "/device", person.email(), this.factors.state(person.id()).on(), false,
				problems, request);
	}

	private static ModelAndView removal(FieldErrors problems) {
		return new FormPage("Switch off the second factor", HOME + "/removal", List.of(FieldView.password(problems)),
				problems)
			.as("team/second-factor-removal");
	}

}
