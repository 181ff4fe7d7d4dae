package io.productops.team.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import io.productops.FormBrowser;
import io.productops.OnH2;
import io.productops.team.Codes;
import io.productops.team.Codes.Device;
import io.productops.team.CurrentPerson;
import io.productops.team.InvitationService;
import io.productops.team.Invite;
import io.productops.team.PasswordResetService;
import io.productops.team.People;
import io.productops.team.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the audit log knows of sign-in and accounts, and what it never learns (ASVS
 * V16.2.5, V16.3.1, V16.3.3).
 */
@OnH2
class AccountLogTests {

	private static final String OWN = "stones sink slowly";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private Codes codes;

	@Autowired
	private InvitationService invitations;

	@Autowired
	private PasswordResetService resets;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Clock clock;

	private long head;

	private FormBrowser browser;

	@BeforeEach
	void arrive() {
		this.browser = new FormBrowser(this.mvc);
		this.head = this.database.queryForObject("select coalesce(max(number), 0) from audit_event", Long.class);
	}

	@Test
	void whoComesInAndWhoDoesNot() {
		CurrentPerson person = this.people.withPassword();
		String person1 = "person:" + person.id();
		signIn(person.email(), "guess 4711");
		signIn("stranger-4711@example.org", "guess 4711");
		signIn(person.email(), People.PASSWORD);
		this.browser.post("/sign-out");
		assertThat(events()).containsExactly("VISITOR person.sign_in_failed " + person1,
				"VISITOR person.sign_in_failed account", "PERSON person.signed_in " + person1,
				"PERSON person.signed_out " + person1);
		assertThat(all()).doesNotContain("4711", People.PASSWORD);
	}

	@Test
	void whatBecomesOfAnAccount() {
		CurrentPerson person = this.people.withPassword();
		String person1 = " person:" + person.id();
		Device device = this.codes.turnOn(person.id());
		signIn(person.email(), People.PASSWORD);
		this.browser.post("/sign-in/code", "code", "000000");
		this.browser.post("/sign-in/code", "code", device.next(this.clock));
		this.browser.post("/account/second-factor/recovery-codes");
		this.browser.post("/account", "name", "Ada", "theme", "DARK", "zone", "UTC");
		this.browser.post("/account/sessions/end-others");
		this.browser.post("/account/second-factor/removal", "password", People.PASSWORD);
		this.browser.post("/account/password", "current", People.PASSWORD, "password", OWN);
		assertThat(events()).containsExactly("PERSON second_factor.turned_on" + person1,
				"VISITOR person.code_refused" + person1, "PERSON person.signed_in" + person1,
				"PERSON recovery_codes.renewed" + person1, "PERSON person.renamed" + person1,
				"PERSON sessions.ended" + person1, "PERSON second_factor.turned_off" + person1,
				"PERSON person.password_changed" + person1);
		assertThat(all()).doesNotContain(People.PASSWORD, OWN, device.key(), device.recoveryCodes().get(0));
	}

	@Test
	void whatLinksDo() {
		CurrentPerson admin = this.people.admin();
		UUID team = this.people.team("Checkout");
		String link = this.invitations
			.invite(admin, new Invite("new-" + team + "@example.org", null, team, Role.PM, false))
			.path();
		this.browser.post(link, "name", "Ada", "password", OWN);
		CurrentPerson person = this.people.withPassword();
		String reset = this.resets.resetLink(admin, person.id());
		this.browser.post(reset, "password", OWN);
		assertThat(events().stream().map((event) -> event.substring(0, event.lastIndexOf(' ')))).containsExactly(
				"PERSON person.invited", "PERSON person.created", "PERSON person.signed_in",
				"PERSON password_reset.link_made", "PERSON person.password_changed", "PERSON person.signed_in");
		assertThat(all()).contains(team.toString(), "\"PM\"")
			.doesNotContain(OWN, link.substring(link.lastIndexOf('/') + 1),
					reset.substring(reset.lastIndexOf('/') + 1));
	}

	/** Actor, action and object; of a stranger not which. */
	private List<String> events() {
		return this.database.query(
				"select actor_kind, action, object from audit_event where number > ? order by number",
				(row, index) -> row.getString(1) + " " + row.getString(2) + " "
						+ row.getString(3).replaceAll("account:[0-9a-f]{16}$", "account"),
				this.head);
	}

	private String all() {
		return this.database.queryForList("select * from audit_event where number > ?", this.head).toString();
	}

	private void signIn(String email, String password) {
		this.browser.post("/sign-in", "email", email, "password", password);
	}

}
