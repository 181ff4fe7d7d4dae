package io.productops.journey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.productops.OnH2;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.Started;
import io.productops.assessment.StepAnswers;
import io.productops.playbook.OwnPlaybooks;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Assessing again with the answers of an earlier report, and what a newer playbook shows.
 */
@OnH2
@InBrowser
class CarryOverJourneyTests {

	private final List<String> faults = new ArrayList<>();

	@Autowired
	private ApplicationContext application;

	@Autowired
	private AssessmentService assessments;

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void answersOfAReportAreCarriedOverAndConfirmed(boolean script, Visitors visitors) {
		Started earlier = new Drafts(this.assessments).submitted(CaseAnswers.of("C5"));
		Visitor visitor = script ? visitors.arrive() : visitors.arriveWithoutScript();
		visitor.holds(earlier);
		visitor.goTo("/assessments/" + earlier.id());
		Wizard wizard = visitor.wizard();
		wizard.press("Start with these answers");
		Assertions.assertThat(visitor.assessment()).isNotEqualTo(earlier.id());
		wizard.givenThePageOf(wizard.steps().get(1));
		var mark = visitor.page().locator("#pm_count-carried");
		PlaywrightAssertions.assertThat(mark).containsText("please confirm");
		wizard.controls().field(wizard.question("pm_count")).fill("9");
		if (script) {
			PlaywrightAssertions.assertThat(mark).hasText("Carried over, and changed by you.");
			wizard.thenItIsSaved();
		}
		wizard.whenSavedAndContinued();
		wizard.givenTheCheckPage();
		wizard.whenSubmitted();
		PlaywrightAssertions.assertThat(visitor.page()).hasTitle(java.util.regex.Pattern.compile("^Error: "));
		visitor.page().locator("#confirm").click();
		PlaywrightAssertions.assertThat(visitor.page().locator("#confirm")).hasCount(0);
		wizard.whenSubmitted();
		wizard.thenTheReportIsShown();
	}

	@Test
	void everyStateOfANewerPlaybookIsAccessible(Visitors visitors) {
		OwnPlaybooks own = new OwnPlaybooks(this.application);
		try {
			own.publish(OwnPlaybooks.text());
			Visitor visitor = visitors.arrive();
			Started finished = answered(own);
			this.assessments.complete(finished.id(), finished.access(), "token-of-" + finished.id());
			Started draft = answered(own);
			visitor.holds(finished);
			visitor.holds(draft);
			own.publish(OwnPlaybooks.newerText());
			look(visitor, "/", "start, with a choice");
			String report = "/assessments/" + finished.id() + "/report";
			for (String path : List.of(report, report + "/today", report + "/wording",
					"/principles?playbook=" + own.id())) {
				look(visitor, path, path);
			}
			String home = "/assessments/" + draft.id();
			look(visitor, home + "/steps/habits", "step, another version is published");
			look(visitor, home + "/update", "update");
			visitor.page().locator(".poa-formfoot .btn-primary").click();
			scan(visitor, "update, refused");
			visitor.page().getByLabel("Change these 2 answers as shown above").check();
			visitor.page().locator(".poa-formfoot .btn-primary").click();
			scan(visitor, "updated");
			visitor.goTo("/assessments/" + finished.id());
			visitor.wizard().press("Start with these answers");
			scan(visitor, "carried over");
			visitor.wizard().givenTheCheckPage();
			visitor.wizard().whenSubmitted();
			scan(visitor, "check, not confirmed");
			visitor.goTo("/assessments/" + visitor.assessment() + "/steps/habits");
			scan(visitor, "step, carried over");
			Assertions.assertThat(this.faults).isEmpty();
		}
		finally {
			own.withdraw();
		}
	}

	private void look(Visitor visitor, String path, String name) {
		Assertions.assertThat(visitor.goTo(path).status()).isEqualTo(200);
		scan(visitor, name);
	}

	private void scan(Visitor visitor, String name) {
		this.faults.addAll(Scan.faults(visitor.page(), name));
	}

	private Started answered(OwnPlaybooks own) {
		Started started = this.assessments.start("Contoso", own.id());
		save(started, "habits", Map.of("interviews", new BigDecimal(2), "finder", "nobody", "obstacles",
				List.of("finding", "consent")));
		save(started, "memory", Map.of("repository", 1, "story", "Once"));
		return started;
	}

	private void save(Started started, String step, Map<String, @Nullable Object> answers) {
		this.assessments.answer(started.id(), started.access(), step, new StepAnswers(answers, Map.of(), 0, "tab"));
	}

}
