package io.productops.team.web;

import java.util.UUID;

import io.productops.FormToken;
import io.productops.OnH2;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.PeopleService;
import io.productops.team.Role;
import io.productops.team.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bringing people in: one by one, and from a file.
 */
@OnH2
class ImportPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private PeopleService service;

	private CurrentPerson admin;

	private UUID team;

	private String teamName;

	@BeforeEach
	void anAdminAndATeam() {
		this.admin = this.people.admin();
		this.team = this.people.team("Core");
		this.teamName = this.people.name(this.team);
	}

	@Test
	void saysWhatEachLineWouldDoAndDoesNothing() {
		CurrentPerson known = this.people.stranger();
		MvcTestResult page = post("/admin/people/import/preview", "lines", "email,name,team,role\n" + known.email()
				+ ",Known," + this.teamName + ",pm\nnew@example.org,New," + this.teamName + ",viewer\nwrong,,,\n");
		assertThat(page).hasStatusOk()
			.bodyText()
			.contains("Import 2 people?", "one line is wrong and is left out.", "Joins the team", ">Invited<",
					"The e-mail address is not one.");
		assertThat(this.service.current(known.id(), null).orElseThrow().roles()).isEmpty();
	}

	@Test
	void doesWhatTheLinesSayAndTellsEachResultOnce() {
		CurrentPerson known = this.people.stranger();
		String email = "new-" + UUID.randomUUID() + "@example.org";
		MvcTestResult done = post("/admin/people/import", "lines", "email,name,team,role\n" + known.email() + ",Known,"
				+ this.teamName + ",pm\n" + email + ",New," + this.teamName + ",viewer\nwrong,,,\n");
		assertThat(done).hasStatus(303).hasHeader("Location", "/admin/people/import/result");
		assertThat(this.service.current(known.id(), null).orElseThrow().roles()).containsEntry(this.team, Role.PM);
		assertThat(after(done, "/admin/people/import/result")).hasStatusOk()
			.bodyText()
			.contains("2 lines were done", email, "The link was sent.", "The e-mail address is not one.");
		assertThat(get("/admin/people/import/result")).hasStatus(303).hasHeader("Location", "/admin/people");
	}

	@Test
	void keepsTheTextOfAFileThatCannotBeRead() {
		for (String path : new String[] { "/admin/people/import/preview", "/admin/people/import" }) {
			assertThat(post(path, "lines", "name,team\n<b>,x")).hasStatus(422)
				.bodyText()
				.contains("<title>Error: Import people", "Missing: email, role.", "name,team\n&lt;b&gt;,x</textarea>");
		}
	}

	@Test
	void invitesOnePersonAndShowsTheLinkOnce() {
		MvcTestResult made = post("/admin/people/invitation", "email", "Ada@Example.org", "name", "Ada", "team",
				this.team.toString(), "role", "PM", "admin", "true");
		assertThat(made).hasStatus(303).hasHeader("Location", "/admin/people/link");
		assertThat(after(made, "/admin/people/link")).hasStatusOk()
			.bodyText()
			.contains("Invitation made", "For ada@example.org.", "value=\"http://localhost/invitations/");
		assertThat(get("/admin/people/link")).hasStatus(303);
	}

	@Test
	void saysWhatIsWrongWithAnInvitation() {
		assertThat(post("/admin/people/invitation", "email", "nobody", "name", "A\tb")).hasStatus(422)
			.bodyText()
			.contains("<title>Error: Invite somebody", "href=\"#email\"", "value=\"nobody\"");
		assertThat(post("/admin/people/invitation", "email", "a@example.org", "team", this.team.toString()))
			.hasStatus(422)
			.bodyText()
			.contains("Choose a role in the team.");
		assertThat(post("/admin/people/invitation", "email", "a@example.org", "team", "x")).hasStatus(422)
			.bodyText()
			.contains("Choose a team.");
	}

	@Test
	void makesALinkForANewPassword() {
		CurrentPerson person = this.people.stranger();
		MvcTestResult made = post("/admin/people/" + person.id() + "/password-reset");
		assertThat(made).hasStatus(303);
		assertThat(after(made, "/admin/people/link")).bodyText()
			.contains("Link made", "http://localhost/password-reset/");
	}

	/** ASVS V2.4.1. */
	@Test
	void oneAdminMakesOnlySoManyLinksAMinute() {
		int made = 0;
		while (made < 100 && post("/admin/people/invitation", "email", "nobody").getResponse().getStatus() == 422) {
			made++;
		}
		assertThat(made).isBetween(30, 40);
		CurrentPerson person = this.people.withPassword();
		assertThat(post("/admin/people/" + person.id() + "/password-reset")).hasStatus(429);
		this.admin = this.people.admin();
		assertThat(post("/admin/people/" + person.id() + "/password-reset")).hasStatus(303);
	}

	/** The page that the answer to a form leads to, in the same session. */
	private MvcTestResult after(MvcTestResult form, String path) {
		return this.mvc.get()
			.uri(path)
			.cookie(form.getResponse().getCookie("poa-session"))
			.with(SignedInAs.person(this.admin))
			.exchange();
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(path).with(SignedInAs.person(this.admin)).exchange();
	}

	private MvcTestResult post(String path, String... fields) {
		MockMvcRequestBuilder request = this.mvc.post()
			.uri(path)
			.with(SignedInAs.person(this.admin))
			.with(FormToken.valid());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

}
