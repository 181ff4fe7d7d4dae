package io.productops.journey;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.productops.ApiClient;
import io.productops.OnH2;
import io.productops.team.BrowserSessions;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody makes a token for a program, and ends it.
 */
@OnH2
@InBrowser
class TokenJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private BrowserSessions sessions;

	private CurrentPerson person;

	@BeforeEach
	void givenSomebody() {
		this.person = this.people.stranger();
	}

	@Test
	void everyStateOfThePagesIsAccessible(Visitors visitors) {
		Page page = givenTokensOpen(visitors.arrive());
		List<String> faults = new ArrayList<>(Scan.faults(page, "tokens, none"));
		whenMade(page, "");
		PlaywrightAssertions.assertThat(page.getByText("There is a problem")).isVisible();
		faults.addAll(Scan.faults(page, "tokens, refused"));
		whenMade(page, "Reporting " + "x".repeat(90));
		faults.addAll(Scan.faults(page, "tokens, made"));
		page.setViewportSize(320, 900);
		faults.addAll(Scan.faults(page, "tokens, narrow"));
		whenRevoked(page);
		faults.addAll(Scan.faults(page, "tokens, ended"));
		page.navigate("/api/problems");
		faults.addAll(Scan.faults(page, "problems"));
		assertThat(faults).isEmpty();
	}

	@Test
	void aTokenWorksUntilItIsRevokedAndIsShownOnce(Visitors visitors) {
		Page page = givenTokensOpen(visitors.arriveWithoutScript());
		whenMade(page, "Reporting");
		ApiClient program = new ApiClient(this.port,
				page.getByLabel("Token", new Page.GetByLabelOptions().setExact(true)).inputValue());
		assertThat(program.get("/api/v1/teams").statusCode()).isEqualTo(200);
		page.reload();
		PlaywrightAssertions.assertThat(page.getByText("It is shown this once")).hasCount(0);
		whenRevoked(page);
		PlaywrightAssertions.assertThat(page.getByText("You have no token")).isVisible();
		assertThat(program.get("/api/v1/teams").statusCode()).isEqualTo(401);
	}

	private Page givenTokensOpen(Visitor visitor) {
		visitor.signIn(this.sessions.begin(this.person));
		visitor.goTo("/account/tokens");
		return visitor.page();
	}

	private static void whenRevoked(Page page) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Revoke the token")).click();
	}

	private static void whenMade(Page page, String name) {
		page.getByLabel("Name").fill(name);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make token")).click();
	}

}
