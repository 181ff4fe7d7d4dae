package io.productops.recommendation.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.OnH2;
import io.productops.Statements;
import io.productops.assessment.Access;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.WorkedAnswers;
import io.productops.recommendation.BulkEdit;
import io.productops.recommendation.BulkItem;
import io.productops.recommendation.BulkService;
import io.productops.recommendation.CommentService;
import io.productops.recommendation.DecisionService;
import io.productops.recommendation.RecommendationDetails;
import io.productops.recommendation.RecommendationService;
import io.productops.recommendation.SavedViewService;
import io.productops.recommendation.WorkPlan;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import io.productops.team.SignedInAs;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page asks the database as often for many things as for few.
 */
@OnH2
class StatementCountTests {

	private static final List<String> LISTS = List.of("", "?sort=due", "?sort=changed", "?status=open&owner=nobody",
			"?q=the", "?label=a0");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private AssessmentService assessments;

	@Autowired
	private RecommendationService recommendations;

	@Autowired
	private DecisionService decisions;

	@Autowired
	private BulkService bulks;

	@Autowired
	private SavedViewService views;

	@Autowired
	private CommentService comments;

	@Autowired
	private People people;

	@Test
	void asksNoMoreForManyThanForFew() {
		UUID team = this.people.team("Checkout");
		CurrentPerson leader = this.people.member(team, Role.LEADER);
		List<RecommendationDetails> issued = issued(team, leader);
		RecommendationDetails one = issued.get(0);
		change(one, team, "few");
		this.views.save("Few", "status=open", null, leader);
		// the first cursor of all makes the key that signs them
		assertThat(this.mvc.get().uri("/api/v1/recommendations?limit=1").with(SignedInAs.token(leader))).hasStatusOk();
		Map<String, List<String>> few = statements(leader, one, bulk(List.of(one), leader));
		List<RecommendationDetails> all = new ArrayList<>(issued);
		for (int i = 0; i < 8; i++) {
			if (i < 3) {
				List<RecommendationDetails> more = issued(team, leader);
				more.forEach((each) -> change(each, team, "many"));
				all.addAll(more);
			}
			change(one, team, "many " + i);
			this.views.save("Many " + i, "status=open", (i < 4) ? team : null, leader);
		}
		Map<String, List<String>> many = statements(leader, one, bulk(all, leader));
		assertThat(all).hasSizeGreaterThan(25);
		few.forEach((what, asked) -> {
			// one more: whether anything comes behind is only asked for where there is
			// more
			assertThat(many.get(what)).as(what).hasSizeLessThanOrEqualTo(asked.size() + 1);
			assertThat(asked).as(what).hasSizeBetween(1, 16);
		});
	}

	/** By a name that is the same for few and for many. */
	private Map<String, List<String>> statements(CurrentPerson person, RecommendationDetails one, UUID bulk) {
		Map<String, String> addresses = new LinkedHashMap<>();
		for (String list : LISTS) {
			addresses.put("list " + list, "/recommendations" + list);
			addresses.put("part of the API " + list, "/api/v1/recommendations" + list);
		}
		String page = "/recommendations/" + one.id();
		addresses.put("recommendation", page);
		addresses.put("recommendation in a list", page + "?list=status=open");
		addresses.put("its days", page + "/calendar.ics");
		addresses.put("its comments in the API", "/api/v1" + page + "/comments");
		addresses.put("saved views", "/recommendations/views");
		addresses.put("what became of several", "/recommendations/bulk-changes/" + bulk);
		Map<String, List<String>> asked = new LinkedHashMap<>();
		addresses.forEach((what, address) -> asked.put(what,
				Statements.of(() -> assertThat(this.mvc.get()
					.uri(address)
					.with(address.startsWith("/api/") ? SignedInAs.token(person) : SignedInAs.person(person))).as(what)
					.hasStatusOk())));
		return asked;
	}

	private List<RecommendationDetails> issued(UUID team, CurrentPerson leader) {
		UUID assessment = this.assessments.start("Northwind", team, leader);
		WorkedAnswers.save(this.assessments, WorkedAnswers.of("C2"), assessment, Access.of(leader));
		this.assessments.complete(assessment, Access.of(leader), "token");
		return this.recommendations.ofAssessment(assessment, leader);
	}

	/** By somebody new, with everything that pages show of it. */
	private void change(RecommendationDetails it, UUID team, String words) {
		CurrentPerson pm = this.people.member(team, Role.PM);
		this.decisions.plan(it.id(), this.recommendations.find(it.id(), pm).version(), new WorkPlan(pm.id(),
				java.time.LocalDate.of(2027, 1, 29), null, null, null, List.of("a0", "b " + words), null), pm);
		this.comments.add(it.id(), "Comment, " + words, pm);
	}

	private UUID bulk(List<RecommendationDetails> some, CurrentPerson leader) {
		return this.bulks.apply(some.stream().map((each) -> BulkItem.at(each.id(), Instant.now())).toList(),
				new BulkEdit.AddLabel("of " + some.size()), "Add a label", leader);
	}

}
