package io.productops.assessment.web;

import java.util.List;
import java.util.UUID;

import io.productops.assessment.Access;
import io.productops.assessment.AssessmentDetails;
import io.productops.assessment.DraftUpdate;
import io.productops.assessment.UpdateOutcome;
import io.productops.assessment.UpdateService;
import io.productops.shared.web.ErrorView;
import io.productops.shared.web.Redirect;
import io.productops.team.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
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

/**
 * Shows what the published version of its playbook would change in a draft, and brings
 * the draft to it.
 */
@Controller
@RequestMapping("/assessments/{id}/update")
class UpdateController {

	private final UpdateService updates;

	private final FormFlow flow;

	private final BrowserKeys keys;

	UpdateController(UpdateService updates, FormFlow flow, BrowserKeys keys) {
		this.updates = updates;
		this.flow = flow;
		this.keys = keys;
	}

	@GetMapping
	ModelAndView show(@PathVariable UUID id, @AuthenticationPrincipal @Nullable CurrentPerson person,
			HttpServletRequest request) {
		Access access = this.keys.access(id, person, request);
		AssessmentDetails details = this.flow.open(id, access);
		return details.completed() ? Redirect.to(new Paths(id).check()) : page(details, access, List.of(), false);
	}

	@PostMapping
	ModelAndView update(@PathVariable UUID id, @RequestParam(defaultValue = "") String version,
			@RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String confirmed,
			@AuthenticationPrincipal @Nullable CurrentPerson person, HttpServletRequest request) {
		Access access = this.keys.access(id, person, request);
		UpdateOutcome outcome = this.updates.update(id, access, number(version), number(to), confirmed.equals("true"));
		return switch (outcome) {
			case DONE -> Redirect.to(new Paths(id).list());
			case STALE -> withStatus(page(this.flow.open(id, access), access, List.of(), true), HttpStatus.CONFLICT);
			case NOT_CONFIRMED -> withStatus(
					page(this.flow.open(id, access), access,
							List.of(new ErrorView("#confirmed", "Confirm that these answers change")), false),
					HttpStatus.UNPROCESSABLE_CONTENT);
		};
	}

	@PostMapping("/undoing")
	ModelAndView undo(@PathVariable UUID id, @AuthenticationPrincipal @Nullable CurrentPerson person,
			HttpServletRequest request) {
		this.updates.undo(id, this.keys.access(id, person, request));
		return Redirect.to(new Paths(id).list());
	}

	/** The list of tasks instead, where there is nothing to update to. */
	private ModelAndView page(AssessmentDetails details, Access access, List<ErrorView> errors, boolean stale) {
		DraftUpdate update = this.updates.preview(details.id(), access);
		return (update == null) ? Redirect.to(new Paths(details.id()).list())
				: new ModelAndView("assessment/update", "page", UpdatePage.of(details, update, errors, stale));
	}

	private static ModelAndView withStatus(ModelAndView page, HttpStatus status) {
		if (page.getViewName() != null) {
			page.setStatus(status);
		}
		return page;
	}

	/** What no version can be fits none. */
	private static int number(String text) {
		return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
	}

}
