package io.productops.playbook.web;

import io.productops.team.CurrentPerson;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is wrong with a draft, and what looks odd in it.
 */
@Controller
class ChecksController {

	private final ChecksPages pages;

	ChecksController(ChecksPages pages) {
		this.pages = pages;
	}

	@GetMapping("/admin/playbook/drafts/{number}/checks")
	ModelAndView show(@PathVariable int number, @AuthenticationPrincipal CurrentPerson admin) {
		return new ModelAndView("playbook/draft-checks", "page", this.pages.of(number, admin));
	}

}
