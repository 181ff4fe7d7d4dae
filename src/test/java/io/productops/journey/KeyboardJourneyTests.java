package io.productops.journey;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ForcedColors;
import io.productops.OnH2;
import io.productops.advice.PlaybookDocument.Step;
import io.productops.advice.Question;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The whole path by keyboard alone; at each stop the focus can be seen.
 */
@OnH2
@InBrowser
class KeyboardJourneyTests {

	@Autowired
	private JdbcTemplate database;

	@LocalServerPort
	private int port;

	@Test
	void theWholePathNeedsNoMouse(Visitors visitors) {
		CaseAnswers worked = CaseAnswers.of("C4");
		Visitor visitor = visitors.arrive();
		Wizard wizard = visitor.wizard();
		Keyboard keys = new Keyboard(visitor.page());
		visitor.goTo("/");
		Assertions.assertThat(keys.press("Tab").says("Skip to main content")).isTrue();
		keys.press("Enter");
		keys.reach("the name", (stop) -> stop.named("organisation"));
		keys.type("By keyboard");
		keys.activate("Start an assessment");
		wizard.thenTheHeadingIs("Assessment of By keyboard");
		UUID assessment = visitor.assessment();
		keys.activate(wizard.steps().get(0).title());
		for (Step step : wizard.steps()) {
			wizard.thenTheHeadingIs(step.title());
			answer(wizard, keys, step, worked);
			goBackAndForth(keys);
			keys.activate("Save and continue");
		}
		wizard.thenTheHeadingIs("Check your answers before you submit");
		keys.activate("Submit and get recommendations");
		wizard.thenTheReportIsShown();
		keys.reach("the end of the page", (stop) -> stop.says("Privacy"));
		Assertions.assertThat(keys.faults()).isEmpty();
		Assertions.assertThat(Bytes.stored(this.database, assessment)).isEqualTo(Bytes.answered(this.port, worked));
	}

	@Test
	void theFocusCanBeSeenInForcedColoursToo(Visitors visitors) {
		Visitor visitor = visitors.arrive(new Browser.NewContextOptions().setForcedColors(ForcedColors.ACTIVE));
		Wizard wizard = visitor.wizard();
		wizard.givenANewAssessment("");
		wizard.givenThePageOf(wizard.steps().get(1));
		Keyboard keys = new Keyboard(visitor.page());
		keys.reach("the end of the page", (stop) -> stop.says("Privacy"));
		Assertions.assertThat(keys.faults()).isEmpty();
	}

	@Test
	void nothingMovesForPeopleWhoWantLessMotion(Visitors visitors) {
		Visitor visitor = visitors.arrive();
		Wizard wizard = visitor.wizard();
		wizard.givenANewAssessment("");
		wizard.givenThePageOf(wizard.steps().get(1));
		Keyboard keys = new Keyboard(visitor.page());
		for (String name : List.of("Save and continue", "Save and come back later")) {
			keys.reach(name, (stop) -> stop.says(name));
			Assertions.assertThat(visitor.page().evaluate("document.getAnimations().length")).isEqualTo(0);
		}
	}

	private static void answer(Wizard wizard, Keyboard keys, Step step, CaseAnswers worked) {
		List<Question> asked = wizard.asked(step, worked.answers())
			.stream()
			.filter((question) -> worked.answers().containsKey(question.id()))
			.toList();
		for (Question question : asked) {
			// one that the answers before call for appears when those are saved
			PlaywrightAssertions.assertThat(wizard.page().locator("#q-" + question.id())).isVisible();
			keys.answer(question, Objects.requireNonNull(worked.answers().get(question.id())));
		}
	}

	private static void goBackAndForth(Keyboard keys) {
		Keyboard.Stop button = keys.reach("the button", (stop) -> stop.says("Save and continue"));
		Keyboard.Stop before = keys.press("Shift+Tab");
		Assertions.assertThat(before).isNotEqualTo(button);
		Assertions.assertThat(keys.press("Tab")).isEqualTo(button);
	}

}
