package io.productops.team.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import io.productops.FormBrowser;
import io.productops.Mailbox;
import io.productops.OnH2;
import io.productops.team.Codes;
import io.productops.team.CurrentPerson;
import io.productops.team.FirstStarts;
import io.productops.team.InvitationService;
import io.productops.team.Invite;
import io.productops.team.PasswordResetService;
import io.productops.team.People;
import io.productops.team.PeopleService;
import io.productops.team.Role;
import io.productops.team.SetUpService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What links in the log and in e-mails open, and for how long (ASVS V6.4.1).
 */
@OnH2
class LinkPageTests {

	private static final String OWN = "stones sink slowly";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private PeopleService everybody;

	@Autowired
	private FirstStarts starts;

	@Autowired
	private SetUpService setUp;

	@Autowired
	private InvitationService invitations;

	@Autowired
	private PasswordResetService resets;

	@Autowired
	private Codes codes;

	@Autowired
	private Mailbox mailbox;

	@Autowired
	private JdbcTemplate database;

	private FormBrowser browser;

	private String email;

	@BeforeEach
	void arrive() {
		this.browser = new FormBrowser(this.mvc);
		this.email = UUID.randomUUID() + "@example.org";
	}

	/** ASVS V6.3.2, V6.3.3: no account to begin with, and no admin without a device. */
	@Test
	void theLinkOfTheFirstStartMakesTheFirstAdminOnce() {
		String earlier = this.starts.link();
		String link = this.starts.link();
		thenItOpensNothing(earlier);
		assertThat(this.browser.get(link)).hasStatus(200);
		MvcTestResult refused = this.browser.post(link, "email", "x", "name", " ", "password", "password1234");
		assertThat(refused).hasStatus(422);
		assertThat(FormBrowser.text(refused)).contains("<title>Error: ", "Enter a name.", "Choose another password",
				"like name@example.org");
		assertThat(this.browser.post(link, "email", this.people.withPassword().email(), "name", "Ada", "password", OWN))
			.hasStatus(422);
		assertThat(this.browser.post(link, "email", this.email, "name", "Ada Lovelace", "password", OWN)).hasStatus(303)
			.hasHeader("Location", "/sign-in/second-factor");
		assertThat(this.database.queryForMap("select admin, enabled, name from person where email = ?", this.email))
			.containsEntry("admin", true)
			.containsEntry("enabled", true)
			.containsEntry("name", "Ada Lovelace");
		thenItOpensNothing(link);
		assertThat(this.setUp.newLink()).isEmpty();
	}

	@Test
	void anInvitationMakesAnAccountWithTheRoleThatItNames() {
		UUID team = this.people.team("Checkout");
		String link = this.invitations
			.invite(this.people.admin(),
					new Invite(" " + this.email.toUpperCase(java.util.Locale.ROOT), "Ada", team, Role.LEADER, false))
			.path();
		assertThat(this.mailbox.link(this.email, 1)).isEqualTo(link);
		assertThat(FormBrowser.text(this.browser.get(link))).contains("For " + this.email, "Checkout", "a leader",
				"value=\"Ada\"", "autocomplete=\"new-password\"");
		assertThat(this.browser.post(link, "name", "Ada", "password", this.email, "role", "ADMIN", "admin", "true"))
			.hasStatus(422);
		assertThat(this.browser.post(link, "name", "Ada Lovelace", "password", OWN, "email", "other@example.org",
				"admin", "true", "enabled", "false", "teamId", UUID.randomUUID().toString()))
			.hasStatus(303)
			.hasHeader("Location", "/");
		CurrentPerson ada = person(this.email);
		assertThat(ada.admin()).isFalse();
		assertThat(ada.roles()).containsExactly(java.util.Map.entry(team, Role.LEADER));
		assertThat(this.browser.get("/teams/" + UUID.randomUUID())).hasStatus(404);
		thenItOpensNothing(link);
	}

	@Test
	void whoHasAnAccountJoinsWithIt() {
		CurrentPerson person = this.people.withPassword();
		UUID team = this.people.team("Checkout");
		String link = this.invitations
			.invite(this.people.admin(), new Invite(person.email(), null, team, Role.VIEWER, false))
			.path();
		assertThat(FormBrowser.text(this.browser.get(link))).contains("/sign-in?continue=" + link)
			.doesNotContain("type=\"password\"");
		assertThat(this.browser.post(link, "name", "x", "password", OWN)).hasStatus(303).hasHeader("Location", link);
		signIn(this.people.withPassword().email());
		assertThat(FormBrowser.text(this.browser.get(link))).contains("signed in with another address");
		this.browser.post(link);
		assertThat(person(person.email()).roles()).isEmpty();
		signIn(person.email());
		assertThat(FormBrowser.text(this.browser.get(link))).contains("Accept the invitation");
		assertThat(this.browser.post(link)).hasStatus(303).hasHeader("Location", "/");
		assertThat(person(person.email()).roles()).containsEntry(team, Role.VIEWER);
		thenItOpensNothing(link);
	}

	@Test
	void whatAnAdminDecidesEndsWhatWasOfferedBefore() {
		CurrentPerson person = this.people.withPassword();
		CurrentPerson admin = this.people.admin();
		UUID team = this.people.team("Checkout");
		Invite invite = new Invite(person.email(), null, team, Role.LEADER, false);
		String lost = this.invitations.invite(admin, invite).path();
		String link = this.invitations.invite(admin, invite).path();
		thenItOpensNothing(lost);
		signIn(person.email());
		this.browser.post(link);
		String spare = this.invitations.invite(admin, invite).path();
		this.everybody.assign(admin, person.id(), team, Role.VIEWER);
		thenItOpensNothing(spare);
		assertThat(person(person.email()).roles()).containsEntry(team, Role.VIEWER);
		String later = this.invitations.invite(admin, invite).path();
		this.everybody.disable(admin, person.id());
		this.everybody.enable(admin, person.id());
		thenItOpensNothing(later);
	}

	@Test
	void whoBecomesAdminSignsInAgain() {
		CurrentPerson person = this.people.withPassword();
		String link = this.invitations.invite(this.people.admin(), new Invite(person.email(), null, null, null, true))
			.path();
		signIn(person.email());
		assertThat(this.browser.post(link)).hasStatus(303);
		assertThat(person(person.email()).admin()).isTrue();
		assertThat(this.browser.get("/account")).hasStatus(303);
		assertThat(signIn(person.email())).hasHeader("Location", "/sign-in/second-factor");
	}

	@Test
	void aNewPasswordEndsTheOldOneAndAllSessions() {
		CurrentPerson person = this.people.withPassword();
		FormBrowser elsewhere = new FormBrowser(this.mvc);
		elsewhere.post("/sign-in", "email", person.email(), "password", People.PASSWORD);
		assertThat(this.browser.post("/password-reset", "email", person.email())).hasStatus(303)
			.hasHeader("Location", "/password-reset/sent");
		String link = this.mailbox.link(person.email(), 1);
		assertThat(FormBrowser.text(this.browser.get(link))).contains("For " + person.email());
		assertThat(this.browser.post(link, "password", "short")).hasStatus(422);
		assertThat(elsewhere.get("/teams/" + UUID.randomUUID())).hasStatus(404);
		assertThat(this.browser.post(link, "password", OWN)).hasStatus(303).hasHeader("Location", "/");
		assertThat(this.browser.get("/teams/" + UUID.randomUUID())).hasStatus(404);
		assertThat(elsewhere.get("/teams/" + UUID.randomUUID())).hasStatus(303);
		assertThat(signIn(person.email())).hasStatus(422);
		assertThat(this.mailbox.of(person.email(), 2)).hasSize(2);
		thenItOpensNothing(link);
	}

	@Test
	void anAdminHandsOverALinkWhereNoMailIsSent() {
		CurrentPerson person = this.people.withPassword();
		String first = this.resets.resetLink(this.people.admin(), person.id());
		String link = this.resets.resetLink(this.people.admin(), person.id());
		thenItOpensNothing(first);
		assertThat(this.browser.post(link, "password", OWN)).hasStatus(303);
	}

	/** ASVS V6.3.8. */
	@Test
	void nobodyLearnsFromAResetWhoHasAnAccount() throws Exception {
		CurrentPerson disabled = this.people.withPassword();
		this.database.update("update person set enabled = false where id = ?", disabled.id());
		CurrentPerson known = this.people.withPassword();
		List<String> answers = new ArrayList<>();
		for (String address : List.of(this.email, disabled.email(), this.people.stranger().email(), known.email())) {
			MvcTestResult answer = this.browser.post("/password-reset", "email", address);
			answers.add(answer.getResponse().getStatus() + answer.getResponse().getHeader("Location"));
		}
		assertThat(answers.stream().distinct()).hasSize(1);
		assertThat(this.mailbox.of(known.email(), 1)).hasSize(1);
		assertThat(this.mailbox.of(this.email, 0)).isEmpty();
		assertThat(this.mailbox.of(disabled.email(), 0)).isEmpty();
		assertThat(this.browser.post("/password-reset", "email", "x\r\nBcc: y@example.org")).hasStatus(422);
	}

	/** ASVS V6.4.3. */
	@Test
	void aNewPasswordOpensNothingWithoutTheSecondFactor() {
		CurrentPerson person = this.people.withPassword();
		this.codes.turnOn(person.id());
		String link = this.resets.resetLink(this.people.admin(), person.id());
		assertThat(this.browser.post(link, "password", OWN)).hasStatus(303).hasHeader("Location", "/sign-in/code");
		assertThat(this.browser.get("/teams/" + UUID.randomUUID())).hasStatus(303);
	}

	@Test
	void aResetTakesAsLongForNobodyAsForSomebody() {
		median(() -> this.people.withPassword().email());
		double known = median(() -> this.people.withPassword().email());
		double unknown = median(() -> UUID.randomUUID() + "@example.org");
		// what differs, a mail and a row, happens after the answer
		assertThat(Math.abs(known - unknown)).as(known + " and " + unknown).isLessThan(Math.max(15, unknown));
	}

	/** Milliseconds. */
	private double median(Supplier<String> emails) {
		List<Long> times = new ArrayList<>();
		for (int i = 0; i < 15; i++) {
			FormBrowser asker = new FormBrowser(this.mvc);
			String asked = emails.get();
			long start = System.nanoTime();
			assertThat(asker.post("/password-reset", "email", asked)).hasStatus(303);
			times.add(System.nanoTime() - start);
		}
		return times.stream().sorted().skip(7).findFirst().orElseThrow() / 1e6;
	}

	/** ASVS V2.4.1. */
	@Test
	void nobodyIsFloodedWithMail() {
		CurrentPerson person = this.people.withPassword();
		for (int i = 0; i < 15; i++) {
			assertThat(this.browser.post("/password-reset", "email", person.email())).hasStatus(303);
		}
		CurrentPerson after = this.people.withPassword();
		this.browser.post("/password-reset", "email", after.email());
		this.mailbox.of(after.email(), 1);
		assertThat(this.mailbox.of(person.email(), 0)).hasSize(3);
	}

	@Test
	void onlyTheLatestLinkOfAPersonOpensAnything() {
		CurrentPerson person = this.people.withPassword();
		this.browser.post("/password-reset", "email", person.email());
		String first = this.mailbox.link(person.email(), 1);
		this.browser.post("/password-reset", "email", person.email());
		String second = this.mailbox.link(person.email(), 2);
		thenItOpensNothing(first);
		assertThat(this.browser.get(second)).hasStatus(200);
		this.database.update("update person set enabled = false where id = ?", person.id());
		thenItOpensNothing(second);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/setup/", "/invitations/", "/password-reset/" })
	void aLinkThatIsNoneOpensNothing(String kind) {
		String other = this.invitations.invite(this.people.admin(), new Invite(this.email, null, null, null, false))
			.path()
			.replace("/invitations/", kind.equals("/invitations/") ? "/setup/" : kind);
		for (String link : List.of(kind + "x", kind + "A".repeat(43), kind + "A".repeat(5000), other)) {
			thenItOpensNothing(link);
		}
	}

	@Test
	void signUpIsThereOnlyWhereItIsWanted() {
		assertThat(this.browser.get("/sign-up")).hasStatus(404);
		assertThat(this.browser.post("/sign-up", "email", this.email)).hasStatus(404);
		assertThat(FormBrowser.text(this.browser.get("/sign-in"))).doesNotContain("/sign-up");
	}

	private void thenItOpensNothing(String link) {
		for (MvcTestResult answer : List.of(this.browser.get(link),
				this.browser.post(link, "email", this.email, "name", "Ada", "password", OWN))) {
			assertThat(answer).hasStatus(404)
				.hasHeader("Referrer-Policy", "no-referrer")
				.hasHeader("Cache-Control", "no-store");
			assertThat(FormBrowser.text(answer)).contains("<h1>This link does not work</h1>");
		}
	}

	private CurrentPerson person(String address) {
		UUID id = this.database.queryForObject("select id from person where email = ?", UUID.class, address);
		return this.everybody.current(id, null).orElseThrow();
	}

	private MvcTestResult signIn(String address) {
		return this.browser.post("/sign-in", "email", address, "password", People.PASSWORD);
	}

}
