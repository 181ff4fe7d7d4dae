package io.productops.system.web;

import java.util.UUID;

import io.productops.team.CurrentPerson;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The board of systems, and each of them.
 */
@Controller
@RequestMapping(BoardPages.PATH)
class SystemsController {

	private final BoardPages boards;

	private final SystemPages pages;

	SystemsController(BoardPages boards, SystemPages pages) {
		this.boards = boards;
		this.pages = pages;
	}

	@GetMapping
	ModelAndView board(@RequestParam(defaultValue = "") String team, @AuthenticationPrincipal CurrentPerson person) {
		return this.boards.show(team, person);
	}

	@GetMapping("/{id}")
	ModelAndView system(@PathVariable UUID id, @AuthenticationPrincipal CurrentPerson person) {
		return this.pages.show(id, Draft.NONE, person);
	}

}
