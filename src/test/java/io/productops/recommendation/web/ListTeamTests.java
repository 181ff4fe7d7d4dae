package io.productops.recommendation.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.FormBrowser;
import io.productops.OnH2;
import io.productops.Statements;
import io.productops.assessment.Access;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.WorkedAnswers;
import io.productops.recommendation.RecommendationDetails;
import io.productops.recommendation.RecommendationService;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import io.productops.team.SignedInAs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the list is filtered by one of many teams.
 */
@OnH2
class ListTeamTests {

	private static final String FIELD = "name=\"teamName\"";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private AssessmentService assessments;

	@Autowired
	private RecommendationService recommendations;

	@Autowired
	private People people;

	@Autowired
	private JdbcTemplate database;

	private final List<UUID> others = new ArrayList<>();

	private UUID team = UUID.randomUUID();

	private List<RecommendationDetails> issued = List.of();

	private CurrentPerson pm;

	@BeforeEach
	void givenSomebodyInManyTeams() {
		this.team = this.people.team("Halden 100%_");
		CurrentPerson leader = this.people.member(this.team, Role.LEADER);
		UUID assessment = this.assessments.start("Northwind", this.team, leader);
		WorkedAnswers.save(this.assessments, WorkedAnswers.of("C2"), assessment, Access.of(leader));
		this.assessments.complete(assessment, Access.of(leader), "token");
		this.issued = this.recommendations.ofAssessment(assessment, leader);
		Map<UUID, Role> roles = new HashMap<>(Map.of(this.team, Role.PM));
		for (int i = 0; i < ListTeams.MOST_OFFERED; i++) {
			this.others.add(this.people.team((i < 3) ? "Search" : "Many"));
			roles.put(this.others.get(i), Role.VIEWER);
		}
		this.pm = this.people.member(roles);
	}

	@AfterEach
	void leavesFewTeamsForOthers() {
		this.others.forEach((each) -> {
			this.database.update("delete from membership where team_id = ?", each);
			this.database.update("delete from team where id = ?", each);
		});
	}

	@Test
	void offersFewTeamsAndAsksForTheNameOfOneOfMany() {
		CurrentPerson inOne = this.people.member(this.team, Role.PM);
		assertThat(text(get("/recommendations?status=open", inOne))).doesNotContain(FIELD)
			.contains("<option value=\"" + this.team + "\"");
		assertThat(text(get("/recommendations?status=open", this.pm)))
			.contains(FIELD, this.issued.get(0).advised().title(), this.people.name(this.team))
			.doesNotContain("Many ", "<select class=\"form-select\" id=\"team\"");
		assertThat(text(get("/recommendations?team=" + this.team, this.pm)))
			.contains("value=\"" + this.people.name(this.team) + "\"")
			.containsPattern("<input type=\"hidden\" name=\"team\" value=\"" + this.team + "\"");
	}

	@Test
	void leadsToTheAddressOfTheTeamThatIsNamed() {
		String named = "/recommendations?team=" + this.team + "&status=open";
		assertThat(named("?status=open", this.people.name(this.team))).isEqualTo(named);
		assertThat(named("?status=open", "halden 100%_ " + this.people.name(this.team).substring(13, 20)))
			.isEqualTo(named);
		// as it is, with the name in the field; and taken out
		assertThat(named("?status=open&team=" + this.team, this.people.name(this.team))).isEqualTo(named);
		assertThat(named("?status=open&team=" + this.team, " ")).isEqualTo("/recommendations?status=open");
		assertThat(named("?team=" + this.team, "")).isEqualTo("/recommendations?view=all");
		assertThat(named("?status=open&team=" + this.others.get(0), this.people.name(this.team))).isEqualTo(named);
	}

	@Test
	void listsTheTeamsThatFitAndNothingElseUntilItIsClear() {
		MvcTestResult several = get("/recommendations?status=open&teamName={name}", this.pm, "sEARCH");
		assertThat(several).hasStatus(422);
		assertThat(text(several))
			.contains("<title>Error: ", "Several teams have this in their names. Choose one of them below.",
					"value=\"sEARCH\"", "Which team do you mean?")
			.contains(this.others.subList(0, 3)
				.stream()
				.map((each) -> "href=\"/recommendations?team=" + each + "&amp;status=open\"")
				.toList())
			.doesNotContain(this.issued.get(0).advised().title(), "Change several at once", "Export this list");
		assertThat(text(get("/recommendations?teamName={name}", this.pm, "a")))
			.contains("Many teams have this in their names. Enter more of it.");
		for (String none : List.of("%", "_a", "nosuchteam", "' or 1=1 --", "x".repeat(5_000))) {
			MvcTestResult nothing = get("/recommendations?teamName={name}", this.pm, none.equals("%") ? "%%" : none);
			assertThat(nothing).hasStatus(422);
			assertThat(text(nothing)).contains("No team that you may see has this in its name.");
		}
	}

	@Test
	void findsNoTeamOfOthers() {
		String foreign = this.people.name(this.people.team("Halden of others"));
		assertThat(get("/recommendations?teamName={name}", this.pm, foreign)).hasStatus(422);
		assertThat(text(get("/recommendations?teamName={name}", this.pm, foreign)))
			.contains("No team that you may see");
		assertThat(get("/recommendations?teamName={name}", this.people.stranger(), foreign)).hasStatus(422);
		assertThat(get("/recommendations?teamName={name}", this.people.admin(), foreign)).hasStatus(303);
	}

	@Test
	void asksTheDatabaseNoMoreForManyTeamsThanForFew() {
		CurrentPerson inTwo = this.people.member(Map.of(this.team, Role.PM, this.others.get(0), Role.PM));
		List<String> few = Statements.of(() -> get("/recommendations?status=open", inTwo));
		List<String> many = Statements.of(() -> get("/recommendations?status=open", this.pm));
		// one more: what those that are shown are called
		assertThat(many).hasSizeLessThanOrEqualTo(few.size() + 1).hasSizeBetween(1, 16);
	}

	private String named(String filter, String name) {
		MvcTestResult result = get("/recommendations" + filter + "&teamName={name}", this.pm, name);
		assertThat(result).hasStatus(303);
		return String.valueOf(result.getResponse().getHeader("Location"));
	}

	private MvcTestResult get(String uri, CurrentPerson person, Object... values) {
		return this.mvc.get().uri(uri, values).with(SignedInAs.person(person)).exchange();
	}

	private static String text(MvcTestResult result) {
		return FormBrowser.text(result.getResponse());
	}

}
