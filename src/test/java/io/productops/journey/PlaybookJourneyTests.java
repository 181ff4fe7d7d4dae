package io.productops.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.productops.OnH2;
import io.productops.playbook.DraftDetails;
import io.productops.playbook.DraftService;
import io.productops.team.BrowserSessions;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

/**
 * An admin edits a text and a rule in a draft of the playbook.
 */
@OnH2
@InBrowser
class PlaybookJourneyTests {

	@Autowired
	private DraftService drafts;

	@Autowired
	private People people;

	@Autowired
	private BrowserSessions sessions;

	private final List<String> faults = new ArrayList<>();

	private CurrentPerson admin;

	@BeforeEach
	void givenAnAdmin() {
		this.admin = this.people.admin();
	}

	@Test
	void aTextAndARuleAreEditedWithoutScript(Visitors visitors) {
		edit(visitors.arriveWithoutScript());
	}

	@Test
	void aTextAndARuleAreEditedWithScript(Visitors visitors) {
		edit(visitors.arrive());
	}

	private void edit(Visitor visitor) {
		visitor.signIn(this.sessions.begin(this.admin));
		Page page = visitor.page();
		visitor.goTo("/admin/playbook");
		press(page, "Begin a draft");
		PlaywrightAssertions.assertThat(page.getByText("Nothing changes for anybody until you publish it."))
			.isVisible();
		page.getByLabel("Words or an id").fill("Scaling velocity");
		press(page, "Find");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Product ops enables scaling velocity"))
			.click();
		page.getByLabel("Explanation").fill("**Remove before you add.**\n\n- Status is written, not met about");
		press(page, "Update preview");
		PlaywrightAssertions.assertThat(page.locator(".poa-preview strong")).hasText("Remove before you add.");
		PlaywrightAssertions.assertThat(page.getByText("This is not saved yet.")).isVisible();
		press(page, "Save draft");
		PlaywrightAssertions.assertThat(page.getByText("Saved as revision 2.")).isVisible();
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("1. Edit draft")).click();
		PlaywrightAssertions.assertThat(page.getByText("One change so far")).isVisible();
		page.getByLabel("Words or an id").fill("M3-R1");
		press(page, "Find");
		page.locator("a[href$='rules/M3-R1']").first().click();
		Locator condition = page.getByLabel("Condition").first();
		String before = condition.inputValue();
		condition.fill(before.replace("process_hours", "proces_hours"));
		press(page, "Save draft");
		PlaywrightAssertions.assertThat(page.locator(".poa-errors")).containsText("proces_hours");
		PlaywrightAssertions.assertThat(page.locator(".poa-err").first()).containsText("proces_hours");
		condition = page.getByLabel("Condition").first();
		Assertions.assertThat(condition.inputValue()).contains("proces_hours");
		condition.fill(before.replace(">= 8", ">= 9"));
		press(page, "Save draft");
		PlaywrightAssertions.assertThat(page.getByText("Saved as revision 3.")).isVisible();
	}

	@Test
	void everyStateOfThePagesIsAccessible(Visitors visitors) {
		Visitor visitor = visitors.arrive();
		visitor.signIn(this.sessions.begin(this.admin));
		Page page = visitor.page();
		DraftDetails draft = this.drafts.begin(this.admin, 1);
		String home = "/admin/playbook/drafts/" + draft.number();
		visit(visitor, "/admin/playbook", "playbook");
		visit(visitor, home, "draft");
		visit(visitor, home + "?q=nobody+wrote+this", "draft, nothing found");
		visit(visitor, home + "/part?path=areas/list/voc", "system");
		visit(visitor, home + "/part?path=steps/pain-points/sections/0/questions/pain_top", "question");
		visitor.goTo(home + "/part?path=principles/PR3");
		page.getByLabel("Explanation").fill("# Big\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> said\n\n`code`");
		press(page, "Update preview");
		scan(page, "principle, with a preview");
		press(page, "Save the correction");
		scan(page, "quote, refused");
		visitor.goTo(home + "/part?path=rules/M3-R1");
		page.getByLabel("Condition").first().fill("nobody > 3");
		press(page, "Save draft");
		scan(page, "rule, refused");
		page.getByLabel("Condition").first().fill("process_hours >= 9");
		this.drafts.change(this.people.admin(), draft.number(), 1, Map.of("rules/M3-R1/source", "Theirs"), "Theirs");
		press(page, "Save draft");
		scan(page, "rule, changed by somebody else");
		this.drafts.discard(this.admin, draft.number());
		visit(visitor, home, "draft, discarded");
		Assertions.assertThat(this.faults).isEmpty();
	}

	private void visit(Visitor visitor, String path, String name) {
		visitor.goTo(path);
		scan(visitor.page(), name);
	}

	private static void press(Page page, String name) {
		page.getByRole(AriaRole.MAIN)
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
			.first()
			.click();
	}

	private void scan(Page page, String name) {
		this.faults.addAll(Scan.faults(page, name));
	}

}
