package io.productops.recommendation.web;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.productops.recommendation.SavedViewDetails;
import io.productops.recommendation.SavedViewService;
import io.productops.recommendation.TakenNameException;
import io.productops.recommendation.TooManyViewsException;
import io.productops.shared.ForbiddenException;
import io.productops.shared.web.Redirect;
import io.productops.shared.web.Typed;
import io.productops.team.CurrentPerson;
import io.productops.team.TeamDetails;
import io.productops.team.TeamService;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Filters of the list under names of their own.
 */
@Controller
@RequestMapping(SavedViewController.PATH)
class SavedViewController {

	static final String PATH = "/recommendations/views";

	private static final String FIELD = "viewName";

	private static final String TAKEN = "There is a view of this name already. Choose another one.";

	private final SavedViewService views;

	private final TeamService teams;

	private final ListPages lists;

	SavedViewController(SavedViewService views, TeamService teams, ListPages lists) {
		this.views = views;
		this.teams = teams;
		this.lists = lists;
	}

	@GetMapping
	ModelAndView views(@AuthenticationPrincipal CurrentPerson person) {
		Map<UUID, String> names = names(person);
		return new ModelAndView("recommendation/views", "views",
				this.views.views(person).stream().map((view) -> page(view, names, view.name(), null)).toList());
	}

	@PostMapping
	ModelAndView save(SaveForm form, ListForm filter, @AuthenticationPrincipal CurrentPerson person,
			RedirectAttributes next) {
		if (!ListFaults.of(filter).isEmpty()) {
			return this.lists.show(filter, "", ListDraft.NONE, person);
		}
		String query = filter.query();
		String fault = SavedViewService.fault(form.viewName());
		if (query.isEmpty()) {
			fault = "Choose at least one filter first.";
		}
		else if (query.length() > SavedViewService.LONGEST_QUERY) {
			fault = "This filter is too long to be saved.";
		}
		UUID team = Typed.id(form.viewTeam());
		if (fault == null && team == null && !form.viewTeam().isEmpty()) {
			fault = "Choose who sees it from the list.";
		}
		if (fault != null) {
			return refused(form, filter, fault, person);
		}
		try {
			this.views.save(form.viewName(), query, team, person);
			next.addFlashAttribute("notice", "The view is saved.");
			return Redirect.to(filter.href());
		}
		catch (TakenNameException ex) {
			return refused(form, filter, TAKEN, person);
		}
		catch (TooManyViewsException ex) {
			return refused(form, filter,
					"There are " + SavedViewService.MOST + " saved views already. Delete one of them first.", person);
		}
	}

	@GetMapping("/{id}")
	ModelAndView view(@PathVariable UUID id, @AuthenticationPrincipal CurrentPerson person) {
		return show(this.views.view(id, person), null, null, person);
	}

	@PostMapping("/{id}/name")
	ModelAndView rename(@PathVariable UUID id, @RequestParam(name = FIELD, defaultValue = "") String name,
			@AuthenticationPrincipal CurrentPerson person, RedirectAttributes next) {
		SavedViewDetails view = this.views.view(id, person);
		if (!view.editable()) {
			throw new ForbiddenException("Only who made it, or a leader of its team, renames view " + id);
		}
		String fault = SavedViewService.fault(name);
		if (fault != null) {
			return show(view, name, fault, person);
		}
		try {
			this.views.rename(id, name, person);
		}
		catch (TakenNameException ex) {
			return show(view, name, TAKEN, person);
		}
		next.addFlashAttribute("notice", "The name is saved.");
		return Redirect.to(PATH + "/" + id);
	}

	@PostMapping("/{id}/deletion")
	ModelAndView delete(@PathVariable UUID id, @AuthenticationPrincipal CurrentPerson person, RedirectAttributes next) {
		this.views.delete(id, person);
		next.addFlashAttribute("notice", "The view is deleted.");
		return Redirect.to(PATH);
	}

	@PostMapping("/{id}/default")
	ModelAndView choose(@PathVariable UUID id, @AuthenticationPrincipal CurrentPerson person, RedirectAttributes next) {
		this.views.choose(id, person);
		next.addFlashAttribute("notice", "The list begins with this view now.");
		return Redirect.to(PATH + "/" + id);
	}

	@PostMapping("/{id}/default/end")
	ModelAndView endChoice(@PathVariable UUID id, @AuthenticationPrincipal CurrentPerson person,
			RedirectAttributes next) {
		this.views.endChoice(id, person);
		next.addFlashAttribute("notice", "The list begins with everything now.");
		return Redirect.to(PATH + "/" + id);
	}

	private ModelAndView refused(SaveForm form, ListForm filter, String fault, CurrentPerson person) {
		return this.lists.show(filter, "", ListDraft.of(form, FIELD, fault), person);
	}

	private ModelAndView show(SavedViewDetails view, @Nullable String typed, @Nullable String fault,
			CurrentPerson person) {
		return new ModelAndView("recommendation/view",
				Map.of("page", page(view, names(person), (typed != null) ? typed : view.name(), fault)),
				(fault == null) ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private static SavedViewPage page(SavedViewDetails view, Map<UUID, String> names, String typed,
			@Nullable String fault) {
		String whose = (view.team() == null) ? "You alone"
				: "Everybody in " + names.getOrDefault(view.team(), "its team");
		return new SavedViewPage(view.name(), PATH + "/" + view.id(), ListForm.of(view.query()).href(), whose,
				view.editable(), view.chosen(), typed, fault);
	}

	private Map<UUID, String> names(CurrentPerson person) {
		return this.teams.teams(person).stream().collect(Collectors.toMap(TeamDetails::id, TeamDetails::name));
	}

}
