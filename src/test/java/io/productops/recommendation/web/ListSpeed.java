package io.productops.recommendation.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.productops.assessment.Access;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.WorkedAnswers;
import io.productops.recommendation.Generator;
import io.productops.recommendation.RecommendationService;
import io.productops.recommendation.RecommendationSort;
import io.productops.shared.ListPosition;
import io.productops.shared.web.ListQuery;
import io.productops.shared.web.Paging;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import io.productops.team.SignedInAs;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How much slower the page of the list is with a hundred thousand recommendations of a
 * thousand teams than with a thousand of ten: the whole answer, with its counts, names
 * and choices, for every filter, order and kind of reader, at the start and far behind.
 */
interface ListSpeed {

	int CALLS = 40;

	int WARM_UP = 3;

	/** Pages to measure alone, by what they are called. */
	Pattern SOME = Pattern.compile(System.getProperty("productops.pages", ""));

	/** What something else on the machine slowed down is measured again, so often. */
	int TRIES = 3;

	ApplicationContext application();

	@Test
	default void ofManyTheyTakeAtMostFourTimesAsLong() {
		JdbcTemplate jdbc = application().getBean(JdbcTemplate.class);
		List<UUID> teams = new ArrayList<>(teams(10));
		Pages pages = new Pages(application(), teams);
		Generator generator = new Generator(jdbc);
		// H2 would answer the same question twice without looking
		everyTimeAnew(jdbc, true);
		try {
			generator.make(pages.like, teams, 100, pages.owners());
			jdbc.execute("analyze");
			// twice: the first time is for the JVM
			Map<String, double[]> few = new LinkedHashMap<>();
			for (int i = 0; i < 2; i++) {
				pages.all().forEach((name, page) -> few.put(name, pages.times(page)));
			}
			List<UUID> more = teams(990);
			teams.addAll(more);
			generator.make(pages.like, more, 100, pages.owners());
			jdbc.execute("analyze");
			Map<String, double[]> many = new LinkedHashMap<>();
			System.out.printf("%-62s %8s %8s %8s %8s %6s%n", "milliseconds", "median", "p95", "median", "p95", "p95 x");
			pages.all().forEach((name, page) -> {
				double[] small = few.get(name);
				double[] large = pages.times(page, small[1] * 4);
				many.put(name, large);
				System.out.printf(Locale.ROOT, "%-62s %8.1f %8.1f %8.1f %8.1f %6.1f%n", name, small[0], small[1],
						large[0], large[1], large[1] / small[1]);
			});
			assertThat(many)
				.allSatisfy((name, times) -> assertThat(times[1]).as(name).isLessThanOrEqualTo(4 * few.get(name)[1]));
		}
		finally {
			everyTimeAnew(jdbc, false);
			teams.forEach((each) -> jdbc.update("delete from assessment where team_id = ?", each));
		}
	}

	private List<UUID> teams(int count) {
		People people = application().getBean(People.class);
		return IntStream.range(0, count).mapToObj((i) -> people.team("Many")).toList();
	}

	private static void everyTimeAnew(JdbcTemplate jdbc, boolean on) {
		if (jdbc.queryForList("select 1 from information_schema.tables where table_name = 'SETTINGS'").size() > 0) {
			jdbc.execute("set optimize_reuse_results " + (on ? 0 : 1));
		}
	}

	/**
	 * The pages that are measured, and how.
	 */
	final class Pages {

		final UUID like;

		private final MockMvcTester mvc;

		private final Paging paging;

		private final JdbcTemplate jdbc;

		private final UUID team;

		private final CurrentPerson pm;

		private final CurrentPerson ofMany;

		private final CurrentPerson admin;

		Pages(ApplicationContext application, List<UUID> teams) {
			this.mvc = application.getBean(MockMvcTester.class);
			this.paging = application.getBean(Paging.class);
			this.jdbc = application.getBean(JdbcTemplate.class);
			People people = application.getBean(People.class);
			this.team = teams.get(0);
			this.pm = people.member(this.team, Role.PM);
			this.ofMany = people.member(
					teams.subList(0, 5).stream().collect(Collectors.toMap(Function.identity(), (id) -> Role.LEADER)));
			this.admin = people.adminIn(this.team, Role.PM);
			AssessmentService assessments = application.getBean(AssessmentService.class);
			UUID other = people.team("Checkout");
			CurrentPerson leader = people.member(other, Role.LEADER);
			UUID assessment = assessments.start("Northwind", other, leader);
			WorkedAnswers.save(assessments, WorkedAnswers.of("C2"), assessment, Access.of(leader));
			assessments.complete(assessment, Access.of(leader), "token");
			this.like = application.getBean(RecommendationService.class).ofAssessment(assessment, leader).get(0).id();
		}

		/** The first owns few. */
		List<UUID> owners() {
			return List.of(this.ofMany.id(), this.pm.id(), this.admin.id());
		}

		/** The addresses and who reads them, by what they are. */
		Map<String, Page> all() {
			Map<String, Page> all = new LinkedHashMap<>();
			for (RecommendationSort sort : RecommendationSort.values()) {
				filters().forEach((name, filter) -> add(all, name, filter, sort, this.admin, "admin", false));
				for (String deep : List.of("everything", "open", "owner, most", "words, usual", "four at once")) {
					add(all, deep + ", in the middle", filters().get(deep), sort, this.admin, "admin", true);
				}
				for (String some : List.of("everything", "open", "owner, me", "words, usual", "label, rare")) {
					add(all, some, filters().get(some), sort, this.ofMany, "member of five", false);
				}
				add(all, "everything", ListForm.NONE, sort, this.pm, "member", false);
				add(all, "everything, in the middle", ListForm.NONE, sort, this.pm, "member", true);
			}
			return all;
		}

		private Map<String, ListForm> filters() {
			UUID assessment = this.jdbc.queryForObject(
					"select assessment_id from recommendation where team_id = ? limit 1", UUID.class, this.team);
			Map<String, ListForm> filters = new LinkedHashMap<>();
			filters.put("everything", ListForm.NONE);
			filters.put("team", form("team", this.team.toString()));
			filters.put("open", form("status", "open"));
			filters.put("status", form("status", "dropped"));
			filters.put("kind", form("kind", "system"));
			filters.put("kind, rare", form("kind", Generator.RARE_KIND));
			filters.put("kind, none", form("kind", "removal"));
			filters.put("severity", form("severity", "critical"));
			filters.put("principle", form("principle", "PR3"));
			filters.put("owner, most", form("owner", this.pm.id().toString()));
			filters.put("owner, few", form("owner", this.ofMany.id().toString()));
			filters.put("owner, me", form("owner", "me", "status", "open"));
			filters.put("owner, nobody", form("owner", "nobody"));
			filters.put("overdue", form("due", "overdue"));
			filters.put("due in a week", form("due", "week"));
			filters.put("no due date", form("due", "none"));
			filters.put("assessment", form("assessment", String.valueOf(assessment)));
			filters.put("label, usual", form("label", Generator.USUAL_LABEL));
			filters.put("label, rare", form("label", Generator.RARE_LABEL));
			filters.put("words, in all", form("q", "the"));
			filters.put("words, usual", form("q", "handbook pricing"));
			filters.put("words, rare", form("q", "handbook pricing 77"));
			filters.put("words, none", form("q", "nosuchword"));
			filters.put("four at once",
					form("status", "open", "kind", "system", "severity", "high", "principle", "PR2"));
			filters.put("four at once, none",
					form("status", "done", "kind", Generator.RARE_KIND, "severity", "critical", "owner", "nobody"));
			filters.put("three and words", form("status", "open", "kind", "system", "severity", "high", "q", "launch"));
			return filters;
		}

		private static ListForm form(String... fields) {
			UriComponentsBuilder query = UriComponentsBuilder.newInstance();
			for (int i = 0; i < fields.length; i += 2) {
				query.queryParam(fields[i], fields[i + 1].replace(" ", "%20"));
			}
			return ListForm.of(String.valueOf(query.build().getQuery()));
		}

		private void add(Map<String, Page> all, String name, ListForm filter, RecommendationSort sort,
				CurrentPerson reader, String who, boolean deep) {
			ListForm form = ListForm.of(filter.query() + "&sort=" + sort.name().toLowerCase(Locale.ROOT));
			String address = deep ? form.href("after", cursor(form, sort, reader)) : form.href();
			String what = name + " by " + sort + ", " + who;
			if (SOME.matcher(what).find()) {
				all.put(what, new Page(address, reader));
			}
		}

		/** As the page itself gives one, but to a place in the middle of everything. */
		private String cursor(ListForm form, RecommendationSort sort, CurrentPerson reader) {
			ListQuery list = new ListQuery("recommendations?" + form.fields() + reader.id(), ListPosition.START, 1);
			return String.valueOf(this.paging.part(list, List.of(1, 2), (item) -> Generator.middle(sort)).next());
		}

		/** Median and 95th percentile in milliseconds; the best of several tries. */
		double[] times(Page page, double limit) {
			double[] best = times(page);
			for (int i = 1; i < TRIES && best[1] > limit; i++) {
				double[] next = times(page);
				best = (next[1] < best[1]) ? next : best;
			}
			return best;
		}

		double[] times(Page page) {
			long[] times = new long[CALLS];
			for (int i = -WARM_UP; i < CALLS; i++) {
				long start = System.nanoTime();
				// a URI: a text would be encoded once more
				assertThat(this.mvc.get().uri(URI.create(page.address())).with(SignedInAs.person(page.reader())))
					.hasStatusOk();
				if (i >= 0) {
					times[i] = System.nanoTime() - start;
				}
			}
			Arrays.sort(times);
			return new double[] { times[CALLS / 2] / 1e6, times[CALLS * 95 / 100] / 1e6 };
		}

		record Page(String address, CurrentPerson reader) {
		}

	}

}
