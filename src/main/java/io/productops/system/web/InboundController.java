package io.productops.system.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.shared.web.Redirect;
import io.productops.system.AskedQuestion;
import io.productops.system.CsvLine;
import io.productops.system.InboundLines;
import io.productops.system.InboundService;
import io.productops.system.InboundWeek;
import io.productops.system.web.MetricPage.LineView;
import io.productops.team.CurrentPerson;
import io.productops.team.TeamService;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The questions that reach product ops in a team.
 */
@Controller
@RequestMapping("/teams/{id}/inbound")
class InboundController {

	private final InboundService inbound;

	private final TeamService teams;

	private final InboundPages pages;

	InboundController(InboundService inbound, TeamService teams, InboundPages pages) {
		this.inbound = inbound;
		this.teams = teams;
		this.pages = pages;
	}

	@GetMapping
	ModelAndView log(@PathVariable UUID id, @RequestParam(defaultValue = "") String until,
			@AuthenticationPrincipal CurrentPerson person) {
		return this.pages.show(id, until.strip(), person);
	}

	@PostMapping("/weeks")
	ModelAndView count(@PathVariable UUID id, InboundForm form, @AuthenticationPrincipal CurrentPerson person,
			RedirectAttributes next) {
		requireDecider(id, person);
		Map<String, String> faults = form.faultsOfWeek(this.pages.today(person));
		if (!faults.isEmpty()) {
			return this.pages.refused(id, form, List.of(), faults, person);
		}
		InboundWeek week = form.toWeek();
		this.inbound.count(id, List.of(week), person);
		return saved(this.pages.address(id, week.monday(), person), "The week is there.", next);
	}

	@PostMapping("/questions")
	ModelAndView ask(@PathVariable UUID id, InboundForm form, @AuthenticationPrincipal CurrentPerson person,
			RedirectAttributes next) {
		requireDecider(id, person);
		Map<String, String> faults = form.faultsOfQuestion(this.pages.today(person));
		if (!faults.isEmpty()) {
			return this.pages.refused(id, form, List.of(), faults, person);
		}
		AskedQuestion question = form.toQuestion();
		this.inbound.ask(id, question, person);
		return saved(this.pages.address(id, question.day(), person), "The question is there.", next);
	}

	@PostMapping("/lines")
	ModelAndView paste(@PathVariable UUID id, InboundForm form, @AuthenticationPrincipal CurrentPerson person,
			RedirectAttributes next) {
		requireDecider(id, person);
		List<CsvLine<InboundWeek>> read = InboundLines.read(form.lines(), this.pages.today(person));
		String fault = LineView.fault(read);
		if (fault != null) {
			return this.pages.refused(id, form, LineView.of(read), Map.of("lines", fault), person);
		}
		this.inbound.count(id, CsvLine.values(read), person);
		next.addFlashAttribute("results",
				read.stream().map((line) -> new LineView(line.number(), line.text(), "Stored", true)).toList());
		return saved(InboundPages.address(id), read.size() + ((read.size() == 1) ? " week" : " weeks") + " stored.",
				next);
	}

	/** Before anything is said about what was typed. */
	private void requireDecider(UUID id, CurrentPerson person) {
		this.teams.team(id, person);
		person.requireDecider(id);
	}

	private static ModelAndView saved(String address, String notice, RedirectAttributes next) {
		next.addFlashAttribute("notice", notice);
		return Redirect.to(address);
	}

}
