package io.productops.recommendation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.productops.recommendation.SavedViewDetails;
import io.productops.recommendation.SavedViewService;
import io.productops.recommendation.web.ListPage.SaveView;
import io.productops.recommendation.web.ListPage.ViewLink;
import io.productops.shared.web.Typed;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The filters of the list that have a name: those that are there for everybody, and those
 * that people saved.
 */
@Component
class ListViews {

	private final SavedViewService views;

	ListViews(SavedViewService views) {
		this.views = views;
	}

	/** Where the list begins for somebody who asks for nothing; empty is everything. */
	Optional<String> first(CurrentPerson person) {
		return this.views.chosen(person)
			.map((view) -> ListForm.of(view.query()))
			.filter((form) -> readable(form, person))
			.map(ListForm::href);
	}

	List<ViewLink> links(ListForm form, CurrentPerson person) {
		List<ViewLink> links = new ArrayList<>(List.of(link("All", form),
				link("Assigned to me", form, "status", "open", "owner", "me"), link("Overdue", form, "due", "overdue"),
				link("No owner", form, "status", "open", "owner", "nobody"),
				link("Proposed", form, "status", "proposed")));
		List<SavedViewDetails> saved = this.views.views(person);
		for (SavedViewDetails view : saved) {
			ListForm filter = ListForm.of(view.query());
			if (readable(filter, person)) {
				links.add(new ViewLink(view.name(), filter.href(), filter.href().equals(form.href())));
			}
		}
		if (!saved.isEmpty()) {
			links.add(new ViewLink("Change saved views", SavedViewController.PATH, false));
		}
		return links;
	}

	/** The form to save a filter; null where there is none. */
	static @Nullable SaveView saving(SaveForm typed, ListForm form, Map<UUID, String> teams, CurrentPerson person) {
		if (form.fields().isEmpty()) {
			return null;
		}
		List<OptionView> readers = new ArrayList<>(List.of(OptionView.of("", "Me alone", typed.viewTeam())));
		teams.forEach((id, name) -> {
			if (person.mayDecide(id)) {
				readers.add(OptionView.of(id.toString(), "Everybody in " + name, typed.viewTeam()));
			}
		});
		return new SaveView(typed.viewName(), readers, form.fields());
	}

	/** A filter by a team that they have left would only answer that there is none. */
	private static boolean readable(ListForm form, CurrentPerson person) {
		UUID team = Typed.id(form.team());
		return team == null || person.mayRead(team);
	}

	private static ViewLink link(String label, ListForm form, String... fields) {
		String href = form.cleared().href(fields);
		return new ViewLink(label, href, href.equals(form.href()));
	}

}
