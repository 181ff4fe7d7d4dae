package io.productops.demo;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.productops.PlainBrowser;
import io.productops.assessment.AssessmentSummary;
import io.productops.assessment.TeamAssessmentService;
import io.productops.assessment.WorkedAnswers;
import io.productops.audit.AuditService;
import io.productops.system.SystemDetails;
import io.productops.system.SystemService;
import io.productops.team.CurrentPerson;
import io.productops.team.TeamDetails;
import io.productops.team.TeamService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody finds who starts the demo.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class DemoTests {

	static final List<DemoPerson> PEOPLE = List.of(DemoPerson.ADMIN, DemoPerson.LEADER, DemoPerson.PM,
			DemoPerson.VIEWER);

	@LocalServerPort
	private int port;

	private final DemoPeople people;

	private final TeamService teams;

	private final TeamAssessmentService assessments;

	private final SystemService systems;

	private final AuditService audit;

	private final Clock clock;

	@Autowired
	DemoTests(DemoPeople people, TeamService teams, TeamAssessmentService assessments, SystemService systems,
			AuditService audit, Clock clock) {
		this.people = people;
		this.teams = teams;
		this.assessments = assessments;
		this.systems = systems;
		this.audit = audit;
		this.clock = clock;
	}

	@ParameterizedTest
	@FieldSource("PEOPLE")
	void showsItsPeopleOnTheSignInPageAndLetsThemIn(DemoPerson person) {
		PlainBrowser browser = new PlainBrowser(this.port);
		assertThat(browser.get("/sign-in").body()).contains("Sign in as " + person.name(), person.words(),
				"<code>" + person.email() + "</code>", "<code>" + DemoPerson.PASSWORD + "</code>");
		HttpResponse<String> signedIn = browser.post("/sign-in",
				Map.of("email", person.email(), "password", DemoPerson.PASSWORD, "continue", "/teams"));
		assertThat(signedIn.headers().firstValue("Location")).hasValue("/teams");
		String teams = browser.get("/teams").body();
		Stream.of(DemoPerson.APPS, DemoPerson.FREIGHT)
			.forEach((team) -> assertThat(teams.contains(team)).as(team)
				.isEqualTo(person.admin() || person.roles().containsKey(team)));
	}

	@Test
	void hasTheWorkedCasesCompletedOverFourQuarters() {
		List<AssessmentSummary> completed = completed();
		assertThat(completed).hasSize(5)
			.extracting(AssessmentSummary::stage)
			.containsExactly("not_yet", "first_hire", "systems_first", "federated", "first_hire");
		assertThat(completed).extracting(AssessmentSummary::completedAt)
			.allMatch((moment) -> moment.isBefore(this.clock.instant()));
		List<Long> quarters = completed.stream().map((each) -> quarter(each.completedAt())).distinct().toList();
		assertThat(quarters).hasSizeBetween(4, 5);
		assertThat(quarters.get(3) - quarters.get(0)).isEqualTo(3);
		assertThat(quarter(this.clock.instant()) - quarters.get(3)).isBetween(0L, 1L);
	}

	@Test
	void givesBothTeamsAHistory() {
		Map<String, Long> byTeam = completed().stream()
			.map((each) -> this.teams.team(each.team(), this.people.leader()))
			.collect(Collectors.groupingBy(TeamDetails::name, Collectors.counting()));
		assertThat(byTeam).isEqualTo(Map.of(DemoPerson.APPS, 3L, DemoPerson.FREIGHT, 2L));
	}

	@Test
	void showsWhatTheTeamsMadeOfTheirAdvice() {
		PlainBrowser browser = new PlainBrowser(this.port);
		browser.get("/sign-in");
		browser.post("/sign-in", Map.of("email", DemoPerson.LEADER.email(), "password", DemoPerson.PASSWORD));
		assertThat(browser.get("/systems").body()).contains(">Planned</h3>", ">Pilot</h3>", ">Running</h3>",
				">Handed off</h3>", ">Retired</h3>", "Two systems should end or be looked at",
				"of the 24 that the team will spend");
		CurrentPerson leader = this.people.leader();
		for (TeamDetails team : this.teams.teams(leader)) {
			assertThat(browser.get("/teams/" + team.id() + "/inbound").body()).contains("role=\"img\"",
					"% about opportunities", "Latest questions");
			List<SystemDetails> systems = this.systems.ofTeams(List.of(team.id()), leader);
			assertThat(systems).hasSizeGreaterThanOrEqualTo(3);
			assertThat(systems.stream()
				.map((system) -> browser.get("/systems/" + system.id()).body())
				.filter((page) -> page.contains("Show the readings as a table"))).isNotEmpty();
		}
		assertThat(browser.get("/recommendations?due=overdue").body()).contains("Overdue, ");
		assertThat(browser.get("/recommendations?status=done").body()).contains(">Done<");
	}

	@Test
	void wroteItAllDown() {
		assertThat(this.audit.verify(null).fault()).isNull();
		assertThat(this.audit.verify(null).checked()).isGreaterThan(10);
	}

	@ParameterizedTest
	@ValueSource(strings = { "C1", "C2", "C3", "C4", "C5" })
	void answersAsTheWorkedCasesDo(String id) {
		DemoCase demo = DemoCase.ALL.stream().filter((each) -> each.id().equals(id)).findFirst().orElseThrow();
		assertThat(demo.answers().toString()).isEqualTo(WorkedAnswers.of(id).toString());
	}

	/** The first one first. */
	private List<AssessmentSummary> completed() {
		CurrentPerson leader = this.people.leader();
		return this.assessments.latest(10, leader)
			.stream()
			.sorted(Comparator.comparing(AssessmentSummary::completedAt))
			.toList();
	}

	private static long quarter(Instant moment) {
		var day = moment.atZone(ZoneOffset.UTC);
		return 4L * day.getYear() + day.get(IsoFields.QUARTER_OF_YEAR);
	}

}
