package io.productops.recommendation.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.productops.playbook.PlaybookService;
import io.productops.recommendation.BulkService;
import io.productops.recommendation.Found;
import io.productops.recommendation.ListedReport;
import io.productops.recommendation.RecommendationFilter;
import io.productops.recommendation.RecommendationListService;
import io.productops.recommendation.RecommendationSort;
import io.productops.recommendation.RecommendationSummary;
import io.productops.recommendation.web.ListPage.BulkView;
import io.productops.shared.ListPosition;
import io.productops.shared.Phrases;
import io.productops.shared.web.ListPart;
import io.productops.shared.web.ListQuery;
import io.productops.shared.web.Paging;
import io.productops.shared.web.ProblemException;
import io.productops.team.CurrentPerson;
import io.productops.team.PeopleService;
import io.productops.team.Role;
import io.productops.team.TeammateService;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Makes the list of recommendations.
 */
@Component
class ListPages {

	/** So many on a page: what one looks through at once. */
	private static final String ROWS = "30";

	private final RecommendationListService lists;

	private final ListViews views;

	private final ListTeams teams;

	private final TeammateService teammates;

	private final PeopleService people;

	private final PlaybookService playbooks;

	private final Paging paging;

	private final Clock clock;

	ListPages(RecommendationListService lists, ListViews views, ListTeams teams, TeammateService teammates,
			PeopleService people, PlaybookService playbooks, Paging paging, Clock clock) {
		this.lists = lists;
		this.views = views;
		this.teams = teams;
		this.teammates = teammates;
		this.people = people;
		this.playbooks = playbooks;
		this.paging = paging;
		this.clock = clock;
	}

	/**
	 * The page; as a refusal where something is wrong with the filter or with a form.
	 * @param after the cursor to where the list goes on, or empty
	 */
	ModelAndView show(ListForm form, String after, ListDraft draft, CurrentPerson person) {
		ListPage page = of(form, after, draft, person);
		return new ModelAndView("recommendation/list", Map.of("page", page),
				page.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private ListPage of(ListForm form, String after, ListDraft draft, CurrentPerson person) {
		// before anything is read: what changes from now on is not seen
		Instant now = this.clock.instant();
		LocalDate today = LocalDate.ofInstant(now, person.zone());
		Map<String, String> faults = ListFaults.of(form);
		Map<String, String> principles = principles();
		boolean open = draft.team() != null || !faults.isEmpty();
		RecommendationFilter filter = form.toFilter(person.id(), today);
		RecommendationSort sort = form.toSort();
		ListQuery query = query(form, after, person);
		Found<RecommendationSummary> found = open ? new Found<>(List.of(), null)
				: this.lists.find(filter, sort, query.after(), query.look(), person);
		ListPart<RecommendationSummary> part = this.paging.part(query, found.items(), (each) -> each.place(sort),
				found.further());
		// one of an older playbook may still have some
		if (!open && part.items().isEmpty() && part.next() == null && query.after().equals(ListPosition.START)
				&& !form.principle().isEmpty() && !principles.containsKey(form.principle())) {
			faults.put("principle", "Choose a principle of the list.");
		}
		boolean unclear = draft.team() != null || !faults.isEmpty();
		boolean searching = found.further() != null && found.items().size() <= query.limit();
		ListTeams.Known teams = this.teams.known(form, part.items().stream().map(RecommendationSummary::team).toList(),
				person);
		Map<UUID, String> names = this.people
			.names(part.items().stream().map(RecommendationSummary::owner).filter(Objects::nonNull).toList());
		DayWords days = new DayWords(today, person.zone());
		boolean more = part.next() != null;
		UUID team = (filter.team() != null) ? filter.team() : teams.only();
		Map<UUID, String> owners = (team != null) ? this.teammates.teammates(team, person) : Map.of();
		RowView.Names named = new RowView.Names(names, teams.names(), principles);
		Set<ListColumn> columns = ListColumn.in(form.columns());
		FromList here = FromList.of(form, after);
		List<RowView> rows = part.map((each) -> RowView.of(each, named, columns, days, here, null));
		Integer shown = (more || !query.after().equals(ListPosition.START)) ? null : Integer.valueOf(rows.size());
		boolean decides = person.roles().values().stream().anyMatch(Role::decides) && !unclear;
		BulkView bulk = decides ? bulk(draft.bulk(), form, after, now, owners, matching(filter, shown, person), person)
				: null;
		String heading = (draft.team() != null) ? "Which team do you mean?"
				: unclear ? "Which recommendations do you mean?" : heading(form, rows.size(), more);
		return new ListPage(heading, form, !form.unfiltered(), rows.size() + " shown", rows,
				this.views.links(form, person),
				ListChoices.of(form, teams.many() ? Map.of() : teams.names(), owners, names, principles,
						reports(team, filter, part.items(), person), days),
				(draft.team() != null) ? draft.team().field() : teams.field(form), unclear,
				(part.next() != null) ? form.href("after", part.next()) : null, searching, form.href(), after.isEmpty(),
				teams.any(), bulk, unclear ? null : ListViews.saving(draft.save(), form, teams.names(), person),
				faults(faults, draft, teams));
	}

	/** In the order of the page; of many teams one is named, not chosen. */
	private static Map<String, String> faults(Map<String, String> filter, ListDraft draft, ListTeams.Known teams) {
		Map<String, String> all = new LinkedHashMap<>();
		filter.forEach(
				(field, fault) -> all.put((field.equals("team") && teams.many()) ? ListTeams.FIELD : field, fault));
		all.putAll(draft.faults());
		return all;
	}

	/** Of all playbooks; several may call different principles by the same id. */
	private Map<String, String> principles() {
		Map<String, String> names = new LinkedHashMap<>();
		this.playbooks.allPublished()
			.forEach((playbook) -> playbook.document()
				.principles()
				.forEach((each) -> names.merge(each.id(), each.shortName(),
						(first, second) -> first.contains(second) ? first : first + " / " + second)));
		return names;
	}

	LocalDate today(CurrentPerson person) {
		return LocalDate.now(this.clock.withZone(person.zone()));
	}

	private static BulkView bulk(BulkForm bulk, ListForm form, String after, Instant now, Map<UUID, String> owners,
			String matching, CurrentPerson person) {
		List<OptionView> kinds = BulkForm.KINDS.entrySet()
			.stream()
			.map((kind) -> OptionView.of(kind.getKey(), kind.getValue(), bulk.what()))
			.toList();
		Map<UUID, String> known = owners.isEmpty() ? Map.of(person.id(), person.name()) : owners;
		return new BulkView(bulk, kinds, OptionView.people(known, person.id(), bulk.who()), matching,
				new ListPlace(after).fields(form), now.toString());
	}

	/**
	 * How many can be changed at once; shown is how many fit where all are shown, or
	 * null.
	 */
	private String matching(RecommendationFilter filter, @Nullable Integer shown, CurrentPerson person) {
		Integer count = (shown != null) ? shown : this.lists.count(filter, BulkService.MOST + 1, person);
		if (count != null && count <= BulkService.MOST) {
			return "All " + count + " that fit these filters";
		}
		if (count != null) {
			return "The first " + BulkService.MOST + " that fit these filters";
		}
		// a search may end before the list does
		return (filter.words().isEmpty() ? "All" : "The first") + " that fit these filters, " + BulkService.MOST
				+ " at most";
	}

	/** A cursor that is none, or is of another list, is the beginning. */
	ListQuery query(ListForm form, String after, CurrentPerson person) {
		String list = "recommendations?" + form.fields() + person.id();
		try {
			return this.paging.query(list, ROWS, after.isEmpty() ? null : after);
		}
		catch (ProblemException ex) {
			return this.paging.query(list, ROWS, null);
		}
	}

	/**
	 * Of the team where it is clear which; else the one that is chosen, which whatever is
	 * listed names.
	 */
	private List<ListedReport> reports(@Nullable UUID team, RecommendationFilter filter,
			List<RecommendationSummary> listed, CurrentPerson person) {
		if (team == null && filter.assessment() != null && !listed.isEmpty()) {
			RecommendationSummary one = listed.get(0);
			return List.of(new ListedReport(one.assessment(), one.team(), one.reference(), one.listedAt()));
		}
		return this.lists.reports(team, filter.assessment(), person);
	}

	private static String heading(ListForm form, int count, boolean more) {
		if (count == 0 && more) {
			return "No recommendation found so far";
		}
		if (count == 0) {
			return form.unfiltered() ? "No recommendations yet" : "No recommendation fits these filters";
		}
		if (more || count > 10) {
			return more ? "Recommendations" : Phrases.count(count, "recommendation", "recommendations");
		}
		return Phrases.capital(Phrases.count(count, "recommendation", "recommendations"));
	}

}
