package io.productops.assessment.web;

import java.util.UUID;

import io.productops.assessment.Successor;
import io.productops.assessment.SuccessorService;
import io.productops.shared.web.Redirect;
import io.productops.team.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Starts an assessment with the answers of an earlier one.
 */
@Controller
class SuccessorController {

	private final SuccessorService successors;

	private final BrowserKeys keys;

	SuccessorController(SuccessorService successors, BrowserKeys keys) {
		this.successors = successors;
		this.keys = keys;
	}

	@PostMapping("/assessments/{id}/successor")
	ModelAndView start(@PathVariable UUID id, @AuthenticationPrincipal @Nullable CurrentPerson person,
			HttpServletRequest request, HttpServletResponse response) {
		Successor started = this.successors.start(id, this.keys.access(id, person, request));
		if (started.key() != null) {
			this.keys.remember(started.id(), started.key(), request, response);
		}
		return Redirect.to(new Paths(started.id()).list());
	}

}
