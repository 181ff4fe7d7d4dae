package io.productops.team.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.productops.shared.web.Redirect;
import io.productops.team.InvalidEntriesException;
import io.productops.team.SecondFactorService;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The second half of signing in: a code, or the set-up of a device that shows codes.
 * Nobody gets here without a right password.
 */
@Controller
class CodeController {

	private final SecondFactorService factors;

	private final PersonSession sessions;

	private final SignInFlow flow;

	private final DevicePages devices;

	CodeController(SecondFactorService factors, PersonSession sessions, SignInFlow flow, DevicePages devices) {
		this.factors = factors;
		this.sessions = sessions;
		this.flow = flow;
		this.devices = devices;
	}

	@GetMapping("/sign-in/code")
	ModelAndView ask(HttpServletRequest request) {
		return owing(request, true).map((pending) -> page(FieldErrors.NONE)).orElseGet(CodeController::startAgain);
	}

	@PostMapping("/sign-in/code")
	ModelAndView take(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
		Optional<PendingSignIn> pending = owing(request, true);
		if (pending.isEmpty()) {
			return startAgain();
		}
		try {
			UUID person = pending.get().person();
			this.factors.take(person, code, String.valueOf(request.getRemoteAddr()));
			return this.flow.finish(person, pending.get().onward(), request);
		}
		catch (InvalidEntriesException ex) {
			return page(new FieldErrors(ex.faults()));
		}
	}

	@GetMapping("/sign-in/second-factor")
	ModelAndView setUp(HttpServletRequest request) {
		return owing(request, false).map((pending) -> device(pending, FieldErrors.NONE, request))
			.orElseGet(CodeController::startAgain);
	}

	@PostMapping("/sign-in/second-factor")
	ModelAndView turnOn(@RequestParam(defaultValue = "") String code, HttpServletRequest request,
			RedirectAttributes next) {
		Optional<PendingSignIn> pending = owing(request, false);
		if (pending.isEmpty()) {
			return startAgain();
		}
		try {
			UUID person = pending.get().person();
			List<String> codes = this.factors.turnOn(person, this.devices.key(request), code);
			next.addFlashAttribute("codes", new ArrayList<>(codes));
			next.addFlashAttribute("onward", pending.get().onward());
			return this.flow.finish(person, "/account/second-factor/recovery-codes", request);
		}
		catch (InvalidEntriesException ex) {
			return device(pending.get(), new FieldErrors(ex.faults()), request);
		}
	}

	/** Whoever owes a code, or else a device. */
	private Optional<PendingSignIn> owing(HttpServletRequest request, boolean code) {
		return this.sessions.pending(request).filter((pending) -> this.factors.state(pending.person()).on() == code);
	}

	private static ModelAndView startAgain() {
		return Redirect.to("/sign-in");
	}

	private ModelAndView device(PendingSignIn pending, FieldErrors problems, HttpServletRequest request) {
		return this.devices.page("/sign-in/second-factor", this.factors.state(pending.person()).email(), false, true,
				problems, request);
	}

	private static ModelAndView page(FieldErrors problems) {
		return new FormPage("Enter a code", "/sign-in/code", List
			.of(FieldView.code("Code", "Six digits from your device, or one of your recovery codes.", problems)),
				problems)
			.as("team/code");
	}

}
