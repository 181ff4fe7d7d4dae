package io.productops.recommendation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.productops.recommendation.Found;
import io.productops.recommendation.RecommendationDetails;
import io.productops.recommendation.RecommendationFilter;
import io.productops.recommendation.RecommendationListService;
import io.productops.recommendation.RecommendationSort;
import io.productops.recommendation.RecommendationSummary;
import io.productops.shared.ListPosition;
import io.productops.shared.NotFoundException;
import io.productops.shared.web.ListQuery;
import io.productops.team.CurrentPerson;

import org.springframework.stereotype.Component;

/**
 * Finds what stands beside one recommendation: the list from which somebody came, or else
 * the others of its report.
 */
@Component
class BesideViews {

	/** No advice has as many. */
	private static final int SIBLINGS = 200;

	private final RecommendationListService lists;

	private final ListPages pages;

	BesideViews(RecommendationListService lists, ListPages pages) {
		this.lists = lists;
		this.pages = pages;
	}

	Beside of(RecommendationDetails it, FromList from, LocalDate today, CurrentPerson person) {
		List<RecommendationSummary> siblings = siblings(it, today, person);
		if (from.none()) {
			return new Beside(from, siblings, siblings);
		}
		RecommendationSummary own = siblings.stream()
			.filter((each) -> each.id().equals(it.id()))
			.findFirst()
			.orElseThrow();
		try {
			List<RecommendationSummary> around = around(own, from, today, person);
			return new Beside(from, around.isEmpty() ? siblings : around, siblings);
		}
		catch (NotFoundException ex) {
			// the list of somebody else's team
			return new Beside(FromList.NONE, siblings, siblings);
		}
	}

	private List<RecommendationSummary> siblings(RecommendationDetails it, LocalDate today, CurrentPerson person) {
		RecommendationFilter all = RecommendationFilter.all(today);
		return this.lists
			.find(new RecommendationFilter(it.team(), all.statuses(), null, false, null, null, null, null, null,
					it.assessment(), "", today), RecommendationSort.NEWEST, ListPosition.START, SIBLINGS, person)
			.items();
	}

	/**
	 * The page of the list, with this one at its place: after a decision it need not fit
	 * the filter any more. Empty where its place is on another page.
	 */
	private List<RecommendationSummary> around(RecommendationSummary own, FromList from, LocalDate today,
			CurrentPerson person) {
		ListForm form = from.form();
		RecommendationSort sort = form.toSort();
		ListQuery query = this.pages.query(form, from.after(), person);
		Found<RecommendationSummary> found = this.lists.find(form.toFilter(person.id(), today), sort, query.after(),
				query.look(), person);
		List<RecommendationSummary> rows = new ArrayList<>(
				found.items().subList(0, Math.min(query.limit(), found.items().size())));
		if (rows.stream().anyMatch((each) -> each.id().equals(own.id()))) {
			return rows;
		}
		Comparator<ListPosition> order = order(sort);
		int at = (int) rows.stream().filter((each) -> order.compare(each.place(sort), own.place(sort)) < 0).count();
		boolean behind = query.after().equals(ListPosition.START) || order.compare(query.after(), own.place(sort)) < 0;
		boolean before = at < rows.size() || found.items().size() <= query.limit() && found.further() == null;
		if (rows.isEmpty() || !behind || !before) {
			return List.of();
		}
		rows.add(at, own);
		return rows;
	}

	private static Comparator<ListPosition> order(RecommendationSort sort) {
		Comparator<ListPosition> order = Comparator.comparing(ListPosition::createdAt);
		return (sort == RecommendationSort.DUE) ? order : order.reversed();
	}

}
