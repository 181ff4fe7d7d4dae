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

	private final AuditService audit;

	private final Clock clock;

	@Autowired
	DemoTests(DemoPeople people, TeamService teams, TeamAssessmentService assessments, AuditService audit,
			Clock clock) {
		this.people = people;
		this.teams = teams;
		this.assessments = assessments;
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
