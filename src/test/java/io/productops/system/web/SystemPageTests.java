package io.productops.system.web;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.productops.FormBrowser;
import io.productops.FormToken;
import io.productops.OnH2;
import io.productops.calendar.CalendarFeedService;
import io.productops.calendar.CalendarScope;
import io.productops.shared.Phrases;
import io.productops.system.Cadence;
import io.productops.system.Cost;
import io.productops.system.Days;
import io.productops.system.Direction;
import io.productops.system.Frequency;
import io.productops.system.InboundService;
import io.productops.system.InboundWeek;
import io.productops.system.MetricDetails;
import io.productops.system.MetricPlan;
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
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import io.productops.team.SignedInAs;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people see of systems, metrics and questions, and what they can do on their pages.
 */
@OnH2
class SystemPageTests {

	@Autowired
	private MockMvcTester mvc;

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
	private CalendarFeedService feeds;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private People people;

	private UUID team;

	private CurrentPerson leader;

	private CurrentPerson pm;

	private CurrentPerson viewer;

	private SystemDetails system;

	@BeforeEach
	void givenAPlannedSystem() {
		this.team = this.people.team("Checkout");
		this.leader = this.people.member(this.team, Role.LEADER);
		this.pm = this.people.member(this.team, Role.PM);
		this.viewer = this.people.member(this.team, Role.VIEWER);
		this.system = Systems.planned(this.systems, this.team, this.pm, null);
	}

	@Test
	void showsTheBoardByStageWithItsEnds() {
		String page = text(get("/systems", this.pm));
		assertThat(page).contains("Nothing is due: every system has an end ahead of it", ">Planned</h3>",
				"href=\"/systems/" + this.system.id() + "\"", "PMs read it without us for a quarter",
				"Rituals cost 0 PM hours a month. No budget is set.", "/teams/" + this.team + "/inbound");
		assertThat(page).doesNotContain(">Pilot</h3>", "name=\"hours\"");
		assertThat(text(get("/teams/" + this.team, this.viewer))).contains("/systems?team=" + this.team);
	}

	@Test
	void putsWhatShouldEndOrBeLookedAtFirst() {
		SystemDetails running = Systems.moved(this.systems, this.stages, this.system, this.pm, Stage.PILOT,
				Stage.RUNNING);
		plan(running, null, LocalDate.of(2026, 3, 2));
		this.stages.exit(running.id(), found().version(), true, "", this.pm);
		MetricDetails metric = metric();
		this.metrics.describe(metric.id(), metric.version(),
				new MetricPlan("Days", "days", Direction.LOWER, new BigDecimal("45"), new BigDecimal("30")), this.pm);
		this.readings.take(metric.id(), List.of(new Reading(LocalDate.of(2026, 3, 2), new BigDecimal("28"))), null,
				this.pm);
		String page = text(get("/systems?team=" + this.team, this.pm));
		assertThat(page).contains("One system should end or be looked at", "Its exit criterion was met on",
				"“Days” has reached its target", "It was to be checked on 2 March 2026.");
		assertThat(page.indexOf(">Should end or be looked at</h3>")).isBetween(0, page.indexOf(">Running</h3>"));
		Systems.moved(this.systems, this.stages, running, this.pm, Stage.RETIRED);
		assertThat(text(get("/systems", this.pm))).contains("Nothing is due");
	}

	@Test
	void marksAChecksDayThatHasPassed() {
		LocalDate today = LocalDate.now(this.pm.zone());
		Systems.checkOn(this.jdbc, this.system.id(), today);
		assertThat(text(get("/systems", this.pm))).doesNotContain("Overdue since", "class=\"poa-overdue\"");
		Systems.checkOn(this.jdbc, this.system.id(), LocalDate.of(2026, 3, 2));
		assertThat(text(get("/systems", this.pm)))
			.contains("<span class=\"poa-overdue\">Overdue since 2 March 2026</span>");
		Systems.moved(this.systems, this.stages, this.system, this.pm, Stage.PILOT, Stage.RETIRED);
		assertThat(text(get("/systems", this.pm))).doesNotContain("Overdue since");
	}

	@Test
	void tellsSystemsOfOneNameInATeamApart() {
		UUID other = this.people.team("Search");
		CurrentPerson both = this.people.member(Map.of(this.team, Role.PM, other, Role.PM));
		Systems.planned(this.systems, other, both, null);
		assertThat(text(get("/systems", both))).doesNotContain("<small>planned");
		Systems.planned(this.systems, this.team, this.pm, null);
		assertThat(text(get("/systems", both)).split("<small>planned ", -1)).hasSize(3);
		assertThat(text(get("/systems", both)))
			.contains("<small>planned " + Phrases.time(this.system.createdAt(), this.pm.zone()) + "</small></a>");
	}

	@Test
	void saysWhatRitualsCostAgainstTheBudget() {
		plan(Systems.moved(this.systems, this.stages, this.system, this.pm, Stage.PILOT), new BigDecimal("12.5"), null);
		MvcTestResult set = post("/teams/" + this.team + "/process-budget", this.leader, "hours", "10");
		assertThat(set).hasStatus(303).redirectedUrl().isEqualTo("/systems?team=" + this.team);
		assertThat(text(get("/systems", this.leader))).contains(
				"Over budget: rituals cost 12.5 PM hours a month, and the team will spend 10.",
				"class=\"fill is-weak\"", "width=\"100\"", "value=\"10\"");
		MvcTestResult wrong = post("/teams/" + this.team + "/process-budget", this.leader, "hours", "ten <hours>");
		assertThat(wrong).hasStatus(422);
		assertThat(text(wrong)).contains("There is a problem", "href=\"#budget-" + this.team + "\"",
				"value=\"ten &lt;hours&gt;\"", "<title>Error: ");
		assertThat(this.systems.weight(this.team, this.pm).budget()).isEqualTo("10");
		assertThat(post("/teams/" + this.team + "/process-budget", this.pm, "hours", "99")).hasStatus(403);
	}

	@Test
	void saysWhatToDoWhereThereIsNothing() {
		assertThat(text(get("/systems", this.people.stranger()))).contains("No team of yours");
		assertThat(text(get("/systems", this.people.member(this.people.team("New"), Role.PM))))
			.contains("No system yet", "accepts a recommendation to build one");
		assertThat(get("/systems?team=" + this.people.team("Other"), this.pm)).hasStatus(404);
		assertThat(get("/systems?team=x", this.pm)).hasStatus(404);
		assertThat(text(get("/systems?team=" + this.team, this.people.admin()))).contains("Build one feedback picture");
	}

	@Test
	void movesASystemOnAndTellsWhoDidIt() {
		String page = text(get(href(), this.pm));
		assertThat(page).contains(">Planned</span>", "value=\"pilot\"", "planned it")
			.doesNotContain("value=\"running\"");
		MvcTestResult moved = post(href() + "/stage", this.pm, "version", version(), "stage", "pilot", "words",
				"Payments <first>");
		assertThat(moved).hasStatus(303).redirectedUrl().isEqualTo(href());
		assertThat(text(get(href(), this.viewer))).contains(">Pilot</span>", "started its pilot",
				"Payments &lt;first&gt;");
		MvcTestResult ended = post(href() + "/stage", this.pm, "version", version(), "stage", "retired");
		assertThat(ended).hasStatus(422);
		assertThat(text(ended)).contains("Say what became of it", "href=\"#stage-words\"", "selected");
	}

	@Test
	void answersAStageThatDoesNotFollowWithWhatDoes() {
		MvcTestResult refused = post(href() + "/stage", this.pm, "version", version(), "stage", "running", "words",
				"Typed");
		assertThat(refused).hasStatus(409);
		assertThat(text(refused)).contains("It is “Planned” now. From here you can start its pilot.", "Typed")
			.doesNotContain("Save mine all the same");
		assertThat(found().stage()).isEqualTo(Stage.PLANNED);
	}

	@Test
	void refusesAStageThatDoesNotFollowBeforeItAsksForWords() {
		for (String change : List.of("/stage", "/check")) {
			for (String stage : List.of("running", "handed_off", "retired")) {
				MvcTestResult refused = post(href() + change, this.pm, "version", version(), "stage", stage);
				assertThat(refused).as(change + " " + stage).hasStatus(409);
				assertThat(text(refused)).contains("From here you can start its pilot.");
			}
		}
	}

	@Test
	void asksForWordsOnlyWhereOneOfTheStagesNeedsThem() {
		assertThat(text(get(href(), this.pm))).doesNotContain("Required when");
		Systems.moved(this.systems, this.stages, this.system, this.pm, Stage.PILOT);
		assertThat(text(get(href(), this.pm))).contains("Required when it is retired.");
		Systems.moved(this.systems, this.stages, this.system, this.pm, Stage.RUNNING);
		assertThat(text(get(href(), this.pm))).contains("Required when it is handed off, automated or retired.");
	}

	@Test
	void offersAndTakesNoChangeOfWhatHasEnded() {
		Systems.moved(this.systems, this.stages, this.system, this.pm, Stage.PILOT, Stage.RETIRED);
		assertThat(text(get(href(), this.pm)))
			.contains("It has ended, so nothing about it is changed any more.", "You can still measure")
			.doesNotContain("/details\"", "/exit\"", "/check\"", "/stage\"", "PMs and leaders of the team change it");
		assertThat(text(get(href(), this.viewer))).contains("It has ended").doesNotContain("You can still measure");
		for (String change : List.of("details", "exit", "check", "stage")) {
			MvcTestResult refused = post(href() + "/" + change, this.pm, "version", version(), "words", "Typed");
			assertThat(refused).as(change).hasStatus(409);
			assertThat(text(refused))
				.contains("It is “Retired” now. It has ended, so nothing about it can be changed any more.")
				.doesNotContain("Save mine all the same");
		}
		MvcTestResult stale = post(href() + "/details", this.pm, "version", "0", "exitCriterion", "Mine",
				"successMetric", "y");
		assertThat(stale).hasStatus(409);
		assertThat(text(stale)).contains("Mine", "It has ended").doesNotContain("Save mine all the same");
	}

	@Test
	void keepsWhatWasTypedWhenSomebodyElseWasFaster() {
		String seen = version();
		Systems.moved(this.systems, this.stages, this.system, this.leader, Stage.PILOT);
		MvcTestResult refused = post(href() + "/details", this.pm, "version", seen, "exitCriterion", "Mine \"typed\"",
				"successMetric", "Rated 3 of 4", "pmHours", "7");
		assertThat(refused).hasStatus(409);
		assertThat(text(refused)).contains("Somebody changed this after you opened it. It is “Pilot” now.",
				"value=\"Mine &quot;typed&quot;\"", "name=\"version\" value=\"" + version() + "\"",
				"action=\"" + href() + "/details\"",
				"<tr class=\"is-differing\"><th scope=\"row\">Exit criterion <small><b>Differs</b></small></th>",
				"<tr><th scope=\"row\">Owner </th>");
		assertThat(found().plan().cost().pmHoursPerMonth()).isNull();
		assertThat(post(href() + "/details", this.pm, "version", version(), "exitCriterion", "Mine", "successMetric",
				"Rated 3 of 4", "pmHours", "7"))
			.hasStatus(303);
		assertThat(found().plan().cost().pmHoursPerMonth()).isEqualTo("7");
	}

	@Test
	void tellsWhatSomebodyChangedOfItInWords() {
		SystemPlan plan = new SystemPlan(this.leader.id(), "x".repeat(119) + "😀😀", "Ends <in> June",
				new Cost(null, new BigDecimal("7.5")), new Cadence(Frequency.WEEKLY, LocalDate.of(2027, 1, 4)),
				this.system.plan().checkOn());
		this.stages.describe(this.system.id(), found().version(), plan, this.pm);
		MetricDetails metric = metric();
		this.metrics.describe(metric.id(), metric.version(),
				new MetricPlan("Days", "", Direction.LOWER, null, new BigDecimal("30")), this.pm);
		this.metrics.add(metric.subject(), this.team, new MetricPlan("More", "", Direction.LOWER, null, null), this.pm);
		String page = text(get(href(), this.viewer));
		assertThat(page).contains("“<bdi>Ends &lt;in&gt; June</bdi>”", "<bdi>" + this.leader.name() + "</bdi>");
		assertThat(page.replaceAll("</?bdi>", "")).contains(
				"changed the exit criterion from “PMs read it without us for a quarter” to “Ends &lt;in&gt; June”, "
						+ "the success metric from “Signal to decision in 30 days” to “" + "x".repeat(119) + "😀…”, "
						+ "the owner from nobody to " + this.leader.name()
						+ ", the hours of all PMs a month from not known to 7.5, "
						+ "how often it is done from not at set times to every week"
						+ " and the first day from none to 4 January 2027<",
				"changed the metric “Signal to decision in 30 days”: the name from “Signal to decision in 30 days” "
						+ "to “Days” and the target from none to 30<",
				"added the metric “More”<");
	}

	@Test
	void keepsHowOftenItIsDone() {
		assertThat(text(get(href(), this.viewer))).contains("Not at set times");
		MvcTestResult refused = post(href() + "/details", this.pm, "exitCriterion", "x", "successMetric", "y",
				"cadenceFrom", "2026-03-02");
		assertThat(refused).hasStatus(422);
		assertThat(text(refused)).contains("href=\"#details-frequency\"", "value=\"2026-03-02\"");
		assertThat(post(href() + "/details", this.pm, "exitCriterion", "x", "successMetric", "y", "frequency", "daily"))
			.hasStatus(422);
		assertThat(post(href() + "/details", this.pm, "version", version(), "exitCriterion", "x", "successMetric", "y",
				"frequency", "monthly"))
			.hasStatus(303);
		assertThat(text(get(href(), this.pm))).contains("Every month, with no first day yet",
				"value=\"monthly\" selected");
		assertThat(post(href() + "/details", this.pm, "version", version(), "exitCriterion", "x", "successMetric", "y",
				"frequency", "every_two_weeks", "cadenceFrom", "2999-03-02"))
			.hasStatus(303);
		assertThat(text(get(href(), this.viewer))).contains("Every two weeks, first on 2 March 2999");
	}

	@Test
	void isInTheCalendarsOfItsTeamFromItsPilotToItsEnd() throws Exception {
		LocalDate checkOn = LocalDate.now(this.pm.zone()).plusDays(64);
		SystemPlan plan = new SystemPlan(this.pm.id(), "Rated", "Ends in June, or \"later\"", Cost.UNKNOWN,
				new Cadence(Frequency.MONTHLY, LocalDate.of(2027, 1, 31)), checkOn);
		this.stages.describe(this.system.id(), found().version(), plan, this.pm);
		String mine = this.feeds.create(this.pm, CalendarScope.MINE);
		String teams = this.feeds.create(this.viewer, CalendarScope.TEAMS);
		assertThat(calendar(mine)).containsOnlyKeys(uid("-check"));
		Systems.moved(this.systems, this.stages, this.system, this.pm, Stage.PILOT);
		VEvent done = calendar(teams).get(uid(""));
		assertThat(property(done, "DTSTART")).isEqualTo("20270131");
		assertThat(done.getProperty("DTSTART").orElseThrow().toString()).contains("VALUE=DATE");
		assertThat(property(done, "RRULE")).isEqualTo("FREQ=MONTHLY;BYMONTHDAY=-1");
		assertThat(property(done, "STATUS")).isEqualTo("CONFIRMED");
		assertThat(property(done, "SEQUENCE")).isEqualTo(version());
		assertThat(property(done, "URL")).isEqualTo("https://advisor.example" + href());
		assertThat(property(done, "DESCRIPTION")).contains("Ends in June, or \"later\"");
		VEvent check = calendar(mine).get(uid("-check"));
		assertThat(property(check, "SUMMARY")).isEqualTo("What changed? Build one feedback picture");
		assertThat(property(check, "DTSTART")).isEqualTo(checkOn.format(DateTimeFormatter.BASIC_ISO_DATE));
		assertThat(check.getProperty("RRULE")).isEmpty();
		Systems.moved(this.systems, this.stages, this.system, this.pm, Stage.RETIRED);
		assertThat(calendar(mine)).hasSize(2).allSatisfy((uid, event) -> {
			assertThat(property(event, "STATUS")).isEqualTo("CANCELLED");
			assertThat(property(event, "SEQUENCE")).isEqualTo(version());
		});
		CurrentPerson other = this.people.member(this.people.team("Search"), Role.LEADER);
		assertThat(calendar(this.feeds.create(other, CalendarScope.TEAMS))).isEmpty();
		assertThat(calendar(this.feeds.create(this.leader, CalendarScope.MINE))).isEmpty();
		assertThat(calendar(this.feeds.create(this.people.admin(), CalendarScope.TEAMS))).isEmpty();
	}

	private String uid(String suffix) {
		return "sys-" + this.system.id() + suffix + "@advisor.example";
	}

	private static String property(VEvent event, String name) {
		return event.getProperty(name).orElseThrow().getValue();
	}

	/** What is in a feed, by its name. */
	private Map<String, VEvent> calendar(String secret) throws IOException, ParserException {
		String file = text(this.mvc.get().uri("/calendar/" + secret + ".ics").exchange());
		List<VEvent> events = new CalendarBuilder().build(new StringReader(file)).getComponents(Component.VEVENT);
		return events.stream().collect(Collectors.toMap((event) -> property(event, "UID"), Function.identity()));
	}

	@Test
	void callsOffAPlanAndNothingThatHasBegun() {
		assertThat(text(get(href(), this.pm))).contains("Call this system off", "its recommendation stays as it is.")
			.doesNotContain("Accepting");
		assertThat(text(get(href(), this.viewer))).doesNotContain("Call this system off");
		assertThat(post(href() + "/cancellation", this.viewer, "version", version())).hasStatus(403);
		MvcTestResult stale = post(href() + "/cancellation", this.pm, "version", "17");
		assertThat(stale).hasStatus(409);
		assertThat(text(stale)).contains("Called off", "action=\"" + href() + "/cancellation\"");
		String version = version();
		assertThat(post(href() + "/cancellation", this.pm, "version", version)).hasStatus(303)
			.hasHeader("Location", "/systems?team=" + this.team);
		assertThat(get(href(), this.pm)).hasStatus(404);
		assertThat(post(href() + "/cancellation", this.pm, "version", version)).hasStatus(404);
		this.system = Systems.planned(this.systems, this.team, this.pm, null);
		Systems.moved(this.systems, this.stages, this.system, this.pm, Stage.PILOT);
		MvcTestResult begun = post(href() + "/cancellation", this.pm, "version", version());
		assertThat(begun).hasStatus(409);
		assertThat(text(begun)).contains("From here you can").doesNotContain("Save mine all the same");
		assertThat(text(get(href(), this.pm))).doesNotContain("Call this system off");
	}

	@Test
	void takesNoSystemWithoutAnEnd() {
		MvcTestResult refused = post(href() + "/details", this.pm, "version", version(), "exitCriterion", "  ",
				"successMetric", "Kept", "owner", "nobody at all", "opsHours", "many", "checkOn", "soon");
		assertThat(refused).hasStatus(422);
		assertThat(text(refused)).contains("Say when this system ends.", "href=\"#details-exitCriterion\"",
				"href=\"#details-owner\"", "href=\"#details-opsHours\"", "href=\"#details-checkOn\"",
				">Kept</textarea>", "value=\"many\"");
		assertThat(post(href() + "/details", this.pm, "version", version(), "exitCriterion", "x", "successMetric", "y",
				"owner", this.people.stranger().id().toString()))
			.hasStatus(422);
	}

	@Test
	void asksWhatChangedWhenTheDayHasCome() {
		assertThat(text(get(href(), this.pm))).doesNotContain("What changed?");
		plan(this.system, null, LocalDate.of(2026, 3, 2));
		assertThat(text(get(href(), this.pm))).contains("What changed?", "It was to be checked on 2 March 2026.");
		assertThat(text(get(href(), this.viewer))).doesNotContain("What changed?")
			.contains("You can read everything here");
		MvcTestResult nothing = post(href() + "/check", this.pm, "version", version());
		assertThat(nothing).hasStatus(422);
		assertThat(text(nothing)).contains("href=\"#check-words\"", "href=\"#check-checkOn\"");
		assertThat(post(href() + "/check", this.pm, "version", version(), "words", "Three teams read it", "stage",
				"pilot", "checkOn", LocalDate.now(this.pm.zone()).plusDays(30).toString()))
			.hasStatus(303);
		assertThat(found().stage()).isEqualTo(Stage.PILOT);
		assertThat(text(get(href(), this.pm)))
			.contains("looked what changed", "Three teams read it", "started its pilot")
			.doesNotContain("What changed?");
	}

	@Test
	void letsNobodyPutOffACheckThatIsDueWithoutSayingWhatChanged() {
		assertThat(text(get(href(), this.pm))).contains("id=\"details-checkOn\"");
		LocalDate today = LocalDate.now(this.pm.zone());
		for (String day : List.of("9999-12-31", today.toString(), today.plusYears(11).toString())) {
			MvcTestResult refused = details("checkOn", day);
			assertThat(refused).as(day).hasStatus(422);
			assertThat(text(refused)).contains("href=\"#details-checkOn\"", "value=\"" + day + "\"");
		}
		LocalDate due = LocalDate.of(2026, 3, 2);
		plan(this.system, null, due);
		assertThat(text(get(href(), this.pm))).contains("name=\"checkStays\" value=\"yes\"")
			.doesNotContain("id=\"details-checkOn\"");
		for (String day : List.of("9999-12-31", "2026-03-01", today.plusDays(9).toString(), "")) {
			MvcTestResult refused = details("checkOn", day);
			assertThat(refused).as(day).hasStatus(422);
			assertThat(text(refused)).contains("href=\"#check-checkOn\"", "The check is due: say what changed",
					">Mine</textarea>");
		}
		MvcTestResult stale = post(href() + "/details", this.pm, "version", "17", "exitCriterion", "Mine",
				"successMetric", "y", "checkStays", "yes");
		assertThat(text(stale)).contains("name=\"checkStays\" value=\"yes\"").doesNotContain("Next check");
		assertThat(details("checkStays", "yes")).hasStatus(303);
		assertThat(found().plan().checkOn()).isEqualTo(due);
		assertThat(found().plan().exitCriterion()).isEqualTo("Mine");
		MvcTestResult far = post(href() + "/check", this.pm, "version", version(), "words", "Nothing", "checkOn",
				"9999-12-31");
		for (String form : List.of("/check", "/details")) {
			assertThat(text(post(href() + form, this.pm, "words", "Nothing", "exitCriterion", "x", "successMetric", "y",
					"frequency", "weekly", "cadenceFrom", "2027-02-30", "checkOn", "2027-02-30")))
				.contains("That day does not exist.");
		}
		assertThat(far).hasStatus(422);
		assertThat(text(far)).contains("href=\"#check-checkOn\"", "within the next ten years");
	}

	private MvcTestResult details(String field, String value) {
		return post(href() + "/details", this.pm, "version", version(), "exitCriterion", "Mine", "successMetric", "y",
				field, value);
	}

	@Test
	void marksThatTheExitCriterionIsMet() {
		assertThat(post(href() + "/exit", this.pm, "version", version(), "met", "yes", "words", "It was a quarter"))
			.hasStatus(303);
		assertThat(text(get(href(), this.pm))).contains("It is not met after all", "Its exit criterion was met on");
		assertThat(post(href() + "/exit", this.pm, "version", version(), "met", "no")).hasStatus(303);
		assertThat(found().exitMetOn()).isNull();
	}

	@Test
	void measuresSomethingElseToo() {
		MvcTestResult refused = post(href() + "/metrics", this.pm, "name", "", "baseline", "much");
		assertThat(refused).hasStatus(422);
		assertThat(text(refused)).contains("href=\"#metric-name\"", "href=\"#metric-baseline\"", "value=\"much\"");
		assertThat(post(href() + "/metrics", this.pm, "name", "Rated by PMs", "direction", "higher", "target", "3"))
			.hasStatus(303);
		assertThat(text(get(href(), this.pm))).contains("Rated by PMs", "No reading yet");
	}

	@Test
	void refusesATargetOnTheWrongSideOfTheBaseline() {
		String metric = "/metrics/" + metric().id();
		for (String address : List.of(metric + "/details", href() + "/metrics")) {
			for (List<String> wrong : List.of(List.of("lower", "1500", "2000", "below the baseline of 1,500."),
					List.of("higher", "20", "10", "above the baseline of 20."),
					List.of("higher", "20", "20.0", "above the baseline"))) {
				MvcTestResult refused = post(address, this.pm, "version", version(metric()), "name", "Days",
						"direction", wrong.get(0), "baseline", wrong.get(1), "target", wrong.get(2));
				assertThat(refused).as(address + wrong).hasStatus(422);
				assertThat(text(refused)).contains("href=\"#metric-target\"", wrong.get(3),
						"value=\"" + wrong.get(2) + "\"");
			}
		}
		assertThat(post(metric + "/details", this.pm, "version", version(metric()), "name", "Days", "direction",
				"lower", "baseline", "20", "target", "10"))
			.hasStatus(303);
		MvcTestResult turned = post(metric + "/lines", this.pm, "lines", "direction,higher\n2026-03-02,40");
		assertThat(turned).hasStatus(422);
		assertThat(text(turned)).contains("href=\"#lines\"",
				"Higher is better: enter a target above the baseline of 20. Do that first");
	}

	@Test
	void takesReadingsAndShowsThemAsChartAndTable() {
		String metric = "/metrics/" + metric().id();
		MvcTestResult wrong = post(metric + "/readings", this.pm, "date", "2999-01-01", "value", "a lot");
		assertThat(wrong).hasStatus(422);
		assertThat(text(wrong)).contains("still to come", "href=\"#value\"", "value=\"a lot\"");
		assertThat(post(metric + "/readings", this.pm, "date", "2026-03-02", "value", "41.50")).hasStatus(303);
		assertThat(
				post(metric + "/lines", this.pm, "lines", "date,value\ndirection,lower\n2026-03-02,40\n2026-03-09,38"))
			.hasStatus(303);
		assertThat(post(metric + "/details", this.pm, "version", version(metric()), "name", "Days to a decision",
				"unit", "days", "direction", "lower", "baseline", "45", "target", "30"))
			.hasStatus(303);
		for (String address : List.of(metric, href())) {
			assertThat(text(get(address, this.viewer))).contains(
					"Better than before, and short of the target: 38\u00a0days on 9 March 2026.", "role=\"img\"",
					"Two readings", "class=\"goal\"", "40\u00a0days", "<details");
		}
		assertThat(text(get(metric, this.viewer))).doesNotContain("name=\"lines\"");
		assertThat(post(metric + "/readings", this.viewer, "date", "2026-03-02", "value", "1")).hasStatus(403);
		assertThat(get(metric, this.people.member(this.people.team("Other"), Role.PM))).hasStatus(404);
	}

	@Test
	void separatesThousandsWhereNumbersAreReadAndNotWhereTheyAreTyped() {
		MetricDetails metric = metric();
		this.metrics.describe(metric.id(), metric.version(), new MetricPlan("Calls", "calls", Direction.HIGHER,
				new BigDecimal("1500"), new BigDecimal("1000000000.5")), this.pm);
		this.readings.take(metric.id(), List.of(new Reading(LocalDate.of(2026, 3, 2), new BigDecimal("12345.678"))),
				null, this.pm);
		String page = text(get("/metrics/" + metric.id(), this.pm));
		assertThat(page).contains(">12,345.678\u00a0calls</td>", ">Now 12,345.678</text>", ">1,500\u00a0calls</dd>",
				">Target 1,000,000,000.5</text>", "value=\"1000000000.5\"", "value=\"1500\"");
		this.inbound.count(this.team, List.of(new InboundWeek(monday().minusWeeks(2), 1234, 0, 5)), this.pm);
		assertThat(text(get("/teams/" + this.team + "/inbound", this.viewer))).contains(">1,239</td>", ">1,234</td>",
				">1,239.0</td>");
	}

	@Test
	void takesAReadingOfAWrongDayAway() {
		UUID id = metric().id();
		this.readings.take(id, List.of(new Reading(LocalDate.of(2026, 3, 2), BigDecimal.ONE)), null, this.pm);
		String removal = "/metrics/" + id + "/removal";
		assertThat(post(removal, this.viewer, "date", "2026-03-02")).hasStatus(403);
		MvcTestResult none = post(removal, this.pm, "date", "2026-03-03");
		assertThat(none).hasStatus(422);
		assertThat(text(none)).contains("There is no reading of this day.", "value=\"2026-03-03\"");
		assertThat(post(removal, this.pm, "date", "2026-03-02")).hasStatus(303);
		assertThat(this.readings.readings(id, this.pm)).isEmpty();
	}

	@Test
	void namesEveryLineThatCannotBeUsedAndStoresNone() {
		String metric = "/metrics/" + metric().id();
		MvcTestResult refused = post(metric + "/lines", this.pm, "lines", "2026-03-02,40\nyesterday,<b>\n2026-03-09,x");
		assertThat(refused).hasStatus(422);
		assertThat(text(refused)).contains("2 of 3 lines cannot be used, so nothing was stored.", "Can be used",
				"The value is no number", "yesterday,&lt;b&gt;", "href=\"#lines\"");
		assertThat(this.readings.readings(metric().id(), this.pm)).isEmpty();
	}

	@Test
	void keepsWhatWasTypedAboutAMetricThatSomebodyElseChanged() {
		MetricDetails seen = metric();
		this.metrics.describe(seen.id(), seen.version(), new MetricPlan("Other", "", Direction.LOWER, null, null),
				this.leader);
		MvcTestResult refused = post("/metrics/" + seen.id() + "/details", this.pm, "version", version(seen), "name",
				"Mine", "direction", "higher", "target", "5");
		assertThat(refused).hasStatus(409);
		assertThat(text(refused)).contains("Other", "name=\"name\" value=\"Mine\"", "name=\"target\" value=\"5\"");
	}

	@Test
	void countsTheQuestionsOfATeam() {
		String inbound = "/teams/" + this.team + "/inbound";
		assertThat(text(get(inbound, this.pm))).contains("No questions yet",
				"The inbound-quality index is the share of questions about opportunities");
		assertThat(post(inbound + "/weeks", this.pm, "week", "2026-03-04", "howTo", "5", "status", "4")).hasStatus(303);
		this.inbound.count(this.team, List.of(new InboundWeek(monday(), 3, 3, 3)), this.pm);
		assertThat(post(inbound + "/questions", this.pm, "date", monday().toString(), "kind", "opportunity", "words",
				"Why <do> they leave?"))
			.hasStatus(303);
		String page = text(get(inbound, this.viewer));
		assertThat(page)
			.contains("Ten questions so far in week", "40\u00a0% about opportunities", "role=\"img\"",
					"Why &lt;do&gt; they leave?", "by the one member who has the role PM today", "10.0")
			.doesNotContain("<textarea");
		UUID empty = this.people.team("Empty");
		assertThat(text(get("/teams/" + empty + "/inbound", this.people.member(empty, Role.LEADER))))
			.contains("there is no volume per PM");
	}

	@Test
	void pagesToEarlierWeeksOfQuestions() {
		String inbound = "/teams/" + this.team + "/inbound";
		assertThat(text(get(inbound, this.viewer))).contains("No questions yet").doesNotContain("Earlier weeks");
		LocalDate recent = monday().minusWeeks(25);
		LocalDate old = monday().minusWeeks(26);
		MvcTestResult counted = post(inbound + "/weeks", this.pm, "week", recent.toString(), "howTo", "1");
		assertThat(counted).hasStatus(303).redirectedUrl().isEqualTo(inbound);
		assertThat(text(get(inbound, this.viewer)))
			.contains("of the 26 weeks from " + Days.week(recent) + " to " + Days.week(monday()))
			.doesNotContain("Earlier weeks", "Latest weeks");
		String until = inbound + "?until=" + Days.week(old);
		MvcTestResult older = post(inbound + "/weeks", this.pm, "week", old.toString(), "howTo", "77");
		assertThat(older).hasStatus(303).redirectedUrl().isEqualTo(until);
		assertThat(text(get(inbound, this.viewer))).contains("href=\"" + until + "\">Earlier weeks")
			.doesNotContain(">77</td>");
		assertThat(text(get(until, this.viewer)))
			.contains("77 questions in week " + Days.week(old), ">77</td>", "href=\"" + inbound + "\">Latest weeks")
			.doesNotContain("Earlier weeks");
		assertThat(text(get(inbound + "?until=2001-W01", this.viewer))).contains("No questions in these weeks");
		for (String unknown : List.of("2999-W01", "0001-W01", "soon", "")) {
			assertThat(text(get(inbound + "?until=" + unknown, this.viewer))).as(unknown)
				.contains(" to " + Days.week(monday()) + ".");
		}
		assertThat(post(inbound + "/questions", this.pm, "date", old.minusWeeks(9).toString(), "kind", "status",
				"words", "When?"))
			.redirectedUrl()
			.isEqualTo(inbound + "?until=" + Days.week(old.minusWeeks(9)));
	}

	@Test
	void namesWhatIsWrongWithQuestionsAndKeepsIt() {
		String inbound = "/teams/" + this.team + "/inbound";
		MvcTestResult week = post(inbound + "/weeks", this.pm, "week", "2999-01-01", "howTo", "many");
		assertThat(week).hasStatus(422);
		assertThat(text(week)).contains("href=\"#week\"", "href=\"#howTo\"", "value=\"many\"");
		MvcTestResult question = post(inbound + "/questions", this.pm, "date", "2026-03-04", "kind", "gossip", "words",
				"");
		assertThat(question).hasStatus(422);
		assertThat(text(question)).contains("href=\"#kind\"", "href=\"#words\"");
		MvcTestResult lines = post(inbound + "/lines", this.pm, "lines", "2026-W10,1,2,3\n2026-W99,1,2,3");
		assertThat(lines).hasStatus(422);
		assertThat(text(lines)).contains("1 of 2 lines cannot be used", "Name the week as 2026-W48");
		assertThat(post(inbound + "/lines", this.viewer, "lines", "2026-W10,1,2,3")).hasStatus(403);
		assertThat(post(inbound + "/lines", this.pm, "lines", "2026-W10,1,2,3")).hasStatus(303);
		assertThat(this.inbound.weeks(this.team, LocalDate.of(2026, 1, 1), monday(), this.pm))
			.containsExactly(new InboundWeek(LocalDate.of(2026, 3, 2), 1, 2, 3));
	}

	@Test
	void letsReadersChangeNothing() {
		for (String change : List.of("/stage", "/details", "/check", "/exit", "/metrics")) {
			assertThat(post(href() + change, this.viewer, "version", version())).as(change).hasStatus(403);
			assertThat(post(href() + change, this.people.stranger(), "version", version())).as(change).hasStatus(404);
		}
	}

	private LocalDate monday() {
		return Days.monday(LocalDate.now(this.pm.zone()));
	}

	private SystemDetails found() {
		return this.systems.find(this.system.id(), this.pm);
	}

	private MetricDetails metric() {
		return this.metrics.of(MetricSubject.system(this.system.id()), this.pm).get(0);
	}

	private void plan(SystemDetails system, @Nullable BigDecimal pmHours, @Nullable LocalDate checkOn) {
		this.stages.describe(system.id(), found().version(), new SystemPlan(null, "Rated", "Ends in June",
				new Cost(null, pmHours), null, this.system.plan().checkOn()), this.pm);
		if (checkOn != null) {
			Systems.checkOn(this.jdbc, system.id(), checkOn);
		}
	}

	private String href() {
		return "/systems/" + this.system.id();
	}

	private String version() {
		return String.valueOf(found().version());
	}

	private static String version(MetricDetails metric) {
		return String.valueOf(metric.version());
	}

	private MvcTestResult get(String address, CurrentPerson person) {
		return this.mvc.get().uri(address).with(SignedInAs.person(person)).exchange();
	}

	private MvcTestResult post(String address, CurrentPerson person, String... fields) {
		MockMvcRequestBuilder request = this.mvc.post()
			.uri(address)
			.with(SignedInAs.person(person))
			.with(FormToken.valid());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private static String text(MvcTestResult result) {
		return FormBrowser.text(result);
	}

}
