package io.productops.assessment;

import java.util.List;
import java.util.UUID;

import io.productops.OnH2;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A submission that fails at any of its writes leaves a draft that can be submitted
 * again. ASVS V2.3.3.
 */
@OnH2
class CompletionFaultTests {

	@Autowired
	private AssessmentService assessments;

	@Autowired
	private People people;

	@Autowired
	private JdbcTemplate database;

	private CurrentPerson leader;

	private UUID id;

	@BeforeEach
	void aDraftWithAllAnswers() {
		UUID team = this.people.team("Checkout");
		this.leader = this.people.member(team, Role.LEADER);
		this.id = this.assessments.start("Northwind", team, this.leader);
		WorkedAnswers.save(this.assessments, WorkedAnswers.of("C1"), this.id, Access.of(this.leader));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			finished_advice | 1 = 0
			advice_flag     | 1 = 0
			advice_flag     | position < 1
			advice_score    | 1 = 0
			advice_score    | position < 2
			assessment      | status <> 'COMPLETED'
			audit_event     | action <> 'assessment.completed'
			audit_head      | 1 = 0
			""")
	void leavesNothingHalfDone(String table, String condition) {
		// what is there already need not fit: only the next write meets it
		this.database.execute("alter table " + table + " add constraint fault check (" + condition + ") nocheck");
		try {
			assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(this::complete);
		}
		finally {
			this.database.execute("alter table " + table + " drop constraint fault");
		}
		assertThat(rows()).containsExactly(0, 0, 0);
		assertThat(this.database.queryForMap("select status, completed_at, completed_by from assessment where id = ?",
				this.id))
			.containsEntry("status", "DRAFT")
			.containsEntry("completed_at", null)
			.containsEntry("completed_by", null);
		assertThat(completions()).isZero();
		assertThat(complete().sha256()).hasSize(64);
		assertThat(rows()).doesNotContain(0);
		assertThat(completions()).isEqualTo(1);
	}

	private Completed complete() {
		return this.assessments.complete(this.id, Access.of(this.leader), UUID.randomUUID().toString());
	}

	private List<Integer> rows() {
		return List.of("finished_advice", "advice_flag", "advice_score")
			.stream()
			.map((table) -> this.database.queryForObject("select count(*) from " + table + " where assessment_id = ?",
					Integer.class, this.id))
			.toList();
	}

	private int completions() {
		return this.database.queryForObject(
				"select count(*) from audit_event where object = ? and action = 'assessment.completed'", Integer.class,
				"assessment:" + this.id);
	}

}
