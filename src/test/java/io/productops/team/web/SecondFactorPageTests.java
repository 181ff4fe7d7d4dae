package io.productops.team.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.productops.FormBrowser;
import io.productops.FormToken;
import io.productops.OnH2;
import io.productops.team.Codes;
import io.productops.team.Codes.Device;
import io.productops.team.CurrentPerson;
import io.productops.team.PasswordResetService;
import io.productops.team.People;
import io.productops.team.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody gets past the second factor, and nobody is locked out by it (ASVS V6.3.3,
 * V6.5.1, 6.4.3).
 */
@OnH2
class SecondFactorPageTests {

	private static final String CLOSED = "/teams/" + UUID.randomUUID();

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private Codes codes;

	@Autowired
	private PasswordResetService resets;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Clock clock;

	private FormBrowser browser;

	@BeforeEach
	void arrive() {
		this.browser = new FormBrowser(this.mvc);
	}

	@Test
	void aPasswordAloneOpensNothing() {
		CurrentPerson person = this.people.withPassword();
		Device device = this.codes.turnOn(person.id());
		assertThat(signIn(person, "/privacy")).hasHeader("Location", "/sign-in/code");
		String between = this.browser.cookie("poa-session");
		assertThat(this.browser.get(CLOSED)).hasStatus(303);
		assertThat(this.browser.get("/account")).hasStatus(303);
		assertThat(this.browser.get("/sign-in/second-factor")).hasHeader("Location", "/sign-in");
		assertThat(this.browser.post("/sign-in/second-factor", "code", "000000")).hasHeader("Location", "/sign-in");
		assertThat(FormBrowser.text(this.browser.get("/sign-in/code"))).contains("autocomplete=\"one-time-code\"");
		assertThat(code("000000")).hasStatus(422);
		assertThat(code(device.next(this.clock))).hasStatus(303).hasHeader("Location", "/privacy");
		assertThat(this.browser.cookie("poa-session")).isNotEqualTo(between);
		assertThat(this.browser.get(CLOSED)).hasStatus(404);
		this.browser.setCookie("poa-session", between);
		assertThat(this.browser.get("/sign-in/code")).hasHeader("Location", "/sign-in");
		assertThat(this.browser.get(CLOSED)).hasStatus(303);
	}

	@Test
	void aCodeIsNoUseToWhoSawIt() {
		CurrentPerson person = this.people.withPassword();
		Device device = this.codes.turnOn(person.id());
		String seen = device.next(this.clock);
		signIn(person, "/");
		assertThat(code(seen)).hasStatus(303);
		this.browser = new FormBrowser(this.mvc);
		signIn(person, "/");
		assertThat(code(seen)).hasStatus(422);
		String recovery = device.recoveryCodes().get(0);
		assertThat(code(recovery)).hasStatus(303);
		this.browser = new FormBrowser(this.mvc);
		signIn(person, "/");
		assertThat(code(recovery)).hasStatus(422);
		assertThat(code(device.recoveryCodes().get(1))).hasStatus(303);
	}

	@Test
	void guessingCodesIsSlow() {
		CurrentPerson person = this.people.withPassword();
		Device device = this.codes.turnOn(person.id());
		signIn(person, "/");
		int wait = 0;
		int guesses = 0;
		while (wait < 16) {
			MvcTestResult answer = code(String.format("%06d", guesses++));
			String seconds = answer.getResponse().getHeader("Retry-After");
			wait = (seconds != null) ? Integer.parseInt(seconds) : 0;
		}
		assertThat(code(device.recoveryCodes().get(0))).hasStatus(429);
	}

	@Test
	void whoTakesLongerThanTenMinutesStartsAgain() {
		PendingSignIn pending = new PendingSignIn(UUID.randomUUID(), this.clock.instant(), "/");
		assertThat(pending.isOver(pending.at().plusSeconds(599))).isFalse();
		assertThat(pending.isOver(pending.at().plusSeconds(600))).isTrue();
		assertThat(this.browser.get("/sign-in/code")).hasHeader("Location", "/sign-in");
		assertThat(code("000000")).hasHeader("Location", "/sign-in");
	}

	@Test
	void anAdminRemovesItForWhoLostDeviceAndCodes() {
		CurrentPerson person = this.people.withPassword();
		CurrentPerson admin = this.people.admin();
		Device device = this.codes.turnOn(person.id());
		signIn(person, "/");
		code(device.next(this.clock));
		String path = "/admin/people/" + person.id();
		assertThat(this.mvc.get().uri(path).with(SignedInAs.person(admin))).bodyText()
			.contains("<dt>Second factor</dt><dd>On</dd>", "action=\"" + path + "/second-factor/removal\"");
		assertThat(this.mvc.post()
			.uri(path + "/second-factor/removal")
			.with(SignedInAs.person(admin))
			.with(FormToken.valid())).hasStatus(303).hasHeader("Location", path);
		assertThat(this.browser.get("/account")).hasStatus(303);
		this.browser = new FormBrowser(this.mvc);
		assertThat(signIn(person, "/privacy")).hasHeader("Location", "/privacy");
	}

	@Test
	void noAdminRemovesTheirOwnWithoutThePassword() {
		CurrentPerson admin = this.people.adminWithPassword();
		this.codes.turnOn(admin.id());
		String path = "/admin/people/" + admin.id();
		assertThat(this.mvc.get().uri(path).with(SignedInAs.person(admin))).bodyText()
			.doesNotContain("/second-factor/removal");
		assertThat(this.mvc.post()
			.uri(path + "/second-factor/removal")
			.with(SignedInAs.person(admin))
			.with(FormToken.valid())).hasStatus(403);
	}

	@Test
	void aNewPasswordDoesNotSkipIt() {
		CurrentPerson person = this.people.withPassword();
		Device device = this.codes.turnOn(person.id());
		String link = this.resets.resetLink(this.people.admin(), person.id());
		assertThat(this.browser.post(link, "password", "stones sink slowly")).hasHeader("Location", "/sign-in/code");
		assertThat(this.browser.get(CLOSED)).hasStatus(303);
		assertThat(code(device.next(this.clock))).hasStatus(303);
		assertThat(this.browser.get(CLOSED)).hasStatus(404);
	}

	@Test
	void aNewPasswordEndsASignInThatIsHalfDone() {
		CurrentPerson person = this.people.withPassword();
		Device device = this.codes.turnOn(person.id());
		signIn(person, "/");
		new FormBrowser(this.mvc).post(this.resets.resetLink(this.people.admin(), person.id()), "password",
				"stones sink slowly");
		assertThat(code(device.next(this.clock))).hasHeader("Location", "/sign-in");
		assertThat(this.browser.get(CLOSED)).hasStatus(303);
	}

	@Test
	void anAdminSetsOneUpBeforeTheyAreIn() {
		CurrentPerson admin = this.people.adminWithPassword();
		assertThat(signIn(admin, "/privacy")).hasHeader("Location", "/sign-in/second-factor");
		assertThat(this.browser.get("/account")).hasStatus(303);
		String page = FormBrowser.text(this.browser.get("/sign-in/second-factor"));
		Device device = Codes.ofPage(page);
		assertThat(page).contains("<svg", "<title id=\"qr-title\">", "secret=" + device.key())
			.doesNotContain("<img", "style=");
		assertThat(this.browser.post("/sign-in/second-factor", "code", "000000")).hasStatus(422);
		assertThat(Codes.ofPage(FormBrowser.text(this.browser.get("/sign-in/second-factor")))).isEqualTo(device);
		assertThat(this.browser.post("/sign-in/second-factor", "code", device.code(this.clock.instant())))
			.hasHeader("Location", "/account/second-factor/recovery-codes");
		MvcTestResult codesPage = this.browser.get("/account/second-factor/recovery-codes");
		assertThat(recoveryCodes(codesPage)).hasSize(10).doesNotHaveDuplicates();
		assertThat(FormBrowser.text(codesPage)).contains("href=\"/privacy\"");
		assertThat(this.browser.get("/account/second-factor/recovery-codes")).hasHeader("Location",
				"/account/second-factor");
		assertThat(this.browser.get("/account/second-factor/removal")).hasStatus(200);
		assertThat(this.browser.post("/account/second-factor/removal", "password", People.PASSWORD)).hasStatus(403);
		this.browser = new FormBrowser(this.mvc);
		assertThat(signIn(admin, "/")).hasHeader("Location", "/sign-in/code");
	}

	@Test
	void anybodySwitchesItOnAndOff() {
		CurrentPerson person = this.people.withPassword();
		signIn(person, "/");
		assertThat(FormBrowser.text(this.browser.get("/account/second-factor"))).contains("It is off");
		Device device = Codes.ofPage(FormBrowser.text(this.browser.get("/account/second-factor/device")));
		assertThat(this.browser.post("/account/second-factor/device", "code", "1")).hasStatus(422);
		assertThat(this.browser.post("/account/second-factor/device", "code", device.code(this.clock.instant())))
			.hasStatus(303);
		List<String> first = recoveryCodes(this.browser.get("/account/second-factor/recovery-codes"));
		assertThat(this.browser.post("/account/second-factor/recovery-codes")).hasStatus(303);
		List<String> second = recoveryCodes(this.browser.get("/account/second-factor/recovery-codes"));
		assertThat(second).hasSize(10).doesNotContainAnyElementsOf(first);
		assertThat(this.database.queryForList("select hash from person_recovery_code where person_id = ?", String.class,
				person.id()))
			.hasSize(10)
			.allMatch((hash) -> hash.matches("[0-9a-f]{64}"));
		assertThat(this.browser.post("/account/second-factor/removal", "password", "wrong")).hasStatus(422);
		assertThat(this.browser.post("/account/second-factor/removal", "password", People.PASSWORD)).hasStatus(303);
		assertThat(FormBrowser.text(this.browser.get("/account/second-factor"))).contains("It is off",
				"role=\"status\"");
		assertThat(signIn(person, "/")).hasHeader("Location", "/");
	}

	@Test
	void movingToAnotherDeviceNeedsThePassword() {
		CurrentPerson person = this.people.withPassword();
		Device old = this.codes.turnOn(person.id());
		signIn(person, "/");
		code(old.next(this.clock));
		Device other = Codes.ofPage(FormBrowser.text(this.browser.get("/account/second-factor/device")));
		String code = other.code(this.clock.instant());
		assertThat(this.browser.post("/account/second-factor/device", "code", code)).hasStatus(422);
		assertThat(this.browser.post("/account/second-factor/device", "code", code, "password", "x")).hasStatus(422);
		assertThat(this.browser.post("/account/second-factor/device", "code", code, "password", People.PASSWORD))
			.hasStatus(303);
		this.browser = new FormBrowser(this.mvc);
		signIn(person, "/");
		assertThat(code(old.recoveryCodes().get(0))).hasStatus(422);
		assertThat(code(other.next(this.clock))).hasStatus(303);
	}

	private static List<String> recoveryCodes(MvcTestResult page) {
		List<String> codes = new ArrayList<>();
		Matcher code = Pattern.compile(">([a-z2-7]{4}(?:-[a-z2-7]{4}){5})<").matcher(FormBrowser.text(page));
		while (code.find()) {
			codes.add(code.group(1));
		}
		return codes;
	}

	private MvcTestResult signIn(CurrentPerson person, String onward) {
		return this.browser.post("/sign-in", "email", person.email(), "password", People.PASSWORD, "continue", onward);
	}

	private MvcTestResult code(String code) {
		return this.browser.post("/sign-in/code", "code", code);
	}

}
