package io.productops.recommendation.web;

import java.util.List;
import java.util.UUID;

import io.productops.OnH2;
import io.productops.assessment.Access;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.WorkedAnswers;
import io.productops.recommendation.CommentService;
import io.productops.recommendation.DecisionService;
import io.productops.recommendation.RecommendationDetails;
import io.productops.recommendation.RecommendationService;
import io.productops.recommendation.WorkPlan;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import io.productops.team.SignedInAs;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page asks the database as often for many things as for few.
 */
@OnH2
class StatementCountTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private AssessmentService assessments;

	@Autowired
	private RecommendationService recommendations;

	@Autowired
	private DecisionService decisions;

	@Autowired
	private CommentService comments;

	@Autowired
	private People people;

	@Autowired
	private EntityManagerFactory entities;

	@Test
	void asksNoMoreForManyThanForFew() {
		UUID team = this.people.team("Checkout");
		CurrentPerson leader = this.people.member(team, Role.LEADER);
		RecommendationDetails one = issued(team, leader).get(0);
		String page = "/recommendations/" + one.id();
		long list = statements("/recommendations", leader);
		long detail = statements(page, leader);
		assertThat(list).isBetween(1L, 12L);
		assertThat(detail).isBetween(1L, 15L);
		for (int i = 0; i < 8; i++) {
			CurrentPerson pm = this.people.member(team, Role.PM);
			for (RecommendationDetails each : (i < 3) ? issued(team, leader) : List.of(one)) {
				this.decisions.plan(each.id(), this.recommendations.find(each.id(), pm).version(),
						new WorkPlan(pm.id(), null, null, null, null, List.of("a" + i, "b" + i), null), pm);
				this.comments.add(each.id(), "Comment " + i, pm);
			}
		}
		assertThat(statements("/recommendations", leader)).as("list").isLessThanOrEqualTo(list + 1);
		assertThat(statements(page, leader)).as("recommendation").isLessThanOrEqualTo(detail);
	}

	private List<RecommendationDetails> issued(UUID team, CurrentPerson leader) {
		UUID assessment = this.assessments.start("Northwind", team, leader);
		WorkedAnswers.save(this.assessments, WorkedAnswers.of("C2"), assessment, Access.of(leader));
		this.assessments.complete(assessment, Access.of(leader), "token");
		return this.recommendations.ofAssessment(assessment, leader);
	}

	private long statements(String uri, CurrentPerson person) {
		Statistics statistics = this.entities.unwrap(SessionFactory.class).getStatistics();
		statistics.setStatisticsEnabled(true);
		statistics.clear();
		try {
			assertThat(this.mvc.get().uri(uri).with(SignedInAs.person(person))).hasStatusOk();
			return statistics.getPrepareStatementCount();
		}
		finally {
			statistics.setStatisticsEnabled(false);
		}
	}

}
