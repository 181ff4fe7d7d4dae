package io.productops.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.productops.OnH2;
import io.productops.advice.PlaybookDocument.Step;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.Started;
import io.productops.playbook.DraftService;
import io.productops.team.BrowserSessions;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

/**
 * Axe finds nothing, and nothing is wider than a small window, on every state of every
 * page.
 */
@OnH2
@InBrowser
class AccessibilityJourneyTests {

	private final List<String> faults = new ArrayList<>();

	@Autowired
	private AssessmentService assessments;

	@Autowired
	private DraftService playbook;

	@Autowired
	private People people;

	@Autowired
	private BrowserSessions sessions;

	@Test
	void pagesForEverybody(Visitors visitors) {
		Visitor visitor = visitors.arrive();
		for (String path : List.of("/", "/how-it-works", "/principles", "/method", "/accessibility", "/privacy",
				"/sample-report", "/nowhere", "/assessments/deleted")) {
			visitor.goTo(path);
			scan(visitor.page(), path);
		}
		thenNothingIsFound();
	}

	@Test
	void pagesOfAnEmptyAssessment(Visitors visitors) {
		Visitor visitor = visitors.arrive();
		Wizard wizard = visitor.wizard();
		visitor.goTo("/");
		visitor.page().getByLabel("Name of your organisation").fill("o".repeat(201));
		wizard.press("Start an assessment");
		scan(visitor.page(), "start, refused");
		wizard.givenANewAssessment("");
		scan(visitor.page(), "task list, new");
		String privateLink = visitor.page().getByLabel("Private link").inputValue();
		for (Step step : wizard.steps()) {
			wizard.givenThePageOf(step);
			scan(visitor.page(), step.id() + ", empty");
		}
		wizard.givenTheCheckPage();
		scan(visitor.page(), "check, with missing answers");
		wizard.whenSubmitted();
		scan(visitor.page(), "check, refused");
		visitor.goTo("/");
		scan(visitor.page(), "start, with a draft");
		visitor.goTo(privateLink);
		scan(visitor.page(), "private link");
		thenNothingIsFound();
	}

	@Test
	void pagesOfAFilledAssessment(Visitors visitors) {
		Visitor visitor = visitors.arrive();
		Started draft = new Drafts(this.assessments).filled(CaseAnswers.of("C4"));
		visitor.holds(draft);
		String home = "/assessments/" + draft.id();
		visitor.goTo(home);
		scan(visitor.page(), "task list, filled");
		Wizard wizard = visitor.wizard();
		for (Step step : wizard.steps()) {
			wizard.givenThePageOf(step);
			scan(visitor.page(), step.id() + ", filled");
		}
		wizard.givenAllQuestionsOnOnePage();
		scan(visitor.page(), "all questions, filled");
		wizard.givenTheCheckPage();
		scan(visitor.page(), "check, complete");
		visitor.goTo(home + "/deletion");
		scan(visitor.page(), "deletion");
		wizard.givenTheCheckPage();
		wizard.whenSubmitted();
		wizard.givenTheCheckPage();
		scan(visitor.page(), "check, submitted");
		visitor.goTo(home);
		scan(visitor.page(), "task list, submitted");
		thenNothingIsFound();
	}

	@Test
	void pagesThatRefuse(Visitors visitors) {
		Visitor visitor = visitors.arrive();
		Started draft = new Drafts(this.assessments).filled(CaseAnswers.of("C4"));
		visitor.holds(draft);
		visitor.goTo("/assessments/" + draft.id());
		Wizard wizard = visitor.wizard();
		wizard.givenThePageOf(wizard.steps().get(1));
		Wizard other = visitor.secondTab();
		wizard.controls().field(wizard.question("pm_count")).fill("nine");
		wizard.controls().field(wizard.question("engineers")).fill("-1");
		wizard.whenSavedAndContinued();
		scan(visitor.page(), "step, refused");
		wizard.controls().field(wizard.question("pm_count")).fill("9");
		wizard.controls().field(wizard.question("engineers")).fill("1");
		wizard.whenSavedAndContinued();
		other.controls().field(wizard.question("pm_count")).fill("10");
		other.whenSavedAndContinued();
		other.thenTheHeadingIs("Choose between two versions");
		scan(other.page(), "step, changed elsewhere");
		thenNothingIsFound();
	}

	@ParameterizedTest
	@ValueSource(strings = { "C2", "C5", "C6", "C7" })
	void reports(String id, Visitors visitors) {
		Visitor visitor = visitors.arrive();
		Started finished = new Drafts(this.assessments).submitted(CaseAnswers.of(id));
		visitor.holds(finished);
		visitor.goTo("/assessments/" + finished.id() + "/report");
		scan(visitor.page(), "report of " + id);
		thenNothingIsFound();
	}

	@Test
	void textsOfThePlaybook(Visitors visitors) {
		CurrentPerson admin = this.people.admin();
		int number = this.playbook.begin(admin, 1).number();
		this.playbook.change(admin, number, 1, Map.of("mistakes/M2/title", "Too early hires", "rules/M1-R1/unless",
				"tiny", "principles/PR1/tactics", "Only one"), "For the pictures");
		String draft = "/admin/playbook/drafts/" + number;
		Visitor visitor = visitors.arrive();
		visitor.signIn(this.sessions.begin(admin));
		for (String path : List.of(draft + "/changes", draft + "/changes?view=unified", draft + "/history",
				draft + "/revisions/1", draft + "/texts", "/admin/playbook/versions/1", "/admin/playbook/compare",
				"/admin/playbook/import")) {
			visitor.goTo(path);
			scan(visitor.page(), path);
		}
		checks(visitor, draft);
		this.playbook.change(admin, number, 2, Map.of("rules/M1-R1/unless", "tin"), "For the pictures");
		visitor.goTo(draft + "/checks");
		scan(visitor.page(), "checks, with a fault");
		visitor.goTo("/admin/playbook/import");
		visitor.page().getByLabel("YAML").fill("playbook: {id: a, id: b}\nsteps: &x [*x]\n");
		visitor.page().getByText("Begin the draft").click();
		scan(visitor.page(), "import, refused");
		// a short text: for the lines of the whole one axe takes half a minute
		visitor.goTo(draft + "/document");
		visitor.page().getByLabel("YAML").fill("playbook: {id: product-ops, title: x}\n");
		visitor.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
		scan(visitor.page(), "whole text, refused");
		thenNothingIsFound();
	}

	/** Whether the linter is still at work when they are opened is a matter of speed. */
	private void checks(Visitor visitor, String draft) {
		visitor.goTo(draft + "/checks");
		scan(visitor.page(), "checks, first seen");
		while (visitor.page().getByText("Look again").isVisible()) {
			visitor.goTo(draft + "/checks");
		}
		scan(visitor.page(), "checks");
	}

	private void scan(Page page, String name) {
		this.faults.addAll(Scan.faults(page, name));
	}

	private void thenNothingIsFound() {
		Assertions.assertThat(this.faults).isEmpty();
	}

}
