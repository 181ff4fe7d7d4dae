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
 * The pages on which admins look after people and teams.
 */
@OnH2
class PeoplePageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private PeopleService service;

	private CurrentPerson admin;

	private UUID team;

	@BeforeEach
	void anAdminAndATeam() {
		this.admin = this.people.admin();
		this.team = this.people.team("Payments");
	}

	@Test
	void listsPeopleWithTheirRoles() {
		CurrentPerson pm = this.people.member(this.team, Role.PM);
		assertThat(get("/admin/people?q=" + pm.email())).hasStatusOk()
			.bodyText()
			.contains("One person for “" + pm.email(), "PM in Payments", ">Active<", ">Never<");
	}

	@Test
	void saysWhenNobodyIsFoundAndTakesWildcardsAsText() {
		assertThat(get("/admin/people?q=%25_")).bodyText().contains("Nobody has this name or address");
	}

	@Test
	void givesChangesAndEndsARole() {
		CurrentPerson person = this.people.stranger();
		String page = "/admin/people/" + person.id();
		assertThat(post(page + "/roles", "team", this.team.toString(), "role", "LEADER")).hasStatus(303)
			.hasHeader("Location", page);
		assertThat(now(person).roles()).containsEntry(this.team, Role.LEADER);
		post(page + "/roles", "team", this.team.toString(), "role", "VIEWER");
		assertThat(now(person).roles()).containsEntry(this.team, Role.VIEWER);
		post(page + "/roles/" + this.team + "/end");
		assertThat(now(person).roles()).isEmpty();
	}

	@Test
	void refusesARoleOrATeamThatIsNone() {
		String page = "/admin/people/" + this.people.stranger().id();
		assertThat(post(page + "/roles", "team", this.team.toString(), "role", "ADMIN")).hasStatus(422)
			.bodyText()
			.contains("<title>Error: ", "Choose a role.");
		assertThat(post(page + "/roles", "team", UUID.randomUUID().toString(), "role", "PM")).hasStatus(422)
			.bodyText()
			.contains("Choose a team.");
		assertThat(post(page + "/roles/" + UUID.randomUUID() + "/end")).hasStatus(404);
	}

	@Test
	void disablesAndLetsInAgain() {
		CurrentPerson person = this.people.stranger();
		post("/admin/people/" + person.id() + "/disablement");
		assertThat(this.service.current(person.id(), null)).isEmpty();
		post("/admin/people/" + person.id() + "/disablement/end");
		assertThat(this.service.current(person.id(), null)).isPresent();
	}

	@Test
	void takesNothingButTheFieldsOfTheForm() {
		CurrentPerson person = this.people.stranger();
		post("/admin/people/" + person.id() + "/roles", "team", this.team.toString(), "role", "PM", "admin", "true",
				"enabled", "false", "email", "x@example.org");
		assertThat(now(person).admin()).isFalse();
		assertThat(now(person).email()).isEqualTo(person.email());
	}

	@Test
	void keepsEverybodyElseOut() {
		CurrentPerson leader = this.people.member(this.team, Role.LEADER);
		for (String path : new String[] { "/admin/people", "/admin/people/" + leader.id(), "/admin/teams" }) {
			assertThat(this.mvc.get().uri(path).with(SignedInAs.person(leader))).hasStatus(403);
			MvcTestResult anonymous = this.mvc.get().uri(path).exchange();
			assertThat(anonymous).hasStatus(303);
			assertThat(anonymous.getResponse().getHeader("Location")).startsWith("/sign-in?continue=%2Fadmin");
		}
		assertThat(get("/admin/people/" + UUID.randomUUID())).hasStatus(404);
	}

	@Test
	void makesAndRenamesATeam() {
		String name = "Core " + UUID.randomUUID();
		assertThat(post("/admin/teams", "name", " " + name + " ")).hasStatus(303);
		assertThat(post("/admin/teams", "name", name)).hasStatus(422)
			.bodyText()
			.contains("Another team has this name", "value=\"" + name + "\"");
		assertThat(post("/admin/teams", "name", name.toUpperCase(java.util.Locale.ROOT))).hasStatus(422);
		assertThat(post("/admin/teams", "name", " ")).hasStatus(422).bodyText().contains("Enter a name for the team.");
		assertThat(post("/admin/teams/" + this.team + "/name", "name", name + " two")).hasStatus(303);
		assertThat(get("/admin/teams")).bodyText().contains(name + " two");
		assertThat(post("/admin/teams/" + this.team + "/name", "name", name)).hasStatus(422);
	}

	@Test
	void showsTheMembersOfATeam() {
		this.people.member(this.team, Role.PM);
		assertThat(get("/admin/teams/" + this.team)).bodyText().contains("Members", ">PM<");
		assertThat(get("/admin/teams/" + this.people.team("Empty"))).bodyText().contains("Nobody is in this team");
		assertThat(get("/admin/teams/" + UUID.randomUUID())).hasStatus(404);
	}

	private CurrentPerson now(CurrentPerson person) {
		return this.service.current(person.id(), null).orElseThrow();
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
