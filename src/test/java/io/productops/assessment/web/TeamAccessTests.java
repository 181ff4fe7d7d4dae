package io.productops.assessment.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.OnH2;
import io.productops.assessment.Access;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.WorkedAnswers;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who gets to see and to do what on the pages of assessments. ASVS V8.2.1, V8.2.2,
 * V8.2.3, V8.3.1, V8.4.1.
 */
@OnH2
class TeamAccessTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private AssessmentService assessments;

	@Autowired
	private People people;

	private UUID team = UUID.randomUUID();

	private CurrentPerson leader;

	@BeforeEach
	void givenATeam() {
		this.team = this.people.team("Checkout");
		this.leader = this.people.member(this.team, Role.LEADER);
	}

	/**
	 * Who, the page, and the status for a team's draft, for one that a key holds, for
	 * none.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			leader        |                | 200  | 404 | 404
			pm            |                | 200  | 404 | 404
			viewer        |                | 200  | 404 | 404
			admin         |                | 200  | 404 | 404
			other-leader  |                | 404  | 404 | 404
			stranger      |                | 404  | 404 | 404
			key-visitor   |                | 404  | 404 | 404
			anonymous     |                | 404  | 404 | 404
			leader        | /check         | 200  | 404 | 404
			viewer        | /check         | 200  | 404 | 404
			admin         | /check         | 200  | 404 | 404
			other-leader  | /check         | 404  | 404 | 404
			anonymous     | /check         | 404  | 404 | 404
			leader        | /steps/scope   | 200  | 404 | 404
			pm            | /steps/scope   | 303  | 404 | 404
			admin         | /steps/scope   | 303  | 404 | 404
			other-leader  | /steps/scope   | 404  | 404 | 404
			key-visitor   | /steps/scope   | 404  | 404 | 404
			leader        | /questions     | 200  | 404 | 404
			viewer        | /questions     | 303  | 404 | 404
			stranger      | /questions     | 404  | 404 | 404
			leader        | /deletion      | 200  | 404 | 404
			pm            | /deletion      | 403  | 404 | 404
			admin         | /deletion      | 403  | 404 | 404
			other-leader  | /deletion      | 404  | 404 | 404
			leader        | /team          | 303  | 404 | 404
			viewer        | /team          | 303  | 404 | 404
			other-leader  | /team          | 404  | 404 | 404
			leader        | /report        | 404  | 404 | 404
			viewer        | /report        | 404  | 404 | 404
			other-leader  | /report        | 404  | 404 | 404
			""")
	void showsADraft(String who, String page, int own, int held, int unknown) {
		Visitor visitor = visitor(who);
		String path = (page != null) ? page : "";
		assertThat(visitor.get(draft() + path)).hasStatus(own);
		assertThat(visitor.get("/assessments/" + this.assessments.start(null).id() + path)).hasStatus(held);
		assertThat(visitor.get("/assessments/" + UUID.randomUUID() + path)).hasStatus(unknown);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			leader        | /steps/scope | 303
			pm            | /steps/scope | 403
			viewer        | /steps/scope | 403
			admin         | /steps/scope | 403
			other-leader  | /steps/scope | 404
			stranger      | /steps/scope | 404
			key-visitor   | /steps/scope | 404
			anonymous     | /steps/scope | 404
			leader        | /questions   | 303
			viewer        | /questions   | 403
			other-leader  | /questions   | 404
			leader        | /name        | 303
			pm            | /name        | 403
			admin         | /name        | 403
			other-leader  | /name        | 404
			anonymous     | /name        | 404
			leader        | /completion  | 303
			pm            | /completion  | 403
			admin         | /completion  | 403
			other-leader  | /completion  | 404
			key-visitor   | /completion  | 404
			leader        | /deletion    | 303
			pm            | /deletion    | 403
			viewer        | /deletion    | 403
			admin         | /deletion    | 403
			other-leader  | /deletion    | 404
			anonymous     | /deletion    | 404
			leader        | /team        | 303
			admin         | /team        | 403
			viewer        | /team        | 403
			other-leader  | /team        | 404
			anonymous     | /team        | 404
			""")
	void letsChange(String who, String page, int own) {
		Visitor visitor = visitor(who);
		String draft = draft();
		UUID id = UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1));
		WorkedAnswers.save(this.assessments, WorkedAnswers.of("C2"), id, Access.of(this.leader));
		String before = state(id);
		String[] fields = { "organisation", "Contoso", "answers.final_call", "pm", "version.scope", "1", "token",
				"0123456789abcdef0123", "team", this.team.toString(), "shown", "final_call" };
		assertThat(visitor.post("/assessments/" + UUID.randomUUID() + page, fields)).hasStatus(404);
		assertThat(visitor.post("/assessments/" + this.assessments.start(null).id() + page, fields)).hasStatus(404);
		assertThat(visitor.post(draft + page, fields)).hasStatus(own);
		if (own != 303) {
			assertThat(state(id)).isEqualTo(before);
		}
	}

	@ParameterizedTest
	@CsvSource({ "leader, 200", "pm, 200", "viewer, 200", "admin, 200", "other-leader, 404", "stranger, 404",
			"key-visitor, 404", "anonymous, 404" })
	void showsAReport(String who, int own) {
		Visitor visitor = visitor(who);
		MvcTestResult report = visitor.get("/assessments/" + finished() + "/report");
		assertThat(report).hasStatus(own);
		if (own == 200) {
			assertThat(Visitor.text(report)).contains("<dt>Team</dt>")
				.doesNotContain("private link")
				.doesNotContain("Keep this with your team");
			assertThat(Visitor.text(report).contains("Delete this assessment")).isEqualTo(who.equals("leader"));
		}
	}

	@ParameterizedTest
	@CsvSource({ "leader, 200, 200", "pm, 200, 200", "viewer, 200, 200", "admin, 200, 200", "other-leader, 200, 404",
			"stranger, 200, 404", "anonymous, 303, 303" })
	void showsTeams(String who, int all, int own) {
		Visitor visitor = visitor(who);
		assertThat(visitor.get("/teams")).hasStatus(all);
		assertThat(visitor.get("/teams/" + this.team)).hasStatus(own);
		int unknown = (own == 303) ? 303 : 404;
		if (!who.equals("admin")) {
			assertThat(visitor.get("/teams/" + this.people.team("Search"))).hasStatus(unknown);
		}
		assertThat(visitor.get("/teams/" + UUID.randomUUID())).hasStatus(unknown);
		assertThat(visitor.get("/teams/none")).hasStatus(unknown);
	}

	@ParameterizedTest
	@CsvSource({ "leader, 303", "pm, 403", "viewer, 403", "admin, 403", "other-leader, 422", "stranger, 422",
			"anonymous, 303" })
	void startsInATeam(String who, int status) {
		MvcTestResult started = visitor(who).post("/assessments", "organisation", "Northwind", "team",
				this.team.toString());
		assertThat(started).hasStatus(status);
		if (status == 303) {
			assertThat(started.getResponse().getHeader("Location"))
				.startsWith(who.equals("leader") ? "/assessments/" : "/sign-in");
		}
		assertThat(started.getResponse().getCookies()).noneMatch((cookie) -> cookie.getName().startsWith("poa-key"));
	}

	@Test
	void takesFromAFormOnlyWhatItAsksFor() {
		// V15.3.3: extra fields change nothing, wherever they are sent
		String draft = draft();
		UUID id = UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1));
		UUID other = this.people.team("Search");
		CurrentPerson both = this.people.member(Map.of(this.team, Role.LEADER, other, Role.LEADER));
		Visitor visitor = new Visitor(this.mvc, both);
		String[] extra = { "team", other.toString(), "teamId", other.toString(), "team_id", other.toString(),
				"holder.team", other.toString(), "status", "COMPLETED", "role", "ADMIN", "admin", "true", "startedBy",
				both.id().toString(), "keyHash", "x", "key", "x", "id", UUID.randomUUID().toString(), "person.admin",
				"true", "reference", "POA-0000-0000" };
		for (String page : List.of("/name", "/steps/scope", "/questions")) {
			visitor.post(draft + page, Visitor.with(extra, "organisation", "Northwind", "version.scope", "0"));
		}
		assertThat(this.assessments.find(id, Access.of(this.people.member(this.team, Role.VIEWER))).completed())
			.isFalse();
		String location = visitor.post("/assessments", Visitor.with(extra, "team", this.team.toString()))
			.getResponse()
			.getHeader("Location");
		assertThat(location).isNull();
		Visitor anonymous = new Visitor(this.mvc);
		String held = anonymous.post("/assessments", "teamId", other.toString(), "startedBy", both.id().toString())
			.getResponse()
			.getHeader("Location");
		assertThat(visitor.get(held)).hasStatus(404);
		assertThat(Visitor.text(anonymous.get(held))).contains("Private link");
	}

	private String draft() {
		return "/assessments/" + this.assessments.start("Northwind", this.team, this.leader);
	}

	private UUID finished() {
		UUID id = this.assessments.start("Northwind", this.team, this.leader);
		WorkedAnswers.save(this.assessments, WorkedAnswers.of("C2"), id, Access.of(this.leader));
		this.assessments.complete(id, Access.of(this.leader), "token");
		return id;
	}

	/** Everything that a change could have changed. */
	private String state(UUID id) {
		var details = this.assessments.find(id, Access.of(this.leader));
		return details.organisation() + details.answers() + details.steps() + details.status();
	}

	private Visitor visitor(String who) {
		return switch (who) {
			case "leader" -> new Visitor(this.mvc, this.leader);
			case "pm" -> new Visitor(this.mvc, this.people.member(this.team, Role.PM));
			case "viewer" -> new Visitor(this.mvc, this.people.member(this.team, Role.VIEWER));
			case "admin" -> new Visitor(this.mvc, this.people.admin());
			case "other-leader" -> new Visitor(this.mvc, this.people.member(this.people.team("Search"), Role.LEADER));
			case "stranger" -> new Visitor(this.mvc, this.people.stranger());
			case "key-visitor" -> keyVisitor();
			default -> new Visitor(this.mvc);
		};
	}

	/** Holds a key, but to something else. */
	private Visitor keyVisitor() {
		Visitor visitor = new Visitor(this.mvc);
		visitor.start("Northwind");
		return visitor;
	}

}
