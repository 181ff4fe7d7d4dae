package io.productops.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.productops.OnH2;
import io.productops.impact.Previews;
import io.productops.playbook.DraftDetails;
import io.productops.playbook.PlaybookService;
import io.productops.team.BrowserSessions;
import io.productops.team.CurrentPerson;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * An admin previews what a draft changes, tries it out and publishes it.
 */
@OnH2
@InBrowser
class ImpactJourneyTests {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private BrowserSessions sessions;

	private final List<String> faults = new ArrayList<>();

	@AfterEach
	void bringBuiltInBack() {
		new Previews(this.application).bringBuiltInBack();
	}

	@Test
	void everyStateOfThePagesIsAccessible(Visitors visitors) {
		Previews given = new Previews(this.application);
		CurrentPerson person = given.admin();
		UUID changed = given.finished("C1", given.team("Checkout"));
		DraftDetails draft = given.draft(person, Map.of(Previews.CRITICAL, "process_hours >= 5.0"));
		Visitor admin = visitors.arrive();
		admin.signIn(this.sessions.begin(person));
		String home = "/admin/playbook/drafts/" + draft.number();
		see(admin, home + "/publication", "publication, without a preview");
		see(admin, home + "/impact", "impact, never run");
		press(admin.page(), "Run the preview");
		PlaywrightAssertions.assertThat(admin.page().getByText("Run the preview again")).isVisible();
		scan(admin.page(), "impact, finished");
		see(admin, home + "/impact/assessments/" + changed, "one assessment");
		see(admin, home + "/publication", "publication");
		press(admin.page(), "Publish version " + draft.number());
		scan(admin.page(), "publication, without a reason");
		see(admin, home + "/trial?path=" + Previews.HIGH, "trial");
		admin.page().getByLabel("Whose answers").selectOption("C2");
		press(admin.page(), "Try it");
		scan(admin.page(), "trial, with a result");
		admin.page().getByLabel("Value to try").fill("process_hours >=");
		press(admin.page(), "Try it");
		scan(admin.page(), "trial, with faults");
		see(admin, home + "/part?path=rules/M3-R1", "part that can be tried");
		press(admin.page(), "Try it");
		scan(admin.page(), "trial of the form of a part");
		see(admin, "/admin/playbook/replay", "replay");
		Assertions.assertThat(this.faults).isEmpty();
	}

	@Test
	void asksBeforeWhatWasTypedInAFormIsLost(Visitors visitors) {
		Previews given = new Previews(this.application);
		CurrentPerson person = given.admin();
		DraftDetails draft = given.draft(person, Map.of(Previews.CRITICAL, "process_hours >= 5.0"));
		Visitor admin = visitors.arrive();
		admin.signIn(this.sessions.begin(person));
		Page page = admin.page();
		List<String> asked = new ArrayList<>();
		page.onDialog((dialog) -> {
			asked.add(dialog.type());
			dialog.dismiss();
		});
		admin.goTo("/admin/playbook/drafts/" + draft.number() + "/part?path=principles/PR1");
		page.getByLabel("Short name").click();
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("1. Edit draft")).click();
		PlaywrightAssertions.assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/drafts/[0-9]+$"));
		Assertions.assertThat(asked).isEmpty();
		page.goBack();
		page.getByLabel("Short name").fill("Bridges");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("1. Edit draft"))
			.click(new Locator.ClickOptions().setNoWaitAfter(true));
		PlaywrightAssertions.assertThat(page.getByLabel("Short name")).hasValue("Bridges");
		Assertions.assertThat(asked).containsExactly("beforeunload");
		press(page, "Update preview");
		PlaywrightAssertions.assertThat(page.getByText("This is not saved yet.")).isVisible();
		press(page, "Save draft");
		PlaywrightAssertions.assertThat(page.getByText("Saved as revision 3.")).isVisible();
		Assertions.assertThat(asked).containsExactly("beforeunload");
	}

	@Test
	void anAdminPublishesWithoutScript(Visitors visitors) {
		Previews given = new Previews(this.application);
		CurrentPerson person = given.admin();
		given.finished("C1", given.team("Checkout"));
		DraftDetails draft = given.draft(person, Map.of(Previews.CRITICAL, "process_hours >= 5.0"));
		Visitor admin = visitors.arriveWithoutScript();
		admin.signIn(this.sessions.begin(person));
		Page page = admin.page();
		admin.goTo("/admin/playbook/drafts/" + draft.number() + "/impact");
		press(page, "Run the preview");
		for (int i = 0; i < 200 && page.getByText("See how far it is").count() > 0; i++) {
			page.getByText("See how far it is").click();
		}
		PlaywrightAssertions.assertThat(page.getByText("Publishing changes")).isVisible();
		page.getByText("Go on to publish").click();
		page.getByRole(AriaRole.CHECKBOX).all().forEach((tick) -> tick.check());
		page.getByLabel("What changed and why").fill("Five hours are too many");
		press(page, "Publish version " + draft.number());
		PlaywrightAssertions.assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/admin/playbook$"));
		Assertions.assertThat(this.application.getBean(PlaybookService.class).published().ref().version())
			.isEqualTo(draft.number());
	}

	private void see(Visitor admin, String path, String name) {
		admin.goTo(path);
		scan(admin.page(), name);
	}

	private static void press(Page page, String name) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
	}

	private void scan(Page page, String name) {
		this.faults.addAll(Scan.faults(page, name));
	}

}
