package io.productops.calendar.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.productops.FormBrowser;
import io.productops.FormToken;
import io.productops.OnH2;
import io.productops.assessment.Access;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.WorkedAnswers;
import io.productops.calendar.CalendarFeedService;
import io.productops.calendar.CalendarScope;
import io.productops.recommendation.Decision;
import io.productops.recommendation.DecisionService;
import io.productops.recommendation.RecommendationDetails;
import io.productops.recommendation.RecommendationService;
import io.productops.recommendation.WorkPlan;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import io.productops.team.SignedInAs;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The addresses of calendars, and what is behind them.
 */
@OnH2
class CalendarPageTests {

	private static final String PATH = "/account/calendar";

	private static final LocalDate DAY = LocalDate.of(2027, 1, 29);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private AssessmentService assessments;

	@Autowired
	private RecommendationService recommendations;

	@Autowired
	private DecisionService decisions;

	@Autowired
	private CalendarFeedService feeds;

	@Autowired
	private People people;

	@Autowired
	private JdbcTemplate database;

	private CurrentPerson pm;

	private CurrentPerson leader;

	private List<RecommendationDetails> issued = List.of();

	@BeforeEach
	void givenAReportOfATeam() {
		UUID team = this.people.team("Checkout");
		this.leader = this.people.member(team, Role.LEADER);
		this.pm = this.people.member(team, Role.PM);
		UUID assessment = this.assessments.start("Northwind", team, this.leader);
		WorkedAnswers.save(this.assessments, WorkedAnswers.of("C1"), assessment, Access.of(this.leader));
		this.assessments.complete(assessment, Access.of(this.leader), "token");
		this.issued = this.recommendations.ofAssessment(assessment, this.leader);
	}

	// ASVS V14.3.2
	@Test
	void showsANewAddressOnceToItsMaker() {
		MvcTestResult made = post(PATH, "scope", "MINE");
		assertThat(made).hasStatus(303).hasHeader("Location", PATH);
		assertThat(made.getResponse().getHeaders(HttpHeaders.SET_COOKIE)).anyMatch((header) -> header
			.matches("poa-new-calendar=.*; Path=/account/calendar; Max-Age=300; .*HttpOnly; " + "SameSite=Strict"));
		Cookie cookie = made.getResponse().getCookie("poa-new-calendar");
		assertThat(cookie).isNotNull();
		String page = text(this.mvc.get().uri(PATH).cookie(cookie).with(SignedInAs.person(this.pm)).exchange());
		assertThat(page).contains("Copy the address now",
				"https://advisor.example/calendar/" + cookie.getValue() + ".ics");
		assertThat(text(this.mvc.get().uri(PATH).cookie(cookie).with(SignedInAs.person(this.leader)).exchange()))
			.doesNotContain(cookie.getValue());
		assertThat(text(get(PATH, this.pm))).contains("What you own", "/revocation").doesNotContain(cookie.getValue());
		assertThat(feed(cookie.getValue())).hasStatusOk();
		assertThat(this.database.queryForList("select hash from calendar_feed", String.class)).isNotEmpty()
			.doesNotContain(cookie.getValue());
	}

	@Test
	void holdsWhatSomebodyOwnsOrAllOfTheirTeams() {
		plan(this.issued.get(0), this.pm.id(), DAY);
		plan(this.issued.get(1), this.leader.id(), DAY);
		UUID other = this.people.team("Search");
		CurrentPerson stranger = this.people.member(other, Role.LEADER);
		String mine = this.feeds.create(this.pm, CalendarScope.MINE);
		String teams = this.feeds.create(this.pm, CalendarScope.TEAMS);
		assertThat(uids(mine)).containsExactly("rec-" + this.issued.get(0).id());
		assertThat(uids(teams)).containsExactlyInAnyOrder("rec-" + this.issued.get(0).id(),
				"rec-" + this.issued.get(1).id());
		assertThat(uids(this.feeds.create(stranger, CalendarScope.TEAMS))).isEmpty();
		assertThat(uids(this.feeds.create(this.people.admin(), CalendarScope.TEAMS))).isEmpty();
	}

	@Test
	void growsWithEachChangeAndCallsOffWhatIsDropped() {
		RecommendationDetails it = this.issued.get(0);
		plan(it, this.pm.id(), DAY);
		String secret = this.feeds.create(this.pm, CalendarScope.MINE);
		String first = text(feed(secret));
		assertThat(first).contains("DTSTART;VALUE=DATE:20270129", "STATUS:CONFIRMED")
			.contains("SEQUENCE:" + this.recommendations.find(it.id(), this.pm).version() + "\r\n");
		decide(it, Decision.accept(null, null, null));
		assertThat(uids(secret)).containsExactlyInAnyOrder("rec-" + it.id(), "rec-" + it.id() + "-review");
		decide(it, Decision.drop("No time"));
		String last = text(feed(secret));
		assertThat(last).contains("STATUS:CANCELLED")
			.doesNotContain("STATUS:CONFIRMED")
			.contains("SEQUENCE:" + this.recommendations.find(it.id(), this.pm).version() + "\r\n");
	}

	@Test
	void showsTheOthersWhereOneIsDueOnTheLastDayOfAllCalendars() {
		plan(this.issued.get(0), this.pm.id(), LocalDate.of(9999, 12, 31));
		plan(this.issued.get(1), this.pm.id(), DAY);
		assertThat(uids(this.feeds.create(this.pm, CalendarScope.TEAMS)))
			.containsExactlyInAnyOrder("rec-" + this.issued.get(0).id(), "rec-" + this.issued.get(1).id());
	}

	@Test
	void remindsOfTheDayToDecide() {
		RecommendationDetails it = this.issued.get(0);
		plan(it, this.pm.id(), null);
		decide(it, Decision.defer(LocalDate.of(2999, 1, 1), null));
		assertThat(text(feed(this.feeds.create(this.pm, CalendarScope.MINE)))).contains("SUMMARY:Decide: ",
				"DTSTART;VALUE=DATE:29990101");
	}

	@Test
	void sendsTheSameCalendarOnce() {
		plan(this.issued.get(0), this.pm.id(), DAY);
		String secret = this.feeds.create(this.pm, CalendarScope.MINE);
		MvcTestResult first = feed(secret);
		String tag = first.getResponse().getHeader("ETag");
		assertThat(first).hasHeader("Content-Type", "text/calendar;charset=utf-8")
			.hasHeader("Referrer-Policy", "no-referrer")
			.hasHeader("Cache-Control", "private, no-cache")
			.doesNotContainHeader("Set-Cookie");
		assertThat(this.mvc.get().uri("/calendar/" + secret + ".ics").with(SignedInAs.person(this.pm)).exchange())
			.doesNotContainHeader("Set-Cookie");
		MvcTestResult again = this.mvc.get()
			.uri("/calendar/" + secret + ".ics")
			.header("If-None-Match", String.valueOf(tag))
			.exchange();
		assertThat(again).hasStatus(304).hasHeader("Cache-Control", "private, no-cache");
		decide(this.issued.get(0), Decision.accept(null, null, null));
		assertThat(feed(secret).getResponse().getHeader("ETag")).isNotEqualTo(tag);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "a-b_c", "a.ics" })
	void opensNothingWithoutTheSecret(String secret) {
		assertThat(this.mvc.get().uri("/calendar/" + secret + ".ics")).hasStatus(404);
	}

	@Test
	void saysTheSameOfARevokedAnUnknownAndASomebodyWhoIsNotLetIn() {
		String revoked = this.feeds.create(this.pm, CalendarScope.MINE);
		assertThat(post(PATH + "/" + this.feeds.of(this.pm).get(0).id() + "/revocation")).hasStatus(303);
		String disabled = this.feeds.create(this.leader, CalendarScope.TEAMS);
		this.people.disable(this.leader);
		String unknown = body("unknown");
		assertThat(body(revoked)).isEqualTo(unknown);
		assertThat(body(disabled)).isEqualTo(unknown);
		assertThat(this.feeds.of(this.pm)).isEmpty();
		assertThat(
				this.database.queryForList("select action from audit_event order by number desc limit 3", String.class))
			.contains("calendar.created", "calendar.revoked");
	}

	@Test
	void asksForAChoiceAndMakesOnlySoMany() {
		assertThat(text(post(PATH, "scope", "ALL"))).contains("<title>Error: Calendar",
				"Choose what is in the calendar.");
		for (int i = 0; i < CalendarFeedService.MOST; i++) {
			assertThat(post(PATH, "scope", "TEAMS")).hasStatus(303);
		}
		assertThat(post(PATH, "scope", "TEAMS")).hasStatus(422);
	}

	@Test
	void revokesNothingOfSomebodyElse() {
		this.feeds.create(this.leader, CalendarScope.MINE);
		assertThat(post(PATH + "/" + this.feeds.of(this.leader).get(0).id() + "/revocation")).hasStatus(404);
		assertThat(this.feeds.of(this.leader)).hasSize(1);
	}

	@Test
	void givesOneRecommendationAsAFile() {
		RecommendationDetails it = this.issued.get(0);
		String address = "/recommendations/" + it.id() + "/calendar.ics";
		assertThat(get(address, this.pm)).hasStatus(404);
		plan(it, null, DAY);
		assertThat(get(address, this.pm)).hasStatusOk()
			.hasHeader("Content-Disposition", "attachment; filename=\"recommendation.ics\"")
			.bodyText()
			.contains("UID:rec-" + it.id() + "@advisor.example");
		assertThat(text(get("/recommendations/" + it.id(), this.pm))).contains("href=\"" + address + "\"");
		assertThat(get(address, this.people.stranger())).hasStatus(404);
	}

	private void plan(RecommendationDetails it, @org.jspecify.annotations.Nullable UUID owner,
			@org.jspecify.annotations.Nullable LocalDate due) {
		this.decisions.plan(it.id(), this.recommendations.find(it.id(), this.pm).version(),
				new WorkPlan(owner, due, null, null, null, List.of(), null), this.pm);
	}

	private void decide(RecommendationDetails it, Decision decision) {
		this.decisions.decide(it.id(), this.recommendations.find(it.id(), this.pm).version(), decision, this.pm);
	}

	private MvcTestResult feed(String secret) {
		return this.mvc.get().uri("/calendar/" + secret + ".ics").exchange();
	}

	private String body(String secret) {
		MvcTestResult answer = feed(secret);
		assertThat(answer).hasStatus(404);
		return text(answer);
	}

	private List<String> uids(String secret) {
		Matcher uids = Pattern.compile("UID:(\\S+)@").matcher(text(feed(secret)).replace("\r\n ", ""));
		return uids.results().map((uid) -> uid.group(1)).toList();
	}

	private MvcTestResult get(String uri, CurrentPerson person) {
		return this.mvc.get().uri(uri).with(SignedInAs.person(person)).exchange();
	}

	private MvcTestResult post(String uri, String... fields) {
		var request = this.mvc.post().uri(uri).with(SignedInAs.person(this.pm)).with(FormToken.valid());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private static String text(MvcTestResult result) {
		return FormBrowser.text(result.getResponse());
	}

}
