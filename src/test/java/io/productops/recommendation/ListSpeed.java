package io.productops.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import io.productops.shared.ListPosition;
import io.productops.team.CurrentPerson;
import io.productops.team.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How much slower lists of a hundred thousand recommendations are than those of a
 * thousand.
 */
interface ListSpeed extends Stored {

	LocalDate TODAY = LocalDate.of(2026, 11, 20);

	int CALLS = 100;

	/** Below that a millisecond more is no matter of the list. */
	double FLOOR_MILLIS = 1;

	@Test
	default void ofManyTheyTakeAtMostFourTimesAsLong() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		CurrentPerson admin = people().admin();
		UUID like = issued("C2", team, people().member(team, Role.LEADER)).get(0).id();
		Generator generator = new Generator(jdbc());
		generator.make(like, List.of(team), 100, List.of(pm.id()));
		List<UUID> few = teams(9);
		List<UUID> many = new ArrayList<>();
		try {
			generator.make(like, few, 100, List.of(pm.id()));
			label(few);
			Map<String, Double> small = measured(team, few.get(0), pm, admin);
			many.addAll(teams(990));
			generator.make(like, many, 100, List.of(pm.id()));
			label(many);
			Map<String, Double> large = measured(team, few.get(0), pm, admin);
			large.forEach((what, millis) -> System.out.printf("%-40s %7.2f ms of 1,000, %7.2f ms of 100,000, x %.1f%n",
					what, small.get(what), millis, millis / small.get(what)));
			assertThat(large).allSatisfy((what, millis) -> assertThat(millis).as(what)
				.isLessThanOrEqualTo(4 * Math.max(small.getOrDefault(what, 0.0), FLOOR_MILLIS)));
		}
		finally {
			few.forEach((each) -> jdbc().update("delete from assessment where team_id = ?", each));
			many.forEach((each) -> jdbc().update("delete from assessment where team_id = ?", each));
		}
	}

	private List<UUID> teams(int count) {
		return IntStream.range(0, count).mapToObj((i) -> people().team("Many")).toList();
	}

	private void label(List<UUID> teams) {
		teams
			.forEach(
					(each) -> jdbc().update(
							"insert into recommendation_label (recommendation_id, label) "
									+ "select id, 'pilot' from recommendation where team_id = ? and position <= 5",
							each));
		jdbc().execute("analyze");
	}

	/** The 95th percentile of a page in milliseconds, by filter, order and reader. */
	private Map<String, Double> measured(UUID team, UUID other, CurrentPerson pm, CurrentPerson admin) {
		UUID assessment = jdbc().queryForObject("select assessment_id from recommendation where team_id = ? limit 1",
				UUID.class, other);
		RecommendationFilter all = RecommendationFilter.all(TODAY);
		Map<String, RecommendationFilter> filters = new LinkedHashMap<>();
		filters.put("everything", all);
		filters.put("open", with(RecommendationStatus.OPEN, null, false, null, null, null, null, null, ""));
		filters.put("proposed",
				with(Set.of(RecommendationStatus.PROPOSED), null, false, null, null, null, null, null, ""));
		filters.put("of somebody", with(Set.of(), pm.id(), false, null, null, null, null, null, ""));
		filters.put("of nobody", with(Set.of(), null, true, null, null, null, null, null, ""));
		filters.put("principle", with(Set.of(), null, false, "PR3", null, null, null, null, ""));
		filters.put("kind", with(Set.of(), null, false, null, "system", null, null, null, ""));
		filters.put("severity", with(Set.of(), null, false, null, null, "critical", null, null, ""));
		for (DueFilter due : DueFilter.values()) {
			filters.put("due " + due, with(Set.of(), null, false, null, null, null, due, null, ""));
		}
		filters.put("label", with(Set.of(), null, false, null, null, null, null, "pilot", ""));
		filters.put("words", with(Set.of(), null, false, null, null, null, null, null, "handbook pricing"));
		Map<String, Double> measured = new LinkedHashMap<>();
		for (RecommendationSort sort : RecommendationSort.values()) {
			filters.forEach((name, filter) -> {
				measured.put(name + " by " + sort, millis(filter, sort, admin));
				measured.put(name + " by " + sort + ", a member", millis(filter, sort, pm));
			});
			measured.put("team by " + sort, millis(of(team, null), sort, pm));
			measured.put("report by " + sort, millis(of(null, assessment), sort, admin));
		}
		return measured;
	}

	private double millis(RecommendationFilter filter, RecommendationSort sort, CurrentPerson reader) {
		RecommendationListService lists = application().getBean(RecommendationListService.class);
		long[] times = new long[CALLS];
		for (int i = -20; i < CALLS; i++) {
			long start = System.nanoTime();
			lists.find(filter, sort, ListPosition.START, 51, reader);
			if (i >= 0) {
				times[i] = System.nanoTime() - start;
			}
		}
		Arrays.sort(times);
		return times[CALLS * 95 / 100] / 1e6;
	}

	private static RecommendationFilter of(@Nullable UUID team, @Nullable UUID assessment) {
		return new RecommendationFilter(team, Set.of(), null, false, null, null, null, null, null, assessment, "",
				TODAY);
	}

	private static RecommendationFilter with(Set<RecommendationStatus> statuses, @Nullable UUID owner, boolean unowned,
			@Nullable String principle, @Nullable String kind, @Nullable String severity, @Nullable DueFilter due,
			@Nullable String label, String words) {
		return new RecommendationFilter(null, statuses, owner, unowned, principle, kind, severity, due, label, null,
				words, TODAY);
	}

}
