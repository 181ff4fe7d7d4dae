package io.productops.assessment.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.productops.assessment.Access;
import io.productops.assessment.AssessmentDetails;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.FinishedAssessment;
import io.productops.assessment.WorkedAnswers;
import io.productops.playbook.OwnPlaybooks;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people meet when another version of a playbook is published than the one that they
 * used, and when there is more than one playbook; on every database.
 */
interface NewerPlaybookPages {

	/** In the order of the form of the first step. */
	String[] HABITS = { "answers.interviews", "2", "answers.finder", "nobody", "answers.obstacles", "finding",
			"answers.obstacles", "consent" };

	ApplicationContext application();

	@Test
	default void thereIsNothingToChooseWhereOnePlaybookIsPublished() {
		assertThat(text(visitor(), "/")).doesNotContain("name=\"playbook\"");
		assertThat(text(visitor(), "/principles")).contains("<h1>The five principles</h1>")
			.doesNotContain("There is also");
	}

	@Test
	default void assessesWithAnotherPlaybookUpToItsReport() {
		withOwn((own) -> {
			int version = own.publish(OwnPlaybooks.text());
			Visitor visitor = visitor();
			assertThat(text(visitor, "/")).contains("value=\"product-ops\" checked=\"checked\"",
					"value=\"" + own.id() + "\"", ">Research operations</label>");
			MvcTestResult refused = visitor.post("/assessments", "organisation", "Contoso", "playbook", "none");
			assertThat(refused).hasStatus(422);
			assertThat(Visitor.text(refused)).contains("Choose one of the playbooks.", "href=\"#playbook-1\"",
					"value=\"Contoso\"");
			String home = start(visitor, own);
			assertThat(text(visitor, home)).contains("Two steps in any order", "Habits", "Memory");
			assertThat(text(visitor, home + "/questions")).contains("Every question of the two steps");
			answer(visitor, home);
			complete(visitor, home);
			String report = text(visitor, home + "/report");
			assertThat(report)
				.contains("Research operations, version " + version, "No one finds participants",
						"href=\"/method?playbook=" + own.id() + "\"")
				.doesNotContain("is the published one", "Words that were taken back", "null");
			assertThat(text(visitor, "/principles?playbook=" + own.id())).contains("<h1>The one principle</h1>",
					"Hear somebody every week", "There is also", "href=\"/principles\"");
			assertThat(text(visitor, "/method?playbook=" + own.id())).contains("N1-R1", "There is also");
			assertThat(text(visitor, "/how-it-works?playbook=" + own.id())).contains("You answer two steps",
					"href=\"/method?playbook=" + own.id() + "\"");
			assertThat(visitor.get("/principles?playbook=none")).hasStatus(404);
		});
	}

	@Test
	default void followsUpWhatAnotherPlaybookRecommends() {
		withOwn((own) -> {
			own.publish(OwnPlaybooks.text());
			UUID team = people().team("Research");
			Visitor leader = visitor(people().member(team, Role.LEADER));
			assertThat(text(leader, "/teams/" + team)).contains("value=\"" + own.id() + "\"");
			String home = leader.post("/assessments", "organisation", "", "team", team.toString(), "playbook", own.id())
				.getResponse()
				.getHeader("Location");
			answer(leader, home);
			complete(leader, home);
			assertThat(text(leader, "/teams/" + team)).contains("Build a pool", "Start from the last assessment");
			String list = text(leader, "/recommendations?team=" + team);
			assertThat(list).contains("Name who finds participants", "Weekly");
			Matcher each = Pattern.compile("href=\"(/recommendations/[0-9a-f-]{36})[?\"]").matcher(list);
			int count = 0;
			while (each.find()) {
				assertThat(text(leader, each.group(1))).contains("/assessments/");
				count++;
			}
			assertThat(count).isGreaterThan(2);
			assertThat(text(leader, "/recommendations/export/csv?team=" + team))
				.contains("Name who finds participants");
			assertThat(leader.get("/systems?team=" + team)).hasStatus(200);
		});
	}

	@Test
	default void anOldReportSaysSoAndShowsWhatTodaysPlaybookSays() {
		withOwn((own) -> {
			int before = own.publish(OwnPlaybooks.text());
			Visitor visitor = visitor();
			String home = start(visitor, own);
			answer(visitor, home);
			complete(visitor, home);
			assertThat(visitor.get(home + "/report/today")).hasStatus(303)
				.headers()
				.hasValue("Location", home + "/report");
			int today = own.publish(OwnPlaybooks.newerText());
			assertThat(text(visitor, home + "/report")).contains(
					"Made with version " + before + " of the playbook; version " + today + " is the published one",
					"href=\"" + home + "/report/wording\"", "href=\"" + home + "/report/today\"",
					"action=\"" + home + "/successor\"");
			String page = text(visitor, home + "/report/today");
			assertThat(page).contains("<b>Not stored.</b>",
					"The next step would be “Leave it” instead of “Build a pool”.", "<b>changes level</b>",
					"<b>falls away</b>", "What may an interview cost?", "A story", "Consent forms");
			String wording = text(visitor, home + "/report/wording");
			assertThat(wording).contains("Principle PR1", "awake", "honest", "Question finder");
			assertThat(text(visitor, home + "/report")).contains("Build a pool");
		});
	}

	@Test
	default void whoMayOnlyReadAReportSeesWhatIsNewerButStartsNothing() {
		withOwn((own) -> {
			own.publish(OwnPlaybooks.text());
			UUID team = people().team("Research");
			Visitor leader = visitor(people().member(team, Role.LEADER));
			String home = leader.post("/assessments", "team", team.toString(), "playbook", own.id())
				.getResponse()
				.getHeader("Location");
			answer(leader, home);
			complete(leader, home);
			own.publish(OwnPlaybooks.newerText());
			for (CurrentPerson reader : List.of(people().member(team, Role.VIEWER), people().member(team, Role.PM),
					people().admin())) {
				Visitor other = visitor(reader);
				assertThat(text(other, home + "/report")).contains("is the published one").doesNotContain("/successor");
				assertThat(text(other, home + "/report/today")).contains("Not stored").doesNotContain("/successor");
				assertThat(text(other, home + "/report/wording")).contains("awake");
				assertThat(other.post(home + "/successor")).hasStatus(403);
			}
			for (Visitor foreign : List.of(visitor(), visitor(people().stranger()))) {
				for (String path : List.of("/report/today", "/report/wording")) {
					assertThat(foreign.get(home + path)).hasStatus(404);
				}
				assertThat(foreign.post(home + "/successor")).hasStatus(404);
			}
			assertThat(leader.post(home + "/successor")).hasStatus(303);
		});
	}

	@Test
	default void carriesAnswersOverAndWantsEachConfirmed() {
		withOwn((own) -> {
			own.publish(OwnPlaybooks.text());
			Visitor visitor = visitor();
			String old = start(visitor, own);
			answer(visitor, old);
			complete(visitor, old);
			String stored = text(visitor, old + "/check");
			int today = own.publish(OwnPlaybooks.newerText());
			String home = visitor.post(old + "/successor").getResponse().getHeader("Location");
			assertThat(home).isNotEqualTo(old);
			String tasks = text(visitor, home);
			assertThat(tasks).contains("4 answers are carried over from report POA-", "2 answers did not fit",
					"Private link", "Assessment of Contoso");
			String step = text(visitor, home + "/steps/habits");
			assertThat(step).contains("id=\"finder-carried\"", ", please confirm.",
					"aria-describedby=\"finder-carried\"",
					"id=\"finder-nobody\" name=\"answers.finder\" value=\"nobody\" checked=\"checked\"");
			assertThat(text(visitor, home + "/check")).contains("Confirm all 4 answers", "please confirm");
			MvcTestResult refused = visitor.post(home + "/completion", "token", "0123456789abcdef0123");
			assertThat(refused).hasStatus(422);
			assertThat(Visitor.text(refused)).contains("Confirm the answers that were carried over",
					"href=\"#confirm\"");
			String[] form = visitor.hidden(home + "/steps/habits");
			String[] kept = Visitor.with(form, "answers.interviews", "9", "answers.finder", "nobody",
					"answers.obstacles", "finding");
			assertThat(visitor.autosave(home + "/steps/habits", kept)).hasStatus(200);
			assertThat(text(visitor, home + "/check")).contains("Confirm all 3 answers");
			assertThat(visitor.fill(home + "/steps/habits", "answers.interviews", "9", "answers.finder", "nobody",
					"answers.obstacles", "finding"))
				.hasStatus(303);
			assertThat(text(visitor, home + "/check")).contains("Confirm this answer");
			assertThat(visitor.post(home + "/confirmation")).hasStatus(303)
				.headers()
				.hasValue("Location", home + "/check");
			assertThat(text(visitor, home + "/check")).doesNotContain("please confirm", "Confirm all");
			complete(visitor, home);
			assertThat(text(visitor, home + "/report")).contains("version " + today)
				.doesNotContain("is the published one");
			assertThat(text(visitor, old + "/check")).isEqualToIgnoringWhitespace(stored);
		});
	}

	@Test
	default void aFinishedReportKeepsItsBytesWhateverIsPublished() {
		withOwn((own) -> {
			own.publish(OwnPlaybooks.text());
			UUID team = people().team("Research");
			CurrentPerson person = people().member(team, Role.LEADER);
			Visitor leader = visitor(person);
			String home = leader.post("/assessments", "team", team.toString(), "playbook", own.id())
				.getResponse()
				.getHeader("Location");
			answer(leader, home);
			complete(leader, home);
			FinishedAssessment before = finished(home, person);
			own.publish(OwnPlaybooks.newerText());
			leader.post(home + "/successor");
			leader.post(home + "/update", "version", "1", "to", "1");
			FinishedAssessment after = finished(home, person);
			assertThat(after.advice()).isEqualTo(before.advice());
			assertThat(after.sha256()).isEqualTo(before.sha256());
			assertThat(after.playbook().ref()).isEqualTo(before.playbook().ref());
			assertThat(after.answers()).isEqualTo(before.answers());
		});
	}

	@Test
	default void aDraftIsToldAndUpdatedOnlyWhenSomebodySaysSo() {
		withOwn((own) -> {
			int before = own.publish(OwnPlaybooks.text());
			Visitor visitor = visitor();
			String home = start(visitor, own);
			answer(visitor, home);
			assertThat(visitor.get(home + "/update")).hasStatus(303).headers().hasValue("Location", home);
			String[] form = visitor.hidden(home + "/steps/habits");
			int today = own.publish(OwnPlaybooks.newerText());
			for (String page : List.of("", "/check", "/steps/memory", "/questions")) {
				assertThat(text(visitor, home + page)).contains("Version " + today + " of the playbook is published",
						"href=\"" + home + "/update\"");
			}
			assertThat(text(visitor, home + "/steps/memory")).contains("Tell of one interview.");
			String update = text(visitor, home + "/update");
			assertThat(update).contains("What may an interview cost?", "It was worded “Who finds participants?”.",
					"Without the option “Consent forms”.", "Tell of one interview.", "3 answers stay as they are.",
					"<del>Once</del>", "<ins>Finding participants</ins>");
			String[] sent = visitor.hidden(home + "/update");
			MvcTestResult unconfirmed = visitor.post(home + "/update", sent);
			assertThat(unconfirmed).hasStatus(422);
			assertThat(Visitor.text(unconfirmed)).contains("<title>Error: ", "Confirm that these answers change");
			visitor.fill(home + "/steps/memory", "answers.repository", "3", "answers.story", "Once");
			MvcTestResult stale = visitor.post(home + "/update", Visitor.with(sent, "confirmed", "true"));
			assertThat(stale).hasStatus(409);
			assertThat(Visitor.text(stale)).contains("was changed meanwhile");
			assertThat(playbook(visitor, home)).isEqualTo(before);

			assertThat(
					visitor.post(home + "/update", Visitor.with(visitor.hidden(home + "/update"), "confirmed", "true")))
				.hasStatus(303);
			assertThat(playbook(visitor, home)).isEqualTo(today);
			assertThat(text(visitor, home)).contains("Updated to version " + today, "Take the update back");
			assertThat(visitor.post(home + "/steps/habits", Visitor.with(form, HABITS))).hasStatus(422);
			assertThat(visitor.post(home + "/steps/habits", Visitor.with(form, "answers.interviews", "5")))
				.hasStatus(409);

			assertThat(visitor.post(home + "/update/undoing")).hasStatus(303);
			assertThat(playbook(visitor, home)).isEqualTo(before);
			assertThat(text(visitor, home + "/check")).contains("Once", "Consent forms");
			assertThat(visitor.post(home + "/update/undoing")).hasStatus(409);

			visitor.post(home + "/update", Visitor.with(visitor.hidden(home + "/update"), "confirmed", "true"));
			assertThat(visitor.fill(home + "/steps/memory", "answers.repository", "4", "answers.budget", "50"))
				.hasStatus(303);
			assertThat(visitor.post(home + "/update/undoing")).hasStatus(409);
			complete(visitor, home);
			assertThat(text(visitor, home + "/report")).contains("version " + today);
			assertThat(visitor.get(home + "/update")).hasStatus(303);
			assertThat(visitor.post(home + "/update", sent)).hasStatus(409);
		});
	}

	@Test
	default void startsFromTheLastAssessmentOfATeamOnTheSameVersionToo() {
		UUID team = people().team("Checkout");
		CurrentPerson person = people().member(team, Role.LEADER);
		Visitor leader = visitor(person);
		AssessmentService assessments = application().getBean(AssessmentService.class);
		assertThat(text(leader, "/teams/" + team)).doesNotContain("Start from the last assessment");
		UUID old = assessments.start("Northwind", team, person);
		WorkedAnswers.save(assessments, WorkedAnswers.of("C2"), old, Access.of(person));
		assessments.complete(old, Access.of(person), "token");
		assertThat(text(leader, "/teams/" + team)).contains("action=\"/assessments/" + old + "/successor\"");
		assertThat(text(leader, "/assessments/" + old)).contains("Start with these answers");
		assertThat(text(visitor(people().member(team, Role.VIEWER)), "/teams/" + team))
			.doesNotContain("Start from the last assessment");
		String home = leader.post("/assessments/" + old + "/successor").getResponse().getHeader("Location");
		AssessmentDetails begun = assessments.find(id(home), Access.of(person));
		FinishedAssessment before = finished("/assessments/" + old, person);
		assertThat(begun.team()).isEqualTo(before.team());
		assertThat(begun.organisation()).isEqualTo("Northwind");
		assertThat(begun.answers()).isEqualTo(before.answers());
		assertThat(begun.carriedOver()).isNotNull()
			.satisfies((carried) -> assertThat(carried.unconfirmed())
				.containsExactlyInAnyOrderElementsOf(before.answers().keySet()));
		assertThat(leader.post("/assessments/" + id(home) + "/successor")).hasStatus(404);
	}

	private void answer(Visitor visitor, String home) {
		assertThat(visitor.fill(home + "/steps/habits", HABITS)).hasStatus(303);
		assertThat(visitor.fill(home + "/steps/memory", "answers.repository", "1", "answers.story", "Once"))
			.hasStatus(303);
	}

	private static String start(Visitor visitor, OwnPlaybooks own) {
		return visitor.post("/assessments", "organisation", "Contoso", "playbook", own.id())
			.getResponse()
			.getHeader("Location");
	}

	private static void complete(Visitor visitor, String home) {
		assertThat(visitor.post(home + "/completion", visitor.hidden(home + "/check"))).hasStatus(303)
			.headers()
			.hasValue("Location", home + "/report");
	}

	/** The version that a draft is on. */
	private static int playbook(Visitor visitor, String home) {
		Matcher version = Pattern.compile("playbook version (\\d+)").matcher(text(visitor, home + "/check"));
		assertThat(version.find()).isTrue();
		return Integer.parseInt(version.group(1));
	}

	private FinishedAssessment finished(String home, CurrentPerson person) {
		return application().getBean(AssessmentService.class).finished(id(home), Access.of(person));
	}

	private static UUID id(String home) {
		return UUID.fromString(home.substring(home.lastIndexOf('/') + 1));
	}

	private static String text(Visitor visitor, String path) {
		MvcTestResult page = visitor.get(path);
		assertThat(page).as(path).hasStatus(200);
		return Visitor.text(page);
	}

	private void withOwn(java.util.function.Consumer<OwnPlaybooks> test) {
		OwnPlaybooks own = new OwnPlaybooks(application());
		try {
			test.accept(own);
		}
		finally {
			own.withdraw();
		}
	}

	private Visitor visitor() {
		return new Visitor(application().getBean(MockMvcTester.class));
	}

	private Visitor visitor(CurrentPerson person) {
		return new Visitor(application().getBean(MockMvcTester.class), person);
	}

	private People people() {
		return application().getBean(People.class);
	}

}
