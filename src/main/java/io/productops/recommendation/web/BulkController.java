package io.productops.recommendation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.recommendation.BulkItem;
import io.productops.recommendation.BulkResult;
import io.productops.recommendation.BulkService;
import io.productops.recommendation.RecommendationListService;
import io.productops.recommendation.TooLateException;
import io.productops.shared.ForbiddenException;
import io.productops.shared.web.Redirect;
import io.productops.team.CurrentPerson;
import io.productops.team.PeopleService;
import io.productops.team.Role;
import io.productops.team.TeamService;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Changes of several recommendations at once, what became of each, and the way back.
 */
@Controller
@RequestMapping(BulkController.PATH)
class BulkController {

	static final String PATH = "/recommendations/bulk-changes";

	private final BulkService bulk;

	private final RecommendationListService lists;

	private final ListPages pages;

	private final TeamService teams;

	private final PeopleService people;

	BulkController(BulkService bulk, RecommendationListService lists, ListPages pages, TeamService teams,
			PeopleService people) {
		this.teams = teams;
		this.people = people;
		this.bulk = bulk;
		this.lists = lists;
		this.pages = pages;
	}

	/**
	 * @param fields as they came: boxes to tick have several values, and of any other
	 * field several are one text that is no choice
	 */
	@PostMapping
	ModelAndView apply(@RequestParam MultiValueMap<String, String> fields, BulkForm form, ListForm filter,
			ListPlace place, @AuthenticationPrincipal CurrentPerson person) {
		if (person.roles().values().stream().noneMatch(Role::decides)) {
			throw new ForbiddenException("Whoever decides in no team changes nothing");
		}
		LocalDate today = this.pages.today(person);
		Map<String, String> faults = form.faults(today);
		if (!faults.isEmpty() || form.everything() && !ListFaults.of(filter).isEmpty()) {
			return this.pages.show(filter, place.after(), ListDraft.of(form, faults), person);
		}
		List<BulkItem> items = form.everything()
				? form.of(this.lists.ids(filter.toFilter(person.id(), today), BulkService.MOST, person).items())
				: form.items().subList(0, Math.min(form.items().size(), BulkService.MOST));
		UUID id = this.bulk.apply(items, form.toEdit(), inWords(form, new DayWords(today, person.zone())), person);
		return Redirect.to(ListForm.href(PATH + "/" + id, place.fields(filter)));
	}

	@GetMapping("/{change}")
	ModelAndView result(@PathVariable UUID change, ListForm filter, ListPlace place,
			@AuthenticationPrincipal CurrentPerson person) {
		return new ModelAndView("recommendation/bulk", "page", page(change, filter, place, person));
	}

	@PostMapping("/{change}/undo")
	ModelAndView undo(@PathVariable UUID change, ListForm filter, ListPlace place,
			@AuthenticationPrincipal CurrentPerson person) {
		try {
			this.bulk.undo(change, person);
			return Redirect.to(ListForm.href(PATH + "/" + change, place.fields(filter)));
		}
		catch (TooLateException ex) {
			return new ModelAndView("recommendation/bulk",
					Map.of("page", page(change, filter, place, person), "late", true), HttpStatus.CONFLICT);
		}
	}

	private String inWords(BulkForm form, DayWords days) {
		UUID owner = form.owner();
		return BulkWords.of(form, (owner != null) ? this.people.names(List.of(owner)).get(owner) : null, days);
	}

	private BulkPage page(UUID change, ListForm filter, ListPlace place, CurrentPerson person) {
		BulkResult result = this.bulk.result(change, person);
		Map<UUID, String> names = this.teams.names(result.rows().stream().map(BulkResult.Row::team).toList(), person);
		return BulkPage.of(result, names, new DayWords(this.pages.today(person), person.zone()), place.href(filter),
				place.fields(filter));
	}

}
