package io.productops.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import io.productops.OnH2;
import io.productops.assessment.Access;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.WorkedAnswers;
import io.productops.recommendation.CommentService;
import io.productops.recommendation.RecommendationDetails;
import io.productops.recommendation.RecommendationService;
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
 * A PM goes through the recommendations of a report.
 */
@OnH2
@InBrowser
class ReviewJourneyTests {

	/** The links, buttons and labels that are lower or narrower. */
	private static final String LOW = """
			() => {
			  document.querySelectorAll("details").forEach((each) => { each.open = true; });
			  return [...document.querySelectorAll("a, button, summary, select, input, label.form-check-label")]
			    .filter((each) => each.getClientRects().length > 0 && !each.closest(".poa-skip, .poa-jump, .visually-hidden"))
			    .map((each) => [each, each.getBoundingClientRect()])
			    .filter(([each, box]) => Math.min(box.height, box.width) < 24)
			    .map(([each, box]) => each.outerHTML.slice(0, 120) + " " + box.width + " x " + box.height);
			}""";

	@Autowired
	private AssessmentService assessments;

	@Autowired
	private RecommendationService recommendations;

	@Autowired
	private CommentService comments;

	@Autowired
	private People people;

	@Autowired
	private BrowserSessions sessions;

	@Autowired
	private JdbcTemplate database;

	private final List<String> faults = new ArrayList<>();

	private CurrentPerson pm;

	private List<RecommendationDetails> issued = List.of();

	@BeforeEach
	void givenAReportOfATeam() {
		UUID team = this.people.team("Halden");
		CurrentPerson leader = this.people.member(team, Role.LEADER);
		this.pm = this.people.member(team, Role.PM);
		UUID assessment = this.assessments.start("Halden Software", team, leader);
		WorkedAnswers.save(this.assessments, WorkedAnswers.of("C2"), assessment, Access.of(leader));
		this.assessments.complete(assessment, Access.of(leader), "token");
		this.issued = this.recommendations.ofAssessment(assessment, leader);
	}

	@Test
	void acceptsAndDeclinesWithoutScript(Visitors visitors) {
		Page page = given(visitors.arriveWithoutScript());
		page.navigate("/recommendations/" + this.issued.get(0).id());
		page.getByLabel("Due date, if accepted").fill("2027-01-29");
		press(page, "Accept it");
		PlaywrightAssertions.assertThat(page.locator(".poa-notice")).containsText("Saved. It is now: Accepted.");
		page.reload();
		press(page, "Take it back");
		PlaywrightAssertions.assertThat(page.locator(".poa-notice")).containsText("Taken back. It is now: Proposed.");
		press(page, "Accept it");
		page.locator(".poa-notice a:text-is('" + this.issued.get(1).advised().title() + "')").click();
		press(page, "Decline it");
		PlaywrightAssertions.assertThat(page.locator(".poa-errors")).containsText("Say why");
		page.getByLabel("Reason or note").fill("We try asynchronous status first.");
		press(page, "Decline it");
		PlaywrightAssertions.assertThat(page.locator(".is-current"))
			.containsText("“We try asynchronous status first.”");
		page.getByLabel("Add a comment").fill("See *the spring plan*.");
		press(page, "Post comment");
		PlaywrightAssertions.assertThat(page.locator(".poa-comment em")).hasText("the spring plan");
	}

	@Test
	void changesSeveralAndTakesItBackWithoutScript(Visitors visitors) {
		Page page = given(visitors.arriveWithoutScript());
		page.navigate("/recommendations?status=proposed");
		Locator boxes = page.getByRole(AriaRole.CHECKBOX);
		PlaywrightAssertions.assertThat(boxes).hasCount(this.issued.size());
		boxes.nth(0).check();
		boxes.nth(2).check();
		press(page, "Change them");
		PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Two of two done");
		press(page, "Take it all back");
		PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Two of two done, and taken back");
		page.navigate("/recommendations?status=proposed");
		page.getByLabel("All " + this.issued.size() + " that fit these filters").check();
		page.getByLabel("What to do").selectOption("label");
		page.getByLabel("Label, to add one").fill("pilot");
		press(page, "Change them");
		PlaywrightAssertions.assertThat(page.locator("td.poa-ok")).hasCount(this.issued.size());
	}

	@Test
	void showsWhatWasOpenedBelowAShortListOnASmallScreen(Visitors visitors) {
		Page page = given(visitors.arriveWithoutScript());
		page.setViewportSize(390, 844);
		int last = this.issued.size() - 1;
		page.navigate("/recommendations/" + this.issued.get(last).id());
		PlaywrightAssertions.assertThat(page.locator(".is-current")).isInViewport();
		Assertions.assertThat(page.locator(".poa-detail").boundingBox().y).isLessThan(844);
		Locator first = page.locator(".poa-list a").first();
		PlaywrightAssertions.assertThat(first).not().isInViewport();
		first.focus();
		PlaywrightAssertions.assertThat(first).isInViewport();
	}

	@Test
	void findsOneOfManyTeamsByItsNameWithoutScript(Visitors visitors) {
		List<UUID> many = new ArrayList<>(this.pm.roles().keySet());
		IntStream.range(0, 101).forEach((i) -> many.add(this.people.team("One of many")));
		this.pm = this.people.member(many.stream().collect(Collectors.toMap(Function.identity(), (id) -> Role.VIEWER)));
		try {
			Page page = given(visitors.arriveWithoutScript());
			Locator team = page.getByLabel("Team", new Page.GetByLabelOptions().setExact(true));
			page.navigate("/recommendations?status=open");
			team.fill("one of many");
			team.press("Enter");
			PlaywrightAssertions.assertThat(page.locator(".poa-errors")).containsText("Many teams");
			PlaywrightAssertions.assertThat(page.locator(".poa-empty a")).hasCount(10);
			team.fill("no such team");
			press(page, "Apply filters");
			PlaywrightAssertions.assertThat(page.locator(".poa-errors")).containsText("No team that you may see");
			String name = this.people.name(many.get(0));
			team.fill(name);
			press(page, "Apply filters");
			PlaywrightAssertions.assertThat(team).hasValue(name);
			PlaywrightAssertions.assertThat(page.locator(".poa-list > li")).hasCount(this.issued.size());
			Page scanned = given(visitors.arrive());
			scan(scanned, "/recommendations?status=open", "list of one of many teams");
			scan(scanned, "/recommendations?teamName=one", "list, team unclear");
			scan(scanned, "/recommendations?teamName=nosuchteam", "list, team unknown");
			Assertions.assertThat(this.faults).isEmpty();
		}
		finally {
			many.stream().skip(1).forEach((each) -> {
				this.database.update("delete from membership where team_id = ?", each);
				this.database.update("delete from team where id = ?", each);
			});
		}
	}

	@Test
	void whatIsToBeHitIsAtLeast24PixelsHigh(Visitors visitors) {
		Page page = given(visitors.arrive());
		for (String path : List.of("/recommendations", "/recommendations/" + this.issued.get(0).id(),
				"/recommendations/views", "/teams", "/systems")) {
			page.navigate(path);
			Assertions.assertThat((List<?>) page.evaluate(LOW)).as(path).isEmpty();
		}
	}

	@Test
	void paperHasNoForms(Visitors visitors) {
		Page page = given(visitors.arrive());
		for (String path : List.of("/recommendations", "/recommendations?owner=me",
				"/recommendations/" + this.issued.get(0).id())) {
			page.navigate(path);
			PlaywrightAssertions.assertThat(page.locator("main form:visible, main summary:visible").first())
				.isVisible();
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			Locator left = page.locator("main").locator("form, input, select, textarea, button, summary, nav");
			PlaywrightAssertions.assertThat(left.filter(new Locator.FilterOptions().setVisible(true))).hasCount(0);
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
		}
		page.navigate("/account");
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		PlaywrightAssertions.assertThat(page.locator("main form").first()).isVisible();
	}

	@Test
	void aNarrowScreenLeadsToTheFormAndAReadersPageIsFilled(Visitors visitors) {
		Page page = given(visitors.arrive());
		page.setViewportSize(390, 844);
		page.navigate("/recommendations?view=all");
		Assertions.assertThat(((Number) page.evaluate(
				"new Set([...document.querySelectorAll('.poa-filters > div')].map((e) => e.getBoundingClientRect().width)).size"))
			.intValue()).as("widths of filters").isEqualTo(1);
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change several at once")).click();
		PlaywrightAssertions.assertThat(page.locator("#bulk h2")).isInViewport();
		this.pm = this.people.member(this.issued.get(0).team(), Role.VIEWER);
		Page reader = given(visitors.arrive());
		reader.setViewportSize(1280, 900);
		reader.navigate("/recommendations?view=all");
		Assertions.assertThat((Boolean) reader.evaluate(
				"document.querySelector('.poa-list').offsetWidth === document.querySelector('.poa-filters').offsetWidth"))
			.isTrue();
	}

	@Test
	void everyStateOfThePagesIsAccessible(Visitors visitors) {
		Visitor visitor = visitors.arrive();
		Page page = given(visitor);
		UUID id = this.issued.get(0).id();
		scan(page, "/recommendations", "list");
		scan(page, "/recommendations/copy", "list to copy");
		scan(page, "/recommendations/copy?owner=me", "nothing to copy");
		page.navigate("/recommendations");
		page.getByText("What is shown of each").first().click();
		this.faults.addAll(Scan.faults(page, "list, what is shown of each"));
		scan(page, "/recommendations?owner=me", "list-empty");
		page.navigate("/recommendations");
		press(page, "Change them");
		this.faults.addAll(Scan.faults(page, "list, refused"));
		this.comments.add(id, "w".repeat(300) + "\n\n> quoted\n\n- one\n- [two](https://a.example/)", this.pm);
		scan(page, "/recommendations/" + id, "recommendation");
		page.navigate("/recommendations/" + id);
		press(page, "Decline it");
		this.faults.addAll(Scan.faults(page, "recommendation, refused"));
		page.navigate("/recommendations/" + this.issued.stream()
			.filter((each) -> each.advised().system() != null)
			.findFirst()
			.orElseThrow()
			.id());
		page.getByLabel("Hours of all PMs a month").fill("12");
		press(page, "Show what it adds");
		PlaywrightAssertions.assertThat(page.locator("#adds")).containsText("it adds 12 PM hours a month");
		this.faults.addAll(Scan.faults(page, "recommendation, what it adds"));
		Assertions.assertThat(this.faults).isEmpty();
	}

	private Page given(Visitor visitor) {
		visitor.signIn(this.sessions.begin(this.pm));
		return visitor.page();
	}

	private static void press(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
	}

	private void scan(Page page, String path, String name) {
		page.navigate(path);
		this.faults.addAll(Scan.faults(page, name));
	}

}
