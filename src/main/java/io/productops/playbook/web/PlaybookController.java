package io.productops.playbook.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.productops.advice.Playbook;
import io.productops.advice.PlaybookDocument.Mistake;
import io.productops.advice.PlaybookDocument;
import io.productops.playbook.PlaybookService;
import io.productops.playbook.RuleWords;

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
		Map<String, List<Mistake>> against = this.playbooks.published()
			.document()
			.mistakes()
			.stream()
			.collect(Collectors.groupingBy(Mistake::principle));
		model.addAttribute("against", against);
		return show("playbook/principles", model);
	}

	@GetMapping("/method")
	String showMethod(Model model) {
		Playbook playbook = this.playbooks.published();
		model.addAttribute("words", RuleWords.of(playbook));
		model.addAttribute("rules",
				playbook.document().rules().stream().collect(Collectors.groupingBy(PlaybookDocument.Rule::mistake)));
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
