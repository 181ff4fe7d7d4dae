package io.productops.assessment;

import java.util.List;
import java.util.UUID;

import io.productops.OnPostgres;
import io.productops.Plans;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However many assessments are completed, work on all of them reads each part from its
 * place in their order, and sorts nothing.
 */
@OnPostgres
class StoredAnswersIndexTests {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private AssessmentService assessments;

	@Autowired
	private StoredAdviceService stored;

	@Autowired
	private People people;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void readsAPartByItsOrder() {
		UUID team = this.people.team("Checkout");
		UUID like = completed(team);
		this.jdbc.update(
				"""
						insert into assessment (id, version, reference, status, playbook_version, playbook_sha256, answers, notes,
						created_at, updated_at, completed_at, team_id, issued)
						select gen_random_uuid(), 0, 'MANY-' || n, 'COMPLETED', playbook_version, playbook_sha256, answers, notes,
						created_at, updated_at, created_at, team_id, true
						from assessment, generate_series(1, 10000) n where id = ?""",
				like);
		this.jdbc.update("""
				insert into finished_advice (assessment_id, version, token, advice, sha256, playbook_version,
				playbook_sha256, answers, created_at)
				select a.id, 0, a.reference, '{}', 'x', f.playbook_version, f.playbook_sha256, '{}', f.created_at
				from assessment a, finished_advice f where a.reference like 'MANY-%' and f.assessment_id = ?""", like);
		this.jdbc.execute("analyze finished_advice");
		this.jdbc.execute("analyze assessment");
		try {
			long last = this.stored.last();
			List<UUID> some = this.stored.answers(last - 20, last).stream().map(StoredAnswers::assessment).toList();
			assertPlan("finished_advice_ordinal", () -> assertThat(this.stored.answers(last - 500, last)).hasSize(500));
			assertPlan("finished_advice_ordinal", () -> assertThat(this.stored.advices(last - 20, last)).hasSize(20));
			assertPlan("finished_advice_ordinal", () -> assertThat(this.stored.last()).isEqualTo(last));
			assertPlan("assessment_pkey", () -> assertThat(this.stored.teams(some)).hasSize(20));
		}
		finally {
			this.jdbc.update("delete from assessment where reference like 'MANY-%'");
			this.jdbc.execute("analyze finished_advice");
			this.jdbc.execute("analyze assessment");
		}
	}

	private void assertPlan(String index, Runnable read) {
		assertThat(new Plans(this.application).of(read)).singleElement()
			.asString()
			.contains(index)
			.doesNotContain("Seq Scan", "Sort", "Filter");
	}

	private UUID completed(UUID team) {
		CurrentPerson leader = this.people.member(team, Role.LEADER);
		UUID id = this.assessments.start("Northwind", team, leader);
		WorkedAnswers.save(this.assessments, WorkedAnswers.of("C2"), id, Access.of(leader));
		this.assessments.complete(id, Access.of(leader), "token");
		return id;
	}

}
