package io.productops.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import io.productops.shared.ListPosition;
import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;
import io.productops.team.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How every database lists recommendations.
 */
interface ListStorage extends Stored {

	LocalDate TODAY = LocalDate.of(2026, 11, 20);

	default RecommendationListService lists() {
		return application().getBean(RecommendationListService.class);
	}

	@Test
	default void listsEveryOneOnceInEveryOrder() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		UUID like = issued("C2", team, people().member(team, Role.LEADER)).get(0).id();
		new Generator(jdbc()).make(like, List.of(team), 230, List.of(pm.id()));
		// many at the same time: then the id decides
		jdbc().update("update recommendation set updated_at = date_trunc('month', updated_at) where team_id = ?", team);
		Set<UUID> all = new HashSet<>(
				jdbc().queryForList("select id from recommendation where team_id = ?", UUID.class, team));
		RecommendationFilter filter = RecommendationFilter.all(TODAY);
		for (RecommendationSort sort : RecommendationSort.values()) {
			List<RecommendationSummary> seen = new ArrayList<>();
			ListPosition place = ListPosition.START;
			List<RecommendationSummary> page;
			do {
				page = lists().find(filter, sort, place, 50, pm).items();
				seen.addAll(page);
				place = page.isEmpty() ? place : page.get(page.size() - 1).place(sort);
			}
			while (!page.isEmpty());
			assertThat(seen).as(sort.name()).hasSameSizeAs(all);
			assertThat(seen).extracting(RecommendationSummary::id).containsExactlyInAnyOrderElementsOf(all);
			assertThat(seen).isSortedAccordingTo(switch (sort) {
				case NEWEST -> Comparator.comparing(RecommendationSummary::listedAt).reversed();
				case CHANGED -> Comparator.comparing(RecommendationSummary::updatedAt).reversed();
				case DUE ->
					Comparator.comparing(RecommendationSummary::due, Comparator.nullsLast(Comparator.naturalOrder()));
			});
		}
	}

	@Test
	default void letsThroughWhatAFilterAsksForAndNothingElse() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		UUID other = people().member(team, Role.PM).id();
		UUID like = issued("C2", team, people().member(team, Role.LEADER)).get(0).id();
		new Generator(jdbc()).make(like, List.of(team), 200, List.of(pm.id(), other));
		List<RecommendationSummary> all = lists()
			.find(RecommendationFilter.all(TODAY), RecommendationSort.NEWEST, ListPosition.START, 500, pm)
			.items();
		UUID assessment = all.get(0).assessment();
		check(all, pm, filter(Set.of(RecommendationStatus.DONE), null, false, null, null, null, null, null),
				(each) -> each.status() == RecommendationStatus.DONE);
		check(all, pm, filter(RecommendationStatus.OPEN, pm.id(), false, null, null, null, null, null),
				(each) -> each.status().open() && pm.id().equals(each.owner()));
		check(all, pm, filter(Set.of(), null, true, null, null, null, null, null), (each) -> each.owner() == null);
		check(all, pm, filter(Set.of(), null, false, "PR2", "flag", null, null, null),
				(each) -> "PR2".equals(each.principle()) && each.kind().equals("flag"));
		check(all, pm, filter(Set.of(), null, false, null, null, "high", null, null),
				(each) -> "high".equals(each.severity()));
		check(all, pm, filter(Set.of(), null, false, null, null, null, DueFilter.OVERDUE, null),
				(each) -> each.overdue(TODAY));
		check(all, pm, filter(Set.of(), null, false, null, null, null, DueFilter.WEEK, null),
				(each) -> each.status().open() && each.due() != null && !each.due().isBefore(TODAY)
						&& !each.due().isAfter(TODAY.plusDays(7)));
		check(all, pm, filter(Set.of(), null, false, null, null, null, DueFilter.NONE, null),
				(each) -> each.due() == null);
		check(all, pm, filter(Set.of(), null, false, null, null, null, null, assessment),
				(each) -> each.assessment().equals(assessment));
	}

	@Test
	default void findsWordsFromTheirStartAndTakesAnyTextForWords() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		List<RecommendationDetails> issued = issued("C2", team, people().member(team, Role.LEADER));
		RecommendationDetails one = issued.get(0);
		String title = one.advised().title();
		assertThat(words(title, pm)).extracting(RecommendationSummary::id).contains(one.id());
		assertThat(words(title.substring(0, 4).toUpperCase(java.util.Locale.ROOT), pm))
			.extracting(RecommendationSummary::id)
			.contains(one.id());
		assertThat(words("qqqqzz", pm)).isEmpty();
		for (String signs : List.of("%", "'--", "_", "🙂", " \\ ")) {
			assertThat(words(signs, pm)).as(signs).isEmpty();
			assertThat(lists().count(worded(signs), 500, pm)).isZero();
			assertThat(lists().ids(worded(signs), 500, pm).items()).isEmpty();
		}
		assertThat(words("  ", pm)).hasSameSizeAs(issued);
		for (String any : List.of("' or 1=1 --", "a & | ! ( :* <->", "%", "_", "\\", "😀", "a".repeat(5_000), "\u0000x",
				"Größe 東京")) {
			assertThat(words(any, pm)).hasSizeLessThanOrEqualTo(issued.size());
		}
	}

	@Test
	default void countsNoMoreThanItMayLookAt() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		UUID like = issued("C2", team, people().member(team, Role.LEADER)).get(0).id();
		new Generator(jdbc()).make(like, List.of(team), ListSql.MOST_COUNTED, List.of(pm.id()));
		assertThat(lists().count(RecommendationFilter.all(TODAY), 501, pm)).isEqualTo(501);
		assertThat(lists().count(filter(Set.of(), null, false, null, Generator.RARE_KIND, null, null, null), 501, pm))
			.isNull();
		jdbc().update("delete from assessment where team_id = ?", team);
	}

	/** More than are searched at once where there is no index of words. */
	@Test
	default void findsEveryOneWithSomeWordsOnceInEveryOrder() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		UUID like = issued("C2", team, people().member(team, Role.LEADER)).get(0).id();
		new Generator(jdbc()).make(like, List.of(team), 3_300, List.of(pm.id()));
		List<UUID> wanted = jdbc().queryForList(
				"select id from recommendation where team_id = ? and title like '%handbook%' and kind = 'flag'",
				UUID.class, team);
		RecommendationFilter filter = new RecommendationFilter(team, Set.of(), null, false, null, "flag", null, null,
				null, null, "handbook", TODAY);
		for (RecommendationSort sort : RecommendationSort.values()) {
			List<UUID> seen = new ArrayList<>();
			ListPosition place = ListPosition.START;
			while (place != null) {
				Found<RecommendationSummary> page = lists().find(filter, sort, place, 70, pm);
				page.items().forEach((each) -> seen.add(each.id()));
				place = (page.items().size() == 70) ? page.items().get(69).place(sort) : page.further();
			}
			assertThat(seen).as(sort.name()).hasSizeGreaterThan(70).containsExactlyInAnyOrderElementsOf(wanted);
		}
		jdbc().update("delete from assessment where team_id = ?", team);
	}

	@Test
	default void showsEverybodyOnlyWhatTheyMayRead() {
		UUID team = people().team("Checkout");
		List<RecommendationDetails> issued = issued("C2", team, people().member(team, Role.LEADER));
		RecommendationFilter all = RecommendationFilter.all(TODAY);
		assertThat(find(all, people().member(team, Role.VIEWER))).hasSameSizeAs(issued);
		assertThat(find(all, people().stranger())).isEmpty();
		assertThat(lists().count(all, 500, people().stranger())).isZero();
		assertThat(lists().count(all, 500, people().member(team, Role.VIEWER))).isEqualTo(issued.size());
		assertThat(find(all, people().member(people().team("Search"), Role.LEADER))).isEmpty();
		RecommendationFilter ofTeam = new RecommendationFilter(team, Set.of(), null, false, null, null, null, null,
				null, null, "", TODAY);
		assertThat(find(ofTeam, people().admin())).hasSameSizeAs(issued);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> find(ofTeam, people().stranger()));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> lists().count(ofTeam, 500, people().stranger()));
	}

	@Test
	default void offersTheNewestReportsOfATeamAndTheOneThatIsChosen() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		CurrentPerson leader = people().member(team, Role.LEADER);
		List<RecommendationDetails> first = issued("C2", team, leader);
		Generator generator = new Generator(jdbc());
		for (int i = 0; i <= RecommendationListService.MOST_REPORTS; i++) {
			generator.make(first.get(0).id(), List.of(team), 3, List.of(pm.id()));
		}
		List<UUID> newest = jdbc().queryForList(
				"select assessment_id from recommendation where team_id = ? "
						+ "and position = 1 order by listed_at desc limit " + RecommendationListService.MOST_REPORTS,
				UUID.class, team);
		UUID oldest = jdbc().queryForObject("select assessment_id from recommendation where team_id = ? "
				+ "and position = 1 order by listed_at limit 1", UUID.class, team);
		assertThat(lists().reports(team, null, pm)).extracting(ListedReport::assessment).isEqualTo(newest);
		assertThat(lists().reports(team, newest.get(7), pm)).extracting(ListedReport::assessment).isEqualTo(newest);
		assertThat(lists().reports(team, oldest, pm)).extracting(ListedReport::assessment)
			.hasSize(newest.size() + 1)
			.containsAll(newest)
			.endsWith(oldest);
		assertThat(lists().reports(null, oldest, pm)).singleElement()
			.satisfies((report) -> assertThat(report.reference()).isEqualTo(first.get(0).reference()));
		assertThat(lists().reports(null, null, pm)).isEmpty();
		UUID search = people().team("Search");
		UUID foreign = issued("C2", search, people().member(search, Role.LEADER)).get(0).assessment();
		assertThat(lists().reports(team, foreign, pm)).extracting(ListedReport::assessment).isEqualTo(newest);
		assertThat(lists().reports(null, foreign, pm)).isEmpty();
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> lists().reports(team, null, people().stranger()));
		jdbc().update("delete from assessment where team_id = ?", team);
	}

	@Test
	default void findsALabelExactly() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		RecommendationDetails one = issued("C2", team, people().member(team, Role.LEADER)).get(0);
		decisions().plan(one.id(), one.version(), new WorkPlan(null, null, null, null, null, List.of("pilot"), null),
				pm);
		RecommendationFilter pilots = new RecommendationFilter(null, RecommendationStatus.OPEN, null, true, null,
				one.advised().kind(), null, null, "pilot", null, one.advised().title(), TODAY);
		for (CurrentPerson each : List.of(pm, ofAnotherTeamToo(pm))) {
			assertThat(find(pilots, each)).extracting(RecommendationSummary::id).containsExactly(one.id());
			assertThat(lists().count(pilots, 500, each)).isNull();
		}
		assertThat(find(
				new RecommendationFilter(null, Set.of(), null, false, null, null, null, null, "pilot", null, "", TODAY),
				pm))
			.extracting(RecommendationSummary::id)
			.containsExactly(one.id());
		assertThat(find(
				new RecommendationFilter(null, Set.of(), null, false, null, null, null, null, "pil", null, "", TODAY),
				pm))
			.isEmpty();
	}

	private void check(List<RecommendationSummary> all, CurrentPerson reader, RecommendationFilter filter,
			Predicate<RecommendationSummary> wanted) {
		List<UUID> expected = all.stream().filter(wanted).map(RecommendationSummary::id).toList();
		assertThat(expected).isNotEmpty().hasSizeLessThan(all.size());
		assertThat(lists().count(filter, 500, reader)).isEqualTo(expected.size());
		assertThat(lists().count(filter, 1, reader)).isEqualTo(1);
		// of several teams it may be found in another way
		for (CurrentPerson each : List.of(reader, ofAnotherTeamToo(reader))) {
			assertThat(find(filter, each)).extracting(RecommendationSummary::id).isEqualTo(expected);
			assertThat(lists().ids(filter, 500, each).items()).isEqualTo(expected);
		}
	}

	private CurrentPerson ofAnotherTeamToo(CurrentPerson reader) {
		Map<UUID, Role> roles = new HashMap<>(reader.roles());
		roles.put(people().team("Search"), Role.VIEWER);
		return people().member(roles);
	}

	private List<RecommendationSummary> words(String words, CurrentPerson reader) {
		return find(worded(words), reader);
	}

	private static RecommendationFilter worded(String words) {
		return new RecommendationFilter(null, Set.of(), null, false, null, null, null, null, null, null, words, TODAY);
	}

	private List<RecommendationSummary> find(RecommendationFilter filter, CurrentPerson reader) {
		return lists().find(filter, RecommendationSort.NEWEST, ListPosition.START, 500, reader).items();
	}

	private static RecommendationFilter filter(Set<RecommendationStatus> statuses, @Nullable UUID owner,
			boolean unowned, @Nullable String principle, @Nullable String kind, @Nullable String severity,
			@Nullable DueFilter due, @Nullable UUID assessment) {
		return new RecommendationFilter(null, statuses, owner, unowned, principle, kind, severity, due, null,
				assessment, "", TODAY);
	}

}
