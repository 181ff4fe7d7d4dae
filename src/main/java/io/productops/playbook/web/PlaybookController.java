package io.productops.playbook.web;

import io.productops.advice.Playbook;
import io.productops.playbook.PlaybookService;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows the published playbook to everybody: its principles, its rules and their sources,
 * and what the assessment does with them.
 */
@Controller
class PlaybookController {

	private final PlaybookService playbooks;

	PlaybookController(PlaybookService playbooks) {
		this.playbooks = playbooks;
	}

	@GetMapping("/principles")
	String showPrinciples(Model model) {
		return show("playbook/principles", model);
	}

	@GetMapping("/method")
	String showMethod(Model model) {
		return show("playbook/method", model);
	}

	@GetMapping("/how-it-works")
	String showHowItWorks(Model model) {
		return show("playbook/how-it-works", model);
	}

	@GetMapping("/accessibility")
	String showAccessibility() {
		return "playbook/accessibility";
	}

	private String show(String page, Model model) {
		Playbook playbook = this.playbooks.published();
		model.addAttribute("ref", playbook.ref());
		model.addAttribute("book", playbook.document());
		return page;
	}

}
