package io.productops.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.productops.OnPostgres;
import io.productops.Plans;
import io.productops.calendar.CalendarScope;
import io.productops.shared.ListPosition;
import io.productops.team.CurrentPerson;
import io.productops.team.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists of many recommendations are read by an index, whatever the filter, the order and
 * the page; calendars and reminders too. PostgreSQL explains it.
 */
@OnPostgres
class ListIndexTests implements Stored {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	private static final int TEAMS = 100;

	private static final int EACH = 100;

	private final ApplicationContext application;

	private final Plans plans;

	private CurrentPerson pm;

	private CurrentPerson leader;

	private CurrentPerson admin;

	private List<UUID> teams = List.of();

	@SuppressWarnings("NullAway")
	ListIndexTests(@Autowired ApplicationContext application) {
		this.application = application;
		this.plans = new Plans(application);
	}

	@Override
	public ApplicationContext application() {
		return this.application;
	}

	@BeforeEach
	void givenManyTeamsWithManyRecommendations() {
		UUID team = people().team("Checkout");
		CurrentPerson maker = people().member(team, Role.LEADER);
		UUID like = issued("C2", team, maker).get(0).id();
		this.teams = IntStream.range(0, TEAMS).mapToObj((i) -> people().team("Many")).toList();
		this.admin = people().admin();
		this.pm = people().member(this.teams.get(7), Role.PM);
		this.leader = people().member(
				this.teams.subList(0, 5).stream().collect(Collectors.toMap(Function.identity(), (id) -> Role.LEADER)));
		new Generator(jdbc()).make(like, this.teams, EACH, List.of(this.pm.id(), this.leader.id(), maker.id()));
		jdbc().execute("analyze");
	}

	@AfterEach
	void leavesNothingForOthers() {
		this.teams.forEach((each) -> jdbc().update("delete from assessment where team_id = ?", each));
		jdbc().execute("analyze");
	}

	@Test
	void readsNoWholeTableForAnyList() {
		UUID assessment = jdbc().queryForObject("select assessment_id from recommendation where team_id = ? limit 1",
				UUID.class, this.teams.get(3));
		Map<CurrentPerson, String> readers = Map.of(this.admin, "admin", this.pm, "member", this.leader,
				"member of five");
		for (RecommendationFilter filter : filters(assessment)) {
			for (RecommendationSort sort : RecommendationSort.values()) {
				readers.forEach((reader, name) -> {
					if (filter.team() == null || reader.mayRead(filter.team())) {
						String what = filter + " by " + sort + " of " + name;
						this.plans.assertIndexed("recommendation", what, () -> pages(filter, sort, reader));
					}
				});
			}
		}
	}

	@Test
	void findsWordsByTheirIndex() {
		for (String words : List.of("handbook pricing 77", "nosuchword")) {
			List<String> explained = this.plans
				.of(() -> lists().find(words(words), RecommendationSort.NEWEST, ListPosition.START, 51, this.admin));
			assertThat(explained).anyMatch((plan) -> plan.contains("Bitmap Index Scan on recommendation_words"));
		}
	}

	@Test
	void readsNoWholeTableForFilesAndPrograms() {
		this.plans.assertIndexed("recommendation", "a part of everything", () -> lists()
			.whole(RecommendationFilter.all(TODAY), RecommendationSort.NEWEST, ListPosition.START, 200, this.leader));
		this.plans.assertIndexed("recommendation", "the first of everything",
				() -> lists().ids(RecommendationFilter.all(TODAY), 501, this.admin));
		for (CurrentPerson reader : List.of(this.admin, this.leader, this.pm)) {
			this.plans.assertIndexed("recommendation", "how many are open",
					() -> lists().count(filter(null, "open", null, false, null, null, null, null, null), 501, reader));
		}
	}

	@Test
	void findsTheReportsOfATeamByAnIndex() {
		UUID team = this.teams.get(7);
		UUID one = this.application.getBean(RecommendationListService.class)
			.reports(team, null, this.pm)
			.get(0)
			.assessment();
		this.plans.assertIndexed("recommendation", "of a team", () -> lists().reports(team, null, this.pm));
		this.plans.assertIndexed("recommendation", "of a team and one", () -> lists().reports(team, one, this.pm));
		this.plans.assertIndexed("recommendation", "one", () -> lists().reports(null, one, this.pm));
	}

	@Test
	void readsNoWholeTableForCalendarsAndReminders() {
		RecommendationDates dates = this.application.getBean(RecommendationDates.class);
		for (CalendarScope scope : CalendarScope.values()) {
			this.plans.assertIndexed("recommendation", scope.name(), () -> dates.events(this.leader, scope));
			this.plans.assertIndexed("recommendation", scope.name(), () -> dates.events(this.pm, scope));
		}
		DueRecommendations due = this.application.getBean(DueRecommendations.class);
		this.plans.assertIndexed("recommendation", "due soon", () -> due.due(LocalDate.of(2026, 6, 10)));
		// half of them: and still nothing of the rows that are done or nobody's
		this.plans.assertIndexed("recommendation", "long overdue", () -> due.due(TODAY));
	}

	/** The first page and one that begins in the middle of that, and one far behind. */
	private void pages(RecommendationFilter filter, RecommendationSort sort, CurrentPerson reader) {
		List<RecommendationSummary> page = lists().find(filter, sort, ListPosition.START, 51, reader).items();
		if (!page.isEmpty()) {
			lists().find(filter, sort, page.get(page.size() / 2).place(sort), 51, reader);
		}
		lists().find(filter, sort, Generator.middle(sort), 51, reader);
	}

	private RecommendationListService lists() {
		return this.application.getBean(RecommendationListService.class);
	}

	private List<RecommendationFilter> filters(UUID assessment) {
		List<RecommendationFilter> filters = new ArrayList<>(List.of(RecommendationFilter.all(TODAY), words("handbook"),
				filter(this.teams.get(7), "", null, false, null, null, null, null, null),
				filter(this.teams.get(7), "open", null, false, "PR3", null, null, null, null),
				filter(null, "open", null, false, null, null, null, null, null),
				filter(null, "", this.pm.id(), false, null, null, null, null, null),
				filter(null, "open", this.leader.id(), false, null, null, null, DueFilter.WEEK, null),
				filter(null, "", null, true, null, null, null, null, null),
				filter(null, "", null, false, "PR3", null, null, null, null),
				filter(null, "", null, false, null, "system", null, null, null),
				filter(null, "", null, false, null, "nonsense", null, null, null),
				filter(null, "", null, false, null, null, "critical", null, null),
				filter(null, "open", null, true, "PR2", "system", "high", null, null),
				filter(null, "", null, false, null, null, null, null, assessment)));
		for (DueFilter due : DueFilter.values()) {
			filters.add(filter(null, "", null, false, null, null, null, due, null));
		}
		for (String label : List.of(Generator.USUAL_LABEL, Generator.RARE_LABEL, "none")) {
			filters.add(new RecommendationFilter(null, Set.of(), null, false, null, null, null, null, label, null, "",
					TODAY));
		}
		return filters;
	}

	private static RecommendationFilter words(String words) {
		return new RecommendationFilter(null, Set.of(), null, false, null, null, null, null, null, null, words, TODAY);
	}

	private static RecommendationFilter filter(@Nullable UUID team, String open, @Nullable UUID owner, boolean unowned,
			@Nullable String principle, @Nullable String kind, @Nullable String severity, @Nullable DueFilter due,
			@Nullable UUID assessment) {
		return new RecommendationFilter(team, open.isEmpty() ? Set.of() : RecommendationStatus.OPEN, owner, unowned,
				principle, kind, severity, due, null, assessment, "", TODAY);
	}

}
