package io.productops.journey;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.productops.OnH2;
import io.productops.system.BudgetService;
import io.productops.system.Cadence;
import io.productops.system.Cost;
import io.productops.system.Direction;
import io.productops.system.Frequency;
import io.productops.system.InboundService;
import io.productops.system.InboundWeek;
import io.productops.system.MetricService;
import io.productops.system.MetricSubject;
import io.productops.system.Reading;
import io.productops.system.ReadingService;
import io.productops.system.Stage;
import io.productops.system.StageService;
import io.productops.system.SystemDetails;
import io.productops.system.SystemPlan;
import io.productops.system.SystemService;
import io.productops.system.Systems;
import io.productops.team.BrowserSessions;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A team runs a system towards its end.
 */
@OnH2
@InBrowser
class SystemJourneyTests {

	private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

	private final List<String> faults = new ArrayList<>();

	@Autowired
	private SystemService systems;

	@Autowired
	private StageService stages;

	@Autowired
	private MetricService metrics;

	@Autowired
	private ReadingService readings;

	@Autowired
	private InboundService inbound;

	@Autowired
	private BudgetService budgets;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private People people;

	@Autowired
	private BrowserSessions sessions;

	private CurrentPerson leader;

	private SystemDetails system;

	private UUID metric;

	@BeforeEach
	void givenASystemInPilotThatIsToBeChecked() {
		UUID team = this.people.team("Checkout");
		this.leader = this.people.member(team, Role.LEADER);
		this.system = Systems.planned(this.systems, team, this.leader, null);
		Systems.moved(this.systems, this.stages, this.system, this.leader, Stage.PILOT);
		this.stages.describe(this.system.id(), version(),
				new SystemPlan(this.leader.id(), "Days to a decision", "PMs read it without us for a quarter",
						new Cost(new BigDecimal("3"), new BigDecimal("14")),
						new Cadence(Frequency.EVERY_TWO_WEEKS, MONDAY), this.system.plan().checkOn()),
				this.leader);
		Systems.checkOn(this.jdbc, this.system.id(), MONDAY);
		this.metric = this.metrics.of(MetricSubject.system(this.system.id()), this.leader).get(0).id();
		this.readings.take(this.metric,
				List.of(new Reading(MONDAY, new BigDecimal("45")),
						new Reading(MONDAY.plusDays(30), new BigDecimal("41")),
						new Reading(MONDAY.plusDays(60), new BigDecimal("33"))),
				Direction.LOWER, this.leader);
		this.budgets.set(team, BigDecimal.TEN, this.leader);
		LocalDate today = LocalDate.now(this.leader.zone());
		this.inbound.count(team,
				List.of(new InboundWeek(MONDAY, 9, 6, 1),
						new InboundWeek(today.with(DayOfWeek.MONDAY).minusWeeks(2), 8, 5, 2),
						new InboundWeek(today.with(DayOfWeek.MONDAY).minusWeeks(1), 5, 4, 6)),
				this.leader);
	}

	@Test
	void everyPageIsFreeOfFindings(Visitors visitors) {
		Visitor visitor = visitors.arrive();
		visitor.signIn(this.sessions.begin(this.leader));
		String seen = String.valueOf(version());
		visitor.goTo("/systems");
		scan(visitor.page(), "board, over budget and due");
		visitor.goTo("/systems/" + this.system.id());
		scan(visitor.page(), "system to be checked");
		visitor.wizard().press("Save the check");
		scan(visitor.page(), "system, check refused");
		visitor.goTo("/systems/" + this.system.id());
		this.stages.exit(this.system.id(), Long.parseLong(seen), true, "", this.leader);
		visitor.wizard().press("Save the stage");
		scan(visitor.page(), "system, changed by somebody else");
		visitor.goTo("/metrics/" + this.metric);
		scan(visitor.page(), "metric");
		visitor.page().getByLabel("Lines").fill("yesterday,1\n2026-03-09,40");
		visitor.wizard().press("Store the lines");
		scan(visitor.page(), "metric, lines refused");
		visitor.goTo("/teams/" + this.system.team() + "/inbound");
		scan(visitor.page(), "questions");
		visitor.wizard().press("Save the question");
		scan(visitor.page(), "question refused");
		visitor.signIn(this.sessions.begin(this.people.member(this.people.team("New"), Role.VIEWER)));
		visitor.goTo("/systems");
		scan(visitor.page(), "board, empty");
		Assertions.assertThat(this.faults).isEmpty();
	}

	@Test
	void aSystemGoesOnWithoutScript(Visitors visitors) {
		Visitor visitor = visitors.arriveWithoutScript();
		visitor.signIn(this.sessions.begin(this.leader));
		visitor.goTo("/systems");
		visitor.page().getByText("Build one feedback picture").first().click();
		Page page = visitor.page();
		page.getByLabel("What changed since you last looked").fill("PMs read it themselves");
		page.getByLabel("Or it moves on").selectOption("Running");
		visitor.wizard().press("Save the check");
		PlaywrightAssertions.assertThat(page.getByText("Saved. It is now: Running.")).isVisible();
		page.getByText("Add readings, or change its baseline and target").click();
		page.getByLabel("Value").fill("28");
		visitor.wizard().press("Save the reading");
		PlaywrightAssertions.assertThat(page.getByText("The reading is there.")).isVisible();
		Assertions.assertThat(this.systems.find(this.system.id(), this.leader).stage()).isEqualTo(Stage.RUNNING);
	}

	private long version() {
		return this.systems.find(this.system.id(), this.leader).version();
	}

	private void scan(Page page, String name) {
		this.faults.addAll(Scan.faults(page, name));
	}

}
