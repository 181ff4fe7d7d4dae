package io.productops.recommendation.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.productops.FormToken;
import io.productops.OnH2;
import io.productops.assessment.Access;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.WorkedAnswers;
import io.productops.recommendation.Decision;
import io.productops.recommendation.DecisionService;
import io.productops.recommendation.Generator;
import io.productops.recommendation.RecommendationDetails;
import io.productops.recommendation.RecommendationService;
import io.productops.recommendation.RecommendationStatus;
import io.productops.shared.Phrases;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import io.productops.team.SignedInAs;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How people change several recommendations of the list, and take it back.
 */
@OnH2
class BulkPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private AssessmentService assessments;

	@Autowired
	private RecommendationService recommendations;

	@Autowired
	private DecisionService decisions;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private People people;

	private UUID team = UUID.randomUUID();

	private CurrentPerson pm;

	private List<RecommendationDetails> issued = List.of();

	@BeforeEach
	void givenAReportOfATeam() {
		this.team = this.people.team("Checkout");
		this.pm = this.people.member(this.team, Role.PM);
		this.issued = issue();
	}

	private List<RecommendationDetails> issue() {
		CurrentPerson leader = this.people.member(this.team, Role.LEADER);
		UUID assessment = this.assessments.start("Northwind", this.team, leader);
		WorkedAnswers.save(this.assessments, WorkedAnswers.of("C2"), assessment, Access.of(leader));
		this.assessments.complete(assessment, Access.of(leader), UUID.randomUUID().toString());
		return this.recommendations.ofAssessment(assessment, leader);
	}

	@Test
	void changesWhatIsTickedAndTakesItBack() {
		MvcTestResult changed = post("/recommendations/bulk-changes", this.pm, "what", "decline", "words",
				"Not this year", "chosen", pick(0), "chosen", pick(2));
		assertThat(changed).hasStatus(303);
		String result = String.valueOf(changed.getResponse().getHeader("Location"));
		assertThat(text(get(result, this.pm))).contains("Two of two done", "Take it all back", ">Declined.</p>");
		assertThat(statuses()).startsWith(RecommendationStatus.DECLINED, RecommendationStatus.PROPOSED,
				RecommendationStatus.DECLINED);
		assertThat(get(result, this.people.member(this.team, Role.PM))).hasStatus(404);
		assertThat(post(result + "/undo", this.people.member(this.team, Role.PM))).hasStatus(404);
		assertThat(post(result + "/undo", this.pm)).hasStatus(303);
		assertThat(statuses()).containsOnly(RecommendationStatus.PROPOSED);
		MvcTestResult twice = post(result + "/undo", this.pm);
		assertThat(twice).hasStatus(409);
		assertThat(text(twice)).contains("too late to take this back").doesNotContain("Take it all back");
	}

	@Test
	void changesAllThatFitTheFilter() {
		String owner = this.pm.id().toString();
		String kind = this.issued.get(0).advised().kind();
		assertThat(post("/recommendations/bulk-changes", this.pm, form("?team=" + this.team + "&kind=" + kind), "what",
				"owner", "who", owner, "all", "true"))
			.hasStatus(303);
		this.issued.forEach(
				(each) -> assertThat(this.pm.id().equals(this.recommendations.find(each.id(), this.pm).work().owner()))
					.isEqualTo(each.advised().kind().equals(kind)));
	}

	@Test
	void changesAllOnThePageAsItWasShownAndNothingElse() {
		new Generator(this.database).make(this.issued.get(0).id(), List.of(this.team), 40, List.of(this.pm.id()));
		this.database.update("update recommendation set status = 'PROPOSED' where team_id = ?", this.team);
		Document first = Jsoup.parse(text(get("/recommendations?sort=due&status=proposed", this.pm)));
		Matcher cursor = Pattern.compile("after=([\\w-]+)").matcher(first.select("nav a[href*=after]").attr("href"));
		assertThat(cursor.find()).isTrue();
		String query = "?sort=due&status=proposed&after=" + cursor.group(1);
		MultiValueMap<String, String> form = form(query);
		assertThat(form.get("shown")).hasSize(40 + this.issued.size() - 30);
		String changed = String.valueOf(form.get("shown").get(1)).substring(0, 36);
		this.decisions.decide(UUID.fromString(changed), 0, Decision.defer(LocalDate.now().plusDays(9), null), this.pm);
		MvcTestResult refused = post("/recommendations/bulk-changes", this.pm, form, "what", "decline", "all", "page");
		assertThat(refused).hasStatus(422);
		assertThat(text(refused)).contains("Say why", "value=\"page\" id=\"bulk-page\" checked")
			.contains(String.valueOf(form.get("shown").get(0)));
		assertThat(this.database.queryForList("select 1 from recommendation where team_id = ? and status = 'DECLINED'",
				this.team))
			.isEmpty();
		MvcTestResult done = post("/recommendations/bulk-changes", this.pm, form, "what", "decline", "words", "No",
				"all", "page");
		String result = text(get(String.valueOf(done.getResponse().getHeader("Location")), this.pm));
		assertThat(result).containsOnlyOnce("Not done. Somebody changed it meanwhile.");
		List<String> declined = this.database.queryForList(
				"select cast(id as varchar) from recommendation where team_id = ? and status = 'DECLINED'",
				String.class, this.team);
		assertThat(declined).containsExactlyInAnyOrderElementsOf(form.get("shown")
			.stream()
			.map((pick) -> pick.substring(0, 36))
			.filter((id) -> !id.equals(changed))
			.toList());
		this.database.update("delete from assessment where team_id = ?", this.team);
	}

	@Test
	void decidesNothingUnseenOfAllThatFit() {
		MultiValueMap<String, String> form = form("?team=" + this.team);
		RecommendationDetails shown = this.issued.get(0);
		this.decisions.decide(shown.id(), shown.version(), Decision.defer(LocalDate.now().plusDays(9), null), this.pm);
		List<RecommendationDetails> later = issue();
		// as if it had not been on the page
		form.get("shown").remove(1);
		MvcTestResult done = post("/recommendations/bulk-changes", this.pm, form, "what", "decline", "words", "No",
				"all", "true");
		assertThat(done).hasStatus(303);
		assertThat(statuses()).startsWith(RecommendationStatus.DEFERRED, RecommendationStatus.DECLINED)
			.filteredOn((status) -> status == RecommendationStatus.DECLINED)
			.hasSize(this.issued.size() - 1);
		assertThat(later).extracting((each) -> this.recommendations.find(each.id(), this.pm).work().status())
			.containsOnly(RecommendationStatus.PROPOSED);
		assertThat(text(get(String.valueOf(done.getResponse().getHeader("Location")), this.pm)))
			.contains("Not done. Somebody changed it meanwhile.");
	}

	@Test
	void saysHowManyWereTakenBack() {
		String result = location(post("/recommendations/bulk-changes", this.pm, "what", "decline", "words", "No",
				"chosen", pick(0), "chosen", pick(1), "chosen", pick(2)));
		this.decisions.decide(this.issued.get(1).id(), 1, Decision.reopen(null), this.pm);
		assertThat(post(result + "/undo", this.pm)).hasStatus(303);
		assertThat(text(get(result, this.pm))).contains("<h1>Three of three done, and two of them taken back</h1>",
				"Done, and not taken back. Somebody changed it meanwhile.");
		result = location(post("/recommendations/bulk-changes", this.pm, "what", "drop", "words", "No", "chosen",
				pick(0), "chosen", pick(1)));
		assertThat(text(get(result, this.pm))).contains("<h1>None of two done</h1>").doesNotContain("Take it all back");
	}

	@Test
	void saysWhatWasDoneToWhichAndWhatCameOfIt() {
		String name = this.people.name(this.team);
		long systems = this.issued.stream().filter((each) -> each.advised().system() != null).count();
		assertThat(systems).isBetween(2L, (long) this.issued.size() - 1);
		LocalDate day = LocalDate.now(this.pm.zone()).plusYears(1);
		String result = location(post("/recommendations/bulk-changes", this.pm, form(""), "what", "accept", "who",
				this.pm.id(), "day", day, "all", "page"));
		Document page = Jsoup.parse(text(get(result, this.pm)));
		assertThat(page.select(".poa-standfirst").text()).isEqualTo("Accepted, owner \u2068pm\u2069, due "
				+ DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK).format(day) + ".");
		assertThat(page.text()).containsIgnoringCase(Phrases.numeral((int) systems) + " systems were planned.");
		assertThat(page.select("a[href=/systems]")).hasSize(1);
		assertThat(page.select("tbody td:nth-child(2)").eachText()).hasSize(this.issued.size())
			.containsOnly(name + ", " + this.issued.get(0).reference());
		assertThat(this.issued.stream().map((each) -> this.recommendations.find(each.id(), this.pm).work()))
			.allMatch((work) -> this.pm.id().equals(work.owner()) && day.equals(work.due()));
		post(result + "/undo", this.pm);
		assertThat(text(get(result, this.pm))).doesNotContain("planned", "href=\"/systems\"");
	}

	@Test
	void tellsNobodyWhoSomebodyElseIs() {
		CurrentPerson stranger = this.people.stranger();
		this.database.update("update person set name = 'Secret Name' where id = ?", stranger.id());
		String result = location(post("/recommendations/bulk-changes", this.pm, "what", "accept", "who", stranger.id(),
				"chosen", pick(0)));
		assertThat(text(get(result, this.pm)))
			.contains("None of one done", "The owner is no member of its team.", "Nothing is different from before.")
			.doesNotContain("Secret Name");
	}

	@Test
	void refusesAnOwnerOrADayThatIsNoneAlsoToAccept() {
		MvcTestResult refused = post("/recommendations/bulk-changes", this.pm, "what", "accept", "who", "me", "day",
				"someday", "chosen", pick(0));
		assertThat(refused).hasStatus(422);
		assertThat(text(refused)).contains("href=\"#bulk-who\"", "href=\"#bulk-day\"", "value=\"someday\"");
		assertThat(statuses()).containsOnly(RecommendationStatus.PROPOSED);
	}

	@Test
	void hasNothingToTakeBackOfWhatWasSoAlready() {
		String result = location(
				post("/recommendations/bulk-changes", this.pm, "what", "owner", "who", "", "chosen", pick(0)));
		assertThat(text(get(result, this.pm))).contains("<h1>One of one done</h1>", "It was so already")
			.doesNotContain("Take it all back");
	}

	@Test
	void leadsBackToTheListAsItWasFiltered() {
		MultiValueMap<String, String> form = form("?status=proposed&sort=due");
		form.add("q", "a&b c the");
		form.add("after", "abc");
		String result = location(post("/recommendations/bulk-changes", this.pm, form, "what", "decline", "words", "No",
				"chosen", pick(0)));
		String back = "href=\"/recommendations?status=proposed&amp;q=a%26b%20c%20the&amp;sort=due&amp;after=abc\"";
		Document page = Jsoup.parse(text(get(result, this.pm)));
		assertThat(page.select(".poa-back").outerHtml()).contains(back);
		MultiValueMap<String, String> undo = new LinkedMultiValueMap<>();
		page.select("form[action$=undo] input[type=hidden]").forEach((each) -> undo.add(each.attr("name"), each.val()));
		String undone = location(post(page.select("form[action$=undo]").attr("action"), this.pm, undo));
		assertThat(text(get(undone, this.pm))).contains("and taken back", back);
		result = location(
				post("/recommendations/bulk-changes", this.pm, "what", "decline", "words", "No", "chosen", pick(0)));
		assertThat(text(get(result, this.pm))).contains("href=\"/recommendations?view=all\"");
	}

	@Test
	void changesNothingWhereItIsUnknownWhatWasSeen() {
		for (String time : List.of("", "yesterday", "2026-11-20")) {
			MvcTestResult refused = post("/recommendations/bulk-changes", this.pm, "what", "accept", "all", "true",
					"shownAt", time);
			assertThat(refused).hasStatus(422);
			assertThat(text(refused)).contains("Look at the list again", "href=\"#bulk-scope\"");
		}
		assertThat(text(
				post("/recommendations/bulk-changes", this.pm, "what", "accept", "all", "bogus", "chosen", pick(0))))
			.contains("Choose which ones to change.");
		assertThat(statuses()).containsOnly(RecommendationStatus.PROPOSED);
	}

	@Test
	void keepsTheTicksAndTheWordsWhenSomethingIsWrong() {
		MvcTestResult refused = post("/recommendations/bulk-changes", this.pm, "what", "defer", "day", "2020-01-01",
				"words", "After the <offsite>", "chosen", pick(1), "status", "proposed");
		assertThat(refused).hasStatus(422);
		assertThat(text(refused))
			.contains("Enter a day after today.", "After the &lt;offsite&gt;", "<title>Error: ",
					"value=\"defer\" selected")
			.containsPattern("<input[^>]*value=\"" + pick(1) + "\"[^>]*checked=\"checked\"");
		for (String what : List.of("defer", "due")) {
			assertThat(text(post("/recommendations/bulk-changes", this.pm, "what", what, "day", "9999-12-31", "chosen",
					pick(0))))
				.contains("Enter a day within the next ten years.");
		}
		assertThat(text(post("/recommendations/bulk-changes", this.pm, "what", "accept")))
			.contains("Choose at least one recommendation");
		assertThat(post("/recommendations/bulk-changes", this.pm, "what", "explode", "chosen", pick(0))).hasStatus(422);
		assertThat(text(
				post("/recommendations/bulk-changes", this.pm, "what", "due", "day", "2019-12-31", "chosen", pick(0))))
			.contains("Enter a day from 2020 on.");
		assertThat(post("/recommendations/bulk-changes", this.pm, "what", "label", "name", "a,b", "chosen", pick(0)))
			.hasStatus(422);
		assertThat(statuses()).containsOnly(RecommendationStatus.PROPOSED);
	}

	@Test
	void offersNothingToThoseWhoOnlyRead() {
		CurrentPerson viewer = this.people.member(this.team, Role.VIEWER);
		assertThat(text(get("/recommendations", viewer))).doesNotContain("Change several at once")
			.doesNotContain("name=\"chosen\"");
		assertThat(post("/recommendations/bulk-changes", viewer, "what", "accept", "chosen", pick(0))).hasStatus(403);
		assertThat(text(get("/recommendations", this.pm))).contains("Change several at once",
				"All " + this.issued.size() + " that fit these filters");
	}

	private List<RecommendationStatus> statuses() {
		return this.issued.stream()
			.map((each) -> this.recommendations.find(each.id(), this.pm).work().status())
			.toList();
	}

	private String pick(int place) {
		RecommendationDetails it = this.recommendations.find(this.issued.get(place).id(), this.pm);
		return it.id() + "." + it.version();
	}

	private MvcTestResult get(String uri, CurrentPerson person) {
		return this.mvc.get().uri(java.net.URI.create(uri)).with(SignedInAs.person(person)).exchange();
	}

	private static String location(MvcTestResult changed) {
		assertThat(changed).hasStatus(303);
		return String.valueOf(changed.getResponse().getHeader("Location"));
	}

	/** The hidden fields of the form below the list with that query. */
	private MultiValueMap<String, String> form(String query) {
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		Jsoup.parse(text(get("/recommendations" + query, this.pm)))
			.select("form#bulk input[type=hidden]")
			.forEach((field) -> fields.add(field.attr("name"), field.val()));
		fields.remove("_csrf");
		return fields;
	}

	private MvcTestResult post(String uri, CurrentPerson person, Object... namesAndValues) {
		return post(uri, person, new LinkedMultiValueMap<>(), namesAndValues);
	}

	private MvcTestResult post(String uri, CurrentPerson person, MultiValueMap<String, String> sentAlong,
			Object... namesAndValues) {
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>(sentAlong);
		for (int i = 0; i < namesAndValues.length; i += 2) {
			fields.add(String.valueOf(namesAndValues[i]), String.valueOf(namesAndValues[i + 1]));
		}
		return this.mvc.post()
			.uri(uri)
			.params(fields)
			.with(SignedInAs.person(person))
			.with(FormToken.valid())
			.exchange();
	}

	private static String text(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
