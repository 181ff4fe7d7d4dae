package io.productops.system.web;

import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;

import io.productops.shared.ForbiddenException;
import io.productops.shared.IsoDay;
import io.productops.shared.web.Redirect;
import io.productops.shared.web.Typed;
import io.productops.system.IllegalStageException;
import io.productops.system.MetricService;
import io.productops.system.MetricSubject;
import io.productops.system.Stage;
import io.productops.system.StageService;
import io.productops.system.StaleSystemException;
import io.productops.system.SystemDetails;
import io.productops.system.SystemService;
import io.productops.team.CurrentPerson;
import io.productops.team.UnknownOwnerException;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What people change about one system: each change has an address of its own.
 */
@Controller
@RequestMapping("/systems/{id}")
class SystemController {

	static final String CANCELLATION = "cancellation";

	private final SystemService systems;

	private final StageService stages;

	private final MetricService metrics;

	private final SystemPages pages;

	private final UnsavedPages conflicts;

	SystemController(SystemService systems, StageService stages, MetricService metrics, SystemPages pages,
			UnsavedPages conflicts) {
		this.systems = systems;
		this.stages = stages;
		this.metrics = metrics;
		this.pages = pages;
		this.conflicts = conflicts;
	}

	@PostMapping("/stage")
	ModelAndView move(@PathVariable UUID id, SystemForm form, @AuthenticationPrincipal CurrentPerson person,
			RedirectAttributes next) {
		Stage to = form.next();
		return change(id, "stage", form, form.faultsOfStage(), person, next, (version) -> (to != null)
				? this.stages.move(id, version, to, form.words(), person) : this.systems.find(id, person));
	}

	@PostMapping("/details")
	ModelAndView describe(@PathVariable UUID id, SystemForm form, @AuthenticationPrincipal CurrentPerson person,
			RedirectAttributes next) {
		SystemDetails seen = forDecider(id, person);
		return change(id, "details", form, form.faultsOfDetails(seen, this.pages.today(person)), person, next,
				(version) -> this.stages.describe(id, version, form.toPlan(seen), person));
	}

	@PostMapping("/check")
	ModelAndView check(@PathVariable UUID id, SystemForm form, @AuthenticationPrincipal CurrentPerson person,
			RedirectAttributes next) {
		return change(id, "check", form, form.faultsOfCheck(this.pages.today(person)), person, next,
				(version) -> this.stages.check(id, version, IsoDay.read(form.checkOn()), form.next(), form.words(),
						person));
	}

	@PostMapping("/exit")
	ModelAndView exit(@PathVariable UUID id, SystemForm form, @AuthenticationPrincipal CurrentPerson person,
			RedirectAttributes next) {
		return change(id, "exit", form, form.faultsOfExit(), person, next,
				(version) -> this.stages.exit(id, version, form.met().equals("yes"), form.words(), person));
	}

	/** There is no page of it afterwards: the board says what was done. */
	@PostMapping("/cancellation")
	ModelAndView callOff(@PathVariable UUID id, SystemForm form, @AuthenticationPrincipal CurrentPerson person,
			RedirectAttributes next) {
		SystemDetails system = forDecider(id, person);
		try {
			this.stages.callOff(id, Typed.version(form.version()), person);
		}
		catch (StaleSystemException ex) {
			return this.conflicts.of(ex.stored(), CANCELLATION, form, person);
		}
		catch (IllegalStageException ex) {
			return this.conflicts.of(ex.stored(), CANCELLATION, form, person);
		}
		next.addFlashAttribute("notice", "Called off: “" + system.title() + "”. Its recommendation stays as it is.");
		return Redirect.to("/systems?team=" + system.team());
	}

	@PostMapping("/metrics")
	ModelAndView measure(@PathVariable UUID id, MetricForm form, @AuthenticationPrincipal CurrentPerson person,
			RedirectAttributes next) {
		SystemDetails system = forDecider(id, person);
		Map<String, String> faults = form.faults();
		if (!faults.isEmpty()) {
			return this.pages.show(id, Draft.of(form, faults), person);
		}
		this.metrics.add(MetricSubject.system(id), system.team(), form.toPlan(), person);
		return saved(id, "The metric is there. Add its first reading.", next);
	}

	private ModelAndView change(UUID id, String name, SystemForm form, Map<String, String> faults, CurrentPerson person,
			RedirectAttributes next, LongFunction<SystemDetails> change) {
		SystemDetails seen = forDecider(id, person);
		if (!UnsavedPages.allowed(seen, name, form)) {
			return this.conflicts.of(seen, name, form, person);
		}
		if (!faults.isEmpty()) {
			return this.pages.show(id, Draft.of(name, form, faults), person);
		}
		try {
			SystemDetails changed = change.apply(Typed.version(form.version()));
			return saved(id, (changed.stage() != seen.stage()) ? "Saved. It is now: " + Words.of(changed.stage()) + "."
					: "Saved.", next);
		}
		catch (UnknownOwnerException ex) {
			return this.pages.show(id, Draft.of(name, form, Map.of("details-owner", SystemForm.OWNER)), person);
		}
		catch (StaleSystemException ex) {
			return this.conflicts.of(ex.stored(), name, form, person);
		}
		catch (IllegalStageException ex) {
			return this.conflicts.of(ex.stored(), name, form, person);
		}
	}

	/** Before anything is said about what was typed. */
	private SystemDetails forDecider(UUID id, CurrentPerson person) {
		SystemDetails seen = this.systems.find(id, person);
		if (!seen.changeable()) {
			throw new ForbiddenException("Only a PM or a leader of its team changes system " + id);
		}
		return seen;
	}

	private static ModelAndView saved(UUID id, String notice, RedirectAttributes next) {
		next.addFlashAttribute("notice", notice);
		return Redirect.to("/systems/" + id);
	}

}
