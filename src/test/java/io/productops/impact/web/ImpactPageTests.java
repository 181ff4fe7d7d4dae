package io.productops.impact.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.productops.FormToken;
import io.productops.OnH2;
import io.productops.assessment.TeamAssessmentService;
import io.productops.impact.Previews;
import io.productops.playbook.DraftDetails;
import io.productops.playbook.OwnPlaybooks;
import io.productops.playbook.PlaybookService;
import io.productops.team.CurrentPerson;
import io.productops.team.SignedInAs;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What admins see on the way from a draft to a published version, and of the check of
 * stored advice. No page needs a script.
 */
@OnH2
class ImpactPageTests {

	private static final Pattern TICK = Pattern.compile("<input[^>]*name=\"team\"[^>]*value=\"([^\"]+)\"");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ApplicationContext application;

	private Previews given;

	private CurrentPerson admin;

	private UUID team;

	@BeforeEach
	void givenAFinishedAssessment() {
		this.given = new Previews(this.application);
		this.admin = this.given.admin();
		this.team = this.given.team("Checkout <b>");
	}

	@AfterEach
	void bringBuiltInBack() {
		this.given.bringBuiltInBack();
	}

	@Test
	void previewsADraftAndShowsWhoseAdviceChanges() {
		UUID changed = this.given.finished("C1", this.team);
		DraftDetails draft = critical();
		String href = home(draft) + "/impact";
		assertThat(text(get(href))).contains("Run the preview</button>", "aria-current=\"step\">3. Preview impact")
			.doesNotContain("Publishing changes", "<progress");
		assertThat(text(get(href + "/progress"))).contains("Not begun").doesNotContain("data-progress");
		assertThat(post(href)).hasStatus(303).redirectedUrl().isEqualTo(href);
		String page = awaited(href);
		assertThat(page).containsPattern("Publishing changes [0-9,]+ of [0-9,]+ assessments")
			.contains("the rules change", "Checkout &lt;b&gt;", "Needs a tick", "poa-sev--critical\">Critical",
					"With version 1", "With draft " + draft.number(), "Run the preview again",
					"Hours spent feeding process, changes its level")
			.doesNotContain("null", "<b>, ", " style=");
		assertThat(text(get(href + "/progress"))).contains("<progress", "data-ended=\"" + href + "\"")
			.doesNotContain("<html", "data-progress");
		String sides = text(get(href + "/assessments/" + changed));
		assertThat(sides).contains("Northwind C1", "<b>Changes</b>", ">Same</span>", "Recommendations",
				"/assessments/" + changed + "/report");
		assertThat(get(href + "/assessments/" + UUID.randomUUID())).hasStatus(404);
		assertThat(post(href + "/cancellation")).hasStatus(303);
		this.given.drafts().change(this.admin, draft.number(), draft.revision(), Map.of(Previews.CLAIM, "x."), "x");
		assertThat(text(get(href))).contains("The draft was saved since. Run the preview again.");
	}

	@Test
	void saysSoWhenOnlyWordsDiffer() {
		DraftDetails draft = words();
		this.given.run(this.admin, draft);
		assertThat(text(get(home(draft) + "/impact"))).contains("Publishing changes none of ",
				"Only texts differ, and texts change none of them.");
	}

	@Test
	void namesTheFaultsThatStandInTheWayByTheirLine() {
		DraftDetails draft = this.given.draft(this.admin, Map.of(Previews.HIGH, "process_hour >= 4.0"));
		MvcTestResult refused = post(home(draft) + "/impact");
		assertThat(refused).hasStatus(422);
		assertThat(text(refused)).contains("The draft has faults")
			.containsPattern("<b>Line [0-9]+</b>, <code>M3-R1</code>");
		assertThat(text(get(home(draft) + "/publication"))).contains("The draft has 1 fault", home(draft) + "/checks")
			.doesNotContain("name=\"reason\"");
	}

	@Test
	void publishesWithAReasonAndATickForEachTeam() {
		this.given.finished("C1", this.team);
		DraftDetails draft = critical();
		String href = home(draft) + "/publication";
		assertThat(text(get(href))).contains("Nobody has previewed what this draft changes", home(draft) + "/impact")
			.doesNotContain("name=\"reason\"");
		MvcTestResult early = post(href, "revision", "2", "reason", "Why");
		assertThat(early).hasStatus(409);
		assertThat(text(early)).contains("That was not published", "Nobody has previewed");
		this.given.run(this.admin, draft);
		String page = text(get(href));
		assertThat(page).contains("name=\"reason\"", "Checkout &lt;b&gt;", "gets other critical flags", "Discard draft",
				"You can restore version 1 later.");
		MvcTestResult empty = post(href, "revision", "2", "reason", " ");
		assertThat(empty).hasStatus(422);
		assertThat(text(empty)).contains("<title>Error: ", "There is a problem", "href=\"#reason\"",
				"aria-describedby=\"reason-hint reason-error\"");
		MvcTestResult unticked = post(href, "revision", "2", "reason", "Why <i>");
		assertThat(unticked).hasStatus(422);
		assertThat(text(unticked)).contains("href=\"#team-" + this.team + "\"", "value=\"Why &lt;i&gt;\"");
		assertThat(post(href, "revision", "1", "reason", "Why")).hasStatus(409);
		MvcTestResult published = send(href, ticks(page), "revision", "2", "reason", "Five hours are too many");
		assertThat(published).hasStatus(303).redirectedUrl().isEqualTo("/admin/playbook");
		assertThat(published.getMvcResult().getFlashMap().get("notice")).asString()
			.startsWith("Version " + draft.number() + " is published.");
		assertThat(this.application.getBean(PlaybookService.class).published().ref().version())
			.isEqualTo(draft.number());
		assertThat(text(get(href))).contains("This draft was published as version " + draft.number() + ".")
			.doesNotContain("name=\"reason\"");
		assertThat(send(href, ticks(page), "revision", "2", "reason", "Again")).hasStatus(409);
	}

	@Test
	void wantsAnotherPreviewWhenATeamCameSince() {
		this.given.finished("C1", this.team);
		DraftDetails draft = critical();
		this.given.run(this.admin, draft);
		String href = home(draft) + "/publication";
		List<String> ticks = ticks(text(get(href)));
		this.given.finished("C1", this.given.team("Late"));
		MvcTestResult late = send(href, ticks, "revision", "2", "reason", "Too many");
		assertThat(late).hasStatus(409);
		assertThat(text(late)).contains("That was not published", "Since the preview, teams got assessments",
				"action=\"" + home(draft) + "/impact\"", "Run the preview again</button>");
		assertThat(text(get(home(draft) + "/impact"))).contains("Since the preview, teams got assessments")
			.doesNotContain("Go on to publish");
	}

	@Test
	void saysWhichVersionATextBringsBack() {
		DraftDetails faster = words();
		this.given.run(this.admin, faster);
		assertThat(post(home(faster) + "/publication", "revision", "2", "reason", "Faster")).hasStatus(303);
		DraftDetails back = this.given.drafts().begin(this.admin, 1);
		this.given.run(this.admin, back);
		String href = home(back) + "/publication";
		assertThat(text(get(href)))
			.contains("This is the text of version 1, which becomes current again.", "Publish version 1 again</button>")
			.doesNotContain("Publish version " + back.number());
		assertThat(post(href, "revision", "1", "reason", "It was better")).hasStatus(303);
		assertThat(text(get(href))).contains("This draft was published as version 1.");
		assertThat(text(get(home(back)))).contains("This draft is published as version 1");
	}

	@Test
	void namesAPlaybookOfOnesOwnAndThatItsFirstVersionMeetsNoAnswers() {
		DraftDetails draft = this.given.drafts().begin(this.admin, OwnPlaybooks.text(), "For a test");
		this.given.run(this.admin, draft);
		for (String page : List.of("", "/impact", "/publication", "/changes", "/trial")) {
			assertThat(text(get(home(draft) + page))).as(page).contains("Playbook <code>research-ops</code>");
		}
		assertThat(text(get(home(draft) + "/impact"))).contains("This is the first version of its playbook")
			.doesNotContain("Only texts differ");
		this.given.drafts().discard(this.admin, draft.number(), 1);
		assertThat(text(get(home(words())))).doesNotContain("Playbook <code>");
	}

	@Test
	void offersToBringADraftUpToDate() {
		DraftDetails draft = words();
		DraftDetails faster = words();
		this.given.run(this.admin, faster);
		assertThat(post(home(faster) + "/publication", "revision", "2", "reason", "Faster")).hasStatus(303);
		assertThat(text(get(home(draft) + "/publication"))).contains("Another version was published since",
				"action=\"" + home(draft) + "/update\"", "name=\"revision\" value=\"2\"");
	}

	@Test
	void schedulesAndTakesItBack() {
		DraftDetails draft = words();
		this.given.run(this.admin, draft);
		String href = home(draft) + "/schedule";
		assertThat(text(get(href))).contains("type=\"date\"", "formaction=\"" + href + "\"", this.admin.zone().getId());
		MvcTestResult wrong = post(href, "revision", "2", "reason", "Later", "date", "soon", "time", "9");
		assertThat(wrong).hasStatus(422);
		assertThat(text(wrong)).contains("href=\"#date\"", "href=\"#time\"", "value=\"Later\"");
		MvcTestResult far = post(href, "revision", "2", "reason", "Later", "date", "2999-01-01", "time", "09:00");
		assertThat(far).hasStatus(422);
		assertThat(text(far)).contains("Enter a day within the next 2 years.");
		String year = String.valueOf(LocalDate.now(this.admin.zone()).getYear() + 1);
		assertThat(post(href, "revision", "2", "reason", "Later <i>", "date", year + "-01-01", "time", "09:00"))
			.hasStatus(303)
			.redirectedUrl()
			.isEqualTo(home(draft) + "/publication");
		assertThat(text(get(home(draft) + "/publication"))).contains("It is scheduled",
				"1 January " + year + " at 09:00", this.admin.zone().getId(), this.admin.name() + "</bdi> scheduled it",
				"Later &lt;i&gt;</q>");
		assertThat(post(href + "/cancellation")).hasStatus(303);
		assertThat(text(get(href))).doesNotContain("It is scheduled");
	}

	@Test
	void triesADraftOut() {
		UUID finished = this.given.finished("C2", this.team);
		String reference = this.application.getBean(TeamAssessmentService.class)
			.summary(finished, this.admin)
			.reference();
		DraftDetails draft = words();
		String href = home(draft) + "/trial";
		assertThat(text(get(href + "?path=" + Previews.HIGH))).contains("C1, Two-PM startup",
				"process_hours &gt;= 5.0");
		assertThat(post(href)).hasStatus(422);
		MvcTestResult same = post(href, "subject", "C1");
		assertThat(same).hasStatusOk();
		assertThat(text(same)).contains("It comes out the same.", "poa-sev--high\">High").doesNotContain("Changes</b>");
		String differs = text(post(href, "reference", reference.toLowerCase(java.util.Locale.ROOT), "path",
				Previews.HIGH, "value", "process_hours >= 4.0"));
		assertThat(differs).contains("It comes out differently.", "Hours spent feeding process", "<b>Changes</b>",
				"process_hours &gt;= 4.0</textarea>");
		MvcTestResult faulty = post(href, "subject", "C1", "path", Previews.HIGH, "value", "process_hours >=");
		assertThat(faulty).hasStatus(422);
		assertThat(Jsoup.parse(text(faulty)).select("textarea[aria-invalid=true]").attr("aria-describedby"))
			.isEqualTo("value-error");
		assertThat(text(faulty)).contains("href=\"#value\"", "id=\"value-error\"")
			.doesNotContain("The draft has faults");
		MvcTestResult unknown = post(href, "reference", "POA-NONE-0000");
		assertThat(unknown).hasStatus(422);
		assertThat(text(unknown)).contains("href=\"#reference\"");
		assertThat(post(href, "subject", "C1", "path", "rules/X/when", "value", "true")).hasStatus(422);
		assertThat(get("/admin/playbook/drafts/999999/trial")).hasStatus(404);
	}

	@Test
	void everyPageIsPlacedUnderThePlaybook() {
		UUID changed = this.given.finished("C1", this.team);
		DraftDetails draft = critical();
		this.given.run(this.admin, draft);
		for (String page : List.of(home(draft) + "/impact", home(draft) + "/impact/assessments/" + changed,
				home(draft) + "/publication", home(draft) + "/trial", "/admin/playbook/replay")) {
			assertThat(text(get(page))).as(page)
				.containsPattern("href=\"/admin/playbook\" aria-current=\"page\"")
				.doesNotContainPattern("href=\"/admin/audit\" aria-current");
		}
	}

	@Test
	void triesWhatIsTypedInTheFormOfAPartWithoutSavingIt() {
		UUID finished = this.given.finished("C2", this.team);
		String reference = this.application.getBean(TeamAssessmentService.class)
			.summary(finished, this.admin)
			.reference();
		DraftDetails draft = words();
		String href = home(draft) + "/trial";
		assertThat(text(get(home(draft) + "/part?path=rules/M3-R1"))).contains("formaction=\"" + href + "\"");
		assertThat(text(get(home(draft) + "/part?path=thresholds/t1"))).doesNotContain("formaction");
		String field = "field." + Previews.HIGH;

		Document first = Jsoup.parse(text(post(href, "part", "rules/M3-R1", "path", "rules/M3-R1", "revision", "2",
				field, "process_hours >= 4.0", "field.rules/M3-R1/id", "M3-R1")));
		assertThat(first.select("#subject option[selected]").val()).isEqualTo("C1");
		assertThat(first.select("#h-result").text()).startsWith("It comes out");
		assertThat(first.select("#subject option[value=" + reference + "]").text()).matches("Checkout <b> .*, POA-.*");

		Document second = Jsoup.parse(text(post(href, "part", "rules/M3-R1", "path", "rules/M3-R1", "revision", "2",
				field, "process_hours >= 4.0", "subject", reference)));
		assertThat(second.select("#h-result").text()).isEqualTo("It comes out differently.");
		assertThat(second.select("textarea").eachAttr("name")).containsExactly(field);
		assertThat(second.select("button[name=preview]").attr("formaction")).isEqualTo(home(draft) + "/part");
		assertThat(second.select("input[name=revision]").val()).isEqualTo("2");

		MvcTestResult faulty = post(href, "part", "rules/M3-R1", "subject", "C1", field, "process_hour >= 4.0");
		assertThat(faulty).hasStatus(422);
		Document page = Jsoup.parse(text(faulty));
		assertThat(page.select("textarea[aria-invalid=true]").attr("name")).isEqualTo(field);
		assertThat(page.select(".poa-errors a").eachAttr("href")).containsExactly("#f-rules.M3-R1.levels.1.when");
		assertThat(this.given.drafts().draft(this.admin, draft.number()).revision()).isEqualTo(draft.revision());
	}

	@Test
	void checksStoredAdvice() {
		this.given.finished("C6", this.team);
		String href = "/admin/playbook/replay";
		assertThat(text(get(href))).contains("Check all");
		assertThat(post(href)).hasStatus(303).redirectedUrl().isEqualTo(href);
		assertThat(awaited(href)).contains("byte for byte", "Check all again");
		assertThat(text(get(href + "/progress"))).contains("stored reports", "data-ended=\"" + href + "\"");
		assertThat(post(href + "/cancellation")).hasStatus(303);
	}

	private DraftDetails critical() {
		return this.given.draft(this.admin, Map.of(Previews.CRITICAL, "process_hours >= 5.0"));
	}

	private DraftDetails words() {
		return this.given.draft(this.admin, Map.of(Previews.CLAIM, "Said otherwise " + UUID.randomUUID() + "."));
	}

	private static String home(DraftDetails draft) {
		return "/admin/playbook/drafts/" + draft.number();
	}

	private static List<String> ticks(String page) {
		Matcher ticks = TICK.matcher(page);
		return ticks.results().map((tick) -> tick.group(1)).toList();
	}

	/** The page when nothing is at work any more. */
	private String awaited(String href) {
		String page = text(get(href));
		for (int i = 0; i < 1200 && page.contains("<progress"); i++) {
			try {
				Thread.sleep(50);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			page = text(get(href));
		}
		return page;
	}

	private MvcTestResult get(String uri) {
		return this.mvc.get().uri(uri).with(SignedInAs.person(this.admin)).exchange();
	}

	private MvcTestResult post(String uri, String... fields) {
		return send(uri, List.of(), fields);
	}

	private MvcTestResult send(String uri, List<String> teams, String... fields) {
		MockMvcRequestBuilder request = this.mvc.post()
			.uri(uri)
			.with(SignedInAs.person(this.admin))
			.with(FormToken.valid());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		teams.forEach((each) -> request.param("team", each));
		return request.exchange();
	}

	private static String text(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
