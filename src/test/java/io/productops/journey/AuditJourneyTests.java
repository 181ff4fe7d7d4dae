package io.productops.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.productops.OnH2;
import io.productops.audit.Actor;
import io.productops.audit.AuditService;
import org.assertj.core.api.Assertions;
import io.productops.team.BrowserSessions;
import io.productops.team.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

/**
 * An admin reads the audit log and checks it.
 */
@OnH2
@InBrowser
class AuditJourneyTests {

	private static final Actor LONG_NAME = new Actor(Actor.Kind.PERSON, "9f1c2d3e-0000-4000-8000-000000000001",
			"Wolfeschlegelsteinhausenbergerdorff" + "o".repeat(40));

	@Autowired
	private AuditService audits;

	@Autowired
	private People people;

	@Autowired
	private BrowserSessions sessions;

	private final List<String> faults = new ArrayList<>();

	@BeforeEach
	void givenSomeEvents() {
		for (int i = 0; i < 60; i++) {
			this.audits.record(LONG_NAME, "journey.role_changed", "person:9f1c2d3e-0000-4000-8000-00000000000" + i,
					Map.of("role", "PM", "teams", List.of("Payments", "Risk")),
					Map.of("role", "LEADER", "reason", "r".repeat(200)));
		}
	}

	@Test
	void everyStateOfThePagesIsAccessible(Visitors visitors) {
		Visitor admin = givenAnAdmin(visitors.arrive());
		admin.goTo("/admin/audit");
		scan(admin.page(), "audit log");
		admin.goTo("/admin/audit?action=journey&actor=nobody");
		scan(admin.page(), "audit log, nothing found");
		admin.goTo("/admin/audit?from=yesterday&to=tomorrow");
		scan(admin.page(), "audit log, refused");
		admin.goTo("/admin/audit/verification");
		scan(admin.page(), "check");
		whenChecked(admin, "");
		scan(admin.page(), "check, unbroken");
		whenChecked(admin, "999999999:" + "0".repeat(64));
		scan(admin.page(), "check, broken");
		whenChecked(admin, "no head");
		scan(admin.page(), "check, refused");
		Assertions.assertThat(this.faults).isEmpty();
	}

	@Test
	void anAdminFindsAnEventAndChecksTheLogWithoutScript(Visitors visitors) {
		Visitor admin = givenAnAdmin(visitors.arriveWithoutScript());
		Page page = admin.page();
		admin.goTo("/admin/audit");
		page.getByLabel("Who").fill("wolfeschlegel");
		page.getByLabel("Action").fill("journey");
		page.getByText("Apply filters").click();
		Locator rows = page.locator("tbody tr");
		PlaywrightAssertions.assertThat(rows).hasCount(50);
		rows.first().getByText("Details").click();
		PlaywrightAssertions.assertThat(rows.first().getByText("was “PM”, now “LEADER”")).isVisible();
		page.getByText("Older events").click();
		PlaywrightAssertions.assertThat(page.getByText("Newer events")).isVisible();
		PlaywrightAssertions.assertThat(page.getByLabel("Action")).hasValue("journey");
		Assertions.assertThat(page.waitForDownload(() -> page.getByText("Export CSV").click()).suggestedFilename())
			.matches("audit-log-[0-9-]{10}\\.csv");
		page.getByText("Check the log").click();
		whenChecked(admin, this.audits.head().text());
		PlaywrightAssertions.assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
			.hasText("The audit log is unbroken");
		PlaywrightAssertions.assertThat(page.getByText("The head that you kept is part of it.")).isVisible();
	}

	/** Whoever may see these pages. */
	private Visitor givenAnAdmin(Visitor visitor) {
		visitor.signIn(this.sessions.begin(this.people.admin()));
		return visitor;
	}

	private static void whenChecked(Visitor admin, String head) {
		admin.page().getByLabel("Head that you kept").fill(head);
		admin.page().getByRole(AriaRole.BUTTON).getByText("Check the log").click();
	}

	private void scan(Page page, String name) {
		this.faults.addAll(Scan.faults(page, name));
	}

}
