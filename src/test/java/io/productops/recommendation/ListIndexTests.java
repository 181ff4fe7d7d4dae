package io.productops.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.productops.OnPostgres;
import io.productops.assessment.Access;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.WorkedAnswers;
import io.productops.shared.ListPosition;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A list of many recommendations is read by an index, whatever the filter: PostgreSQL
 * itself counts how often it reads the whole table.
 */
@OnPostgres
class ListIndexTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	private static final int TEAMS = 200;

	private static final int EACH = 100;

	@Autowired
	private RecommendationListService lists;

	@Autowired
	private AssessmentService assessments;

	@Autowired
	private RecommendationService recommendations;

	@Autowired
	private People people;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionTemplate transactions;

	private UUID team = UUID.randomUUID();

	private CurrentPerson pm;

	private List<UUID> teams = List.of();

	@BeforeEach
	void givenManyTeamsWithManyRecommendations() {
		this.team = this.people.team("Checkout");
		this.pm = this.people.member(this.team, Role.PM);
		CurrentPerson leader = this.people.member(this.team, Role.LEADER);
		UUID assessment = this.assessments.start("Northwind", this.team, leader);
		WorkedAnswers.save(this.assessments, WorkedAnswers.of("C2"), assessment, Access.of(leader));
		this.assessments.complete(assessment, Access.of(leader), "token");
		UUID like = this.recommendations.ofAssessment(assessment, leader).get(0).id();
		this.teams = IntStream.range(0, TEAMS).mapToObj((i) -> this.people.team("Many")).toList();
		new Generator(this.jdbc).make(like, this.teams, EACH, List.of(this.pm.id(), leader.id()));
		this.jdbc.execute("analyze recommendation");
	}

	@AfterEach
	void leavesNothingForOthers() {
		this.teams.forEach((each) -> this.jdbc.update("delete from assessment where team_id = ?", each));
		this.jdbc.execute("analyze recommendation");
	}

	@Test
	void readsTheWholeTableForNoList() {
		CurrentPerson admin = this.people.admin();
		UUID one = this.teams.get(7);
		List<RecommendationFilter> filters = Stream
			.of(filter(null, "", null, null, null, null), filter(one, "", null, null, null, null),
					filter(null, "open", null, null, null, null), filter(null, "", this.pm.id(), null, null, null),
					filter(null, "", null, "PR3", null, null), filter(null, "", null, null, "critical", null),
					filter(null, "", null, null, null, DueFilter.OVERDUE),
					filter(null, "", null, null, null, DueFilter.WEEK), filter(one, "open", null, "PR3", null, null))
			.toList();
		for (RecommendationFilter filter : filters) {
			for (RecommendationSort sort : RecommendationSort.values()) {
				assertThat(wholeReads(filter, sort, admin)).as(filter + " by " + sort).isZero();
				assertThat(wholeReads(filter, sort, this.pm)).as(filter + " by " + sort + " of a member").isZero();
			}
		}
	}

	@Test
	void findsWordsByTheirIndex() {
		RecommendationFilter rare = new RecommendationFilter(null, Set.of(), null, false, null, null, null, null, null,
				null, "handbook pricing 77", TODAY);
		assertThat(wholeReads(rare, RecommendationSort.NEWEST, this.people.admin())).isZero();
	}

	/** How often a page of that list makes PostgreSQL read the whole table. */
	private long wholeReads(RecommendationFilter filter, RecommendationSort sort, CurrentPerson reader) {
		if (filter.team() != null && !reader.mayRead(filter.team())) {
			return 0;
		}
		long before = counted();
		this.transactions.executeWithoutResult((transaction) -> {
			List<RecommendationSummary> page = this.lists.find(filter, sort, ListPosition.START, 51, reader);
			if (!page.isEmpty()) {
				this.lists.find(filter, sort, page.get(page.size() / 2).place(sort), 51, reader);
			}
			this.jdbc.queryForList("select pg_stat_force_next_flush()");
		});
		return counted() - before;
	}

	private long counted() {
		Long counted = this.jdbc.queryForObject(
				"select coalesce(seq_scan, 0) from pg_stat_user_tables where relname = 'recommendation'", Long.class);
		return (counted != null) ? counted : -1;
	}

	private static RecommendationFilter filter(@Nullable UUID team, String open, @Nullable UUID owner,
			@Nullable String principle, @Nullable String severity, @Nullable DueFilter due) {
		return new RecommendationFilter(team, open.isEmpty() ? Set.of() : RecommendationStatus.OPEN, owner, false,
				principle, null, severity, due, null, null, "", TODAY);
	}

}
