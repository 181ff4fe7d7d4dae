package io.productops.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.productops.OnH2;
import io.productops.assessment.Access;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.WorkedAnswers;
import io.productops.notification.NotificationKind;
import io.productops.notification.NotificationService;
import io.productops.recommendation.CommentService;
import io.productops.recommendation.RecommendationDetails;
import io.productops.recommendation.RecommendationService;
import io.productops.recommendation.RecommendationStatus;
import io.productops.shared.ListPosition;
import io.productops.team.AccountService;
import io.productops.team.BrowserSessions;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

/**
 * A PM goes through a report by keys alone, mentions somebody, and keeps a filter.
 */
@OnH2
@InBrowser
class ReviewKeysJourneyTests {

	/** Every key that would do something, were it not typed into a field. */
	private static final String REASON = "jk x a r c g d ? / and more";

	@Autowired
	private AssessmentService assessments;

	@Autowired
	private RecommendationService recommendations;

	@Autowired
	private CommentService comments;

	@Autowired
	private NotificationService notifications;

	@Autowired
	private AccountService accounts;

	@Autowired
	private People people;

	@Autowired
	private BrowserSessions sessions;

	private CurrentPerson pm;

	private CurrentPerson viewer;

	private UUID assessment = UUID.randomUUID();

	private List<RecommendationDetails> issued = List.of();

	@BeforeEach
	void givenAReportOfATeam() {
		UUID team = this.people.team("Halden");
		CurrentPerson leader = this.people.member(team, Role.LEADER);
		this.pm = this.people.member(team, Role.PM);
		this.viewer = this.people.member(team, Role.VIEWER);
		this.assessment = this.assessments.start("Halden Software", team, leader);
		WorkedAnswers.save(this.assessments, WorkedAnswers.of("C2"), this.assessment, Access.of(leader));
		this.assessments.complete(this.assessment, Access.of(leader), "token");
		this.issued = this.recommendations.ofAssessment(this.assessment, leader);
	}

	@Test
	void aWholeReportNeedsNoMouse(Visitors visitors) {
		Page page = given(visitors.arrive());
		Keyboard keys = new Keyboard(page);
		page.navigate("/recommendations?assessment=" + this.assessment);
		for (int i = 0; i < this.issued.size(); i++) {
			Keyboard.Stop link = keys.press("j");
			Assertions.assertThat(link.says(title(i))).as(title(i)).isTrue();
			open(page, i);
			if (i % 2 == 0) {
				page.keyboard().press("a");
				thenItIs(page, "Accepted");
			}
			else {
				Assertions.assertThat(keys.press("r").named("words")).isTrue();
				keys.type(REASON);
				keys.activate("Decline it");
				thenItIs(page, "Declined");
			}
		}
		PlaywrightAssertions.assertThat(page.locator("h1")).containsText("each with an answer");
		Assertions.assertThat(keys.press("c").named("comment")).isTrue();
		keys.type(REASON);
		keys.activate("Post comment");
		PlaywrightAssertions.assertThat(page.locator(".poa-comment__text")).hasText(REASON);
		page.waitForLoadState();
		Assertions.assertThat(keys.press("k").says(title(this.issued.size() - 2))).isTrue();
		Assertions.assertThat(keys.press("?").seen()).containsEntry("id", "shortcuts");
		page.keyboard().press("g");
		page.keyboard().press("d");
		PlaywrightAssertions.assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/teams/[0-9a-f-]{36}$"));
		Assertions.assertThat(keys.faults()).isEmpty();
		for (int i = 0; i < this.issued.size(); i++) {
			RecommendationDetails now = this.recommendations.find(this.issued.get(i).id(), this.pm);
			Assertions.assertThat(now.work().status())
				.isEqualTo((i % 2 == 0) ? RecommendationStatus.ACCEPTED : RecommendationStatus.DECLINED);
			Assertions.assertThat(now.note()).isEqualTo((i % 2 == 0) ? null : REASON);
		}
	}

	@Test
	void severalAreTickedByOneKeyAndFoundByAnother(Visitors visitors) {
		Page page = given(visitors.arrive());
		Keyboard keys = new Keyboard(page);
		page.navigate("/recommendations?view=all");
		Assertions.assertThat(keys.press("x").seen()).as("nothing to tick").containsEntry("tag", "BODY");
		keys.press("j");
		Assertions.assertThat(keys.press("x").says(title(0))).as("the link keeps the focus").isTrue();
		keys.press("j");
		keys.press("x");
		keys.press("k");
		keys.press("x");
		PlaywrightAssertions.assertThat(page.locator("[data-shortcut-said]")).hasText("Not ticked: " + title(0));
		PlaywrightAssertions.assertThat(page.locator("input[name=chosen]:checked")).hasCount(1);
		page.keyboard().press("Control+j");
		page.keyboard().press("Alt+j");
		Assertions.assertThat(keys.here().says(title(0))).as("with a modifier").isTrue();
		Assertions.assertThat(keys.press("/").named("q")).isTrue();
		keys.type("xj/?");
		Assertions.assertThat(keys.here().value()).isEqualTo("xj/?");
		page.navigate("/recommendations?view=all");
		keys.press("j");
		page.keyboard().press("r");
		page.waitForURL("**/recommendations/" + this.issued.get(0).id() + "#words");
		PlaywrightAssertions.assertThat(page.getByLabel("Reason or note")).isFocused();
		page.navigate("/recommendations/" + this.issued.get(0).id());
		page.keyboard().press("/");
		page.waitForURL("**/recommendations?view=all#q");
		PlaywrightAssertions.assertThat(page.locator("#q")).isFocused();
		Assertions.assertThat(keys.faults()).isEmpty();
	}

	@Test
	void noKeyDoesAnythingForThoseWhoSwitchedThemOff(Visitors visitors) {
		this.accounts.present(this.pm, this.pm.name(), "SYSTEM", "UTC", false);
		Page page = given(visitors.arrive());
		Keyboard keys = new Keyboard(page);
		page.navigate("/recommendations/" + this.issued.get(0).id());
		for (String key : List.of("j", "a", "r", "c", "?", "/", "g", "d")) {
			page.keyboard().press(key);
		}
		Assertions.assertThat(keys.here().seen()).containsEntry("tag", "BODY");
		PlaywrightAssertions.assertThat(page.locator("#shortcuts")).hasCount(0);
		keys.activate("Accept it");
		thenItIs(page, "Accepted");
		Assertions.assertThat(keys.faults()).isEmpty();
	}

	@Test
	void aNameIsOfferedAndTheirInboxSaysIt(Visitors visitors) {
		Page page = given(visitors.arrive());
		Keyboard keys = new Keyboard(page);
		page.navigate("/recommendations/" + this.issued.get(0).id());
		keys.press("c");
		keys.type("Please look, @vie");
		PlaywrightAssertions
			.assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("viewer").setExact(true)))
			.isInViewport();
		List<String> faults = new ArrayList<>(Scan.faults(page, "recommendation, name offered"));
		page.keyboard().press("Escape");
		PlaywrightAssertions.assertThat(page.locator("#comment-offer")).isHidden();
		keys.type("x");
		PlaywrightAssertions.assertThat(page.locator("#comment-offer")).isHidden();
		page.keyboard().press("Backspace");
		PlaywrightAssertions.assertThat(page.locator("#comment-offer")).isVisible();
		Assertions.assertThat(keys.press("Tab").says("viewer")).isTrue();
		page.keyboard().press("Enter");
		PlaywrightAssertions.assertThat(page.locator("#comment")).hasValue("Please look, @[viewer] ");
		PlaywrightAssertions.assertThat(page.locator("#comment")).isFocused();
		keys.activate("Post comment");
		PlaywrightAssertions.assertThat(page.locator(".poa-comment__text")).hasText("Please look, @viewer");
		Assertions.assertThat(this.notifications.inbox(this.viewer, ListPosition.START, 10))
			.singleElement()
			.satisfies((notice) -> Assertions.assertThat(notice.kind()).isEqualTo(NotificationKind.MENTIONED));
		Assertions.assertThat(keys.faults()).isEmpty();
		Assertions.assertThat(faults).isEmpty();
	}

	@Test
	void aFilterIsKeptWithoutScript(Visitors visitors) {
		Page page = given(visitors.arriveWithoutScript());
		page.navigate("/recommendations?view=all");
		page.locator("#status").selectOption("proposed");
		press(page, "Apply filters");
		page.getByText("Save these filters as a view").click();
		page.getByLabel("Name of the view").fill("Still to decide");
		press(page, "Save view");
		PlaywrightAssertions.assertThat(page.locator(".poa-notice")).hasText("The view is saved.");
		follow(page, "Still to decide");
		follow(page, "Change saved views");
		follow(page, "Change Still to decide");
		press(page, "Begin the list with it");
		follow(page, "Recommendations");
		PlaywrightAssertions.assertThat(page).hasURL(java.util.regex.Pattern.compile(".*\\?status=proposed$"));
		follow(page, "All");
		PlaywrightAssertions.assertThat(page.locator(".poa-list > li")).hasCount(this.issued.size());
	}

	@Test
	void everyStateOfTheViewsIsAccessible(Visitors visitors) {
		Page page = given(visitors.arrive());
		List<String> faults = new ArrayList<>();
		page.navigate("/recommendations/views");
		faults.addAll(Scan.faults(page, "saved views, none"));
		page.navigate("/recommendations?status=open");
		page.getByText("Save these filters as a view").click();
		press(page, "Save view");
		faults.addAll(Scan.faults(page, "list, view refused"));
		page.getByLabel("Name of the view").fill("w".repeat(60));
		press(page, "Save view");
		faults.addAll(Scan.faults(page, "list, view saved"));
		follow(page, "Change saved views");
		faults.addAll(Scan.faults(page, "saved views"));
		follow(page, "Change " + "w".repeat(60));
		faults.addAll(Scan.faults(page, "saved view"));
		page.getByLabel("Name of the view").fill("");
		press(page, "Save name");
		faults.addAll(Scan.faults(page, "saved view, refused"));
		page.navigate("/account");
		faults.addAll(Scan.faults(page, "profile"));
		this.comments.add(this.issued.get(0).id(), "@[" + "w".repeat(90) + "]", this.pm);
		page.navigate("/recommendations/" + this.issued.get(0).id());
		faults.addAll(Scan.faults(page, "recommendation with keys"));
		Assertions.assertThat(faults).isEmpty();
	}

	private String title(int i) {
		return this.issued.get(i).advised().title();
	}

	private void open(Page page, int i) {
		page.keyboard().press("Enter");
		page.waitForURL("**/recommendations/" + this.issued.get(i).id() + "*");
		page.waitForLoadState();
	}

	private static void thenItIs(Page page, String status) {
		PlaywrightAssertions.assertThat(page.locator(".poa-notice")).containsText("Saved. It is now: " + status + ".");
		page.waitForLoadState();
	}

	private Page given(Visitor visitor) {
		visitor.signIn(this.sessions.begin(this.pm));
		return visitor.page();
	}

	private static void press(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
	}

	private static void follow(Page page, String link) {
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).first().click();
	}

}
