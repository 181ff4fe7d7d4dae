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
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However many reports are finished, a start reads only those that have no
 * recommendations yet.
 */
@OnPostgres
class LateIndexTests {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private AssessmentService assessments;

	@Autowired
	private AssessmentRepository repository;

	@Autowired
	private People people;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void findsOldReportsByTheirIndex() {
		UUID team = this.people.team("Checkout");
		CurrentPerson leader = this.people.member(team, Role.LEADER);
		UUID like = this.assessments.start("Northwind", team, leader);
		this.jdbc.update(
				"""
						insert into assessment (id, version, reference, status, playbook_version, playbook_sha256, answers, notes,
						created_at, updated_at, completed_at, team_id, issued)
						select gen_random_uuid(), 0, 'MANY-' || n, 'COMPLETED', playbook_version, playbook_sha256, answers, notes,
						created_at, updated_at, created_at, team_id, n <> 17
						from assessment, generate_series(1, 10000) n where id = ?""",
				like);
		this.jdbc.execute("analyze assessment");
		try {
			List<String> plans = new Plans(this.application)
				.of(() -> assertThat(this.repository.findNotIssued(new UUID(0, 0), Limit.of(500))).hasSize(1));
			assertThat(plans).singleElement().asString().contains("assessment_not_issued").doesNotContain("Filter");
		}
		finally {
			this.jdbc.update("delete from assessment where reference like 'MANY-%'");
			this.jdbc.execute("analyze assessment");
		}
	}

}
