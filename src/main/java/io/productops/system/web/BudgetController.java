package io.productops.system.web;

import java.math.BigDecimal;
import java.util.UUID;

import io.productops.shared.web.Redirect;
import io.productops.system.Amount;
import io.productops.system.BudgetService;
import io.productops.team.CurrentPerson;
import io.productops.team.TeamService;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes the budget of a team for rituals from its leaders.
 */
@Controller
class BudgetController {

	private final BudgetService budgets;

	private final TeamService teams;

	private final BoardPages boards;

	BudgetController(BudgetService budgets, TeamService teams, BoardPages boards) {
		this.budgets = budgets;
		this.teams = teams;
		this.boards = boards;
	}

	@PostMapping("/teams/{id}/process-budget")
	ModelAndView set(@PathVariable UUID id, @RequestParam(defaultValue = "") String hours,
			@AuthenticationPrincipal CurrentPerson person, RedirectAttributes next) {
		// an admin may read every team, but only one that there is
		this.teams.team(id, person);
		person.requireLeader(id);
		BigDecimal budget = Amount.hours(hours.strip());
		if (budget == null && !hours.isBlank()) {
			return this.boards.refused(id, hours.strip(),
					"Enter the hours of all PMs together a month, such as 40, or nothing.", person);
		}
		this.budgets.set(id, budget, person);
		next.addFlashAttribute("notice", (budget != null) ? "The budget is set." : "There is no budget any more.");
		return Redirect.to(BoardPages.PATH + "?team=" + id);
	}

}
