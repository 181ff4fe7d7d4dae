package io.productops.playbook.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.productops.advice.Playbook;
import io.productops.advice.PlaybookDocument.Mistake;
import io.productops.advice.PlaybookDocument;
import io.productops.playbook.PlaybookPaths;
import io.productops.playbook.PlaybookService;
import io.productops.playbook.RuleWords;
import io.productops.shared.Phrases;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
	String showPrinciples(@RequestParam(defaultValue = PlaybookService.BUILT_IN) String playbook, Model model) {
		Map<String, List<Mistake>> against = this.playbooks.published(playbook)
			.document()
			.mistakes()
			.stream()
			.collect(Collectors.groupingBy(Mistake::principle));
		model.addAttribute("against", against);
		return show("playbook/principles", playbook, model);
	}

	@GetMapping("/method")
	String showMethod(@RequestParam(defaultValue = PlaybookService.BUILT_IN) String playbook, Model model) {
		Playbook shown = this.playbooks.published(playbook);
		model.addAttribute("words", RuleWords.of(shown));
		model.addAttribute("rules",
				shown.document().rules().stream().collect(Collectors.groupingBy(PlaybookDocument.Rule::mistake)));
		return show("playbook/method", playbook, model);
	}

	@GetMapping("/how-it-works")
	String showHowItWorks(@RequestParam(defaultValue = PlaybookService.BUILT_IN) String playbook, Model model) {
		return show("playbook/how-it-works", playbook, model);
	}

	@GetMapping("/accessibility")
	String showAccessibility() {
		return "playbook/accessibility";
	}

	private String show(String page, String id, Model model) {
		Playbook playbook = this.playbooks.published(id);
		model.addAttribute("ref", playbook.ref());
		model.addAttribute("book", playbook.document());
		model.addAttribute("principlesHref", PlaybookPaths.principles(id));
		model.addAttribute("methodHref", PlaybookPaths.method(id));
		model.addAttribute("principleCount",
				Phrases.count(playbook.document().principles().size(), "principle", "principles"));
		model.addAttribute("stepCount", Phrases.count(playbook.document().steps().size(), "step", "steps"));
		model.addAttribute("others", others(page, id));
		return page;
	}

	/** The same page of the other playbooks. */
	private List<OtherView> others(String page, String id) {
		return this.playbooks.allPublished()
			.stream()
			.filter((playbook) -> !playbook.ref().id().equals(id))
			.map((playbook) -> new OtherView(playbook.document().title(), switch (page) {
				case "playbook/principles" -> PlaybookPaths.principles(playbook.ref().id());
				case "playbook/method" -> PlaybookPaths.method(playbook.ref().id());
				default -> PlaybookPaths.howItWorks(playbook.ref().id());
			}))
			.toList();
	}

	/** Another playbook that is published. */
	record OtherView(String title, String href) {
	}

}
