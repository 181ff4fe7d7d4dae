package io.productops.journey;

import java.nio.file.Path;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.productops.OnH2;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.Started;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.springframework.beans.factory.annotation.Autowired;

/**
 * Makes the pictures of the documentation: run with
 * {@code -Dproductops.screenshots=true}.
 */
@OnH2
@InBrowser
@EnabledIfSystemProperty(named = "productops.screenshots", matches = "true",
		disabledReason = "The pictures are made with -Dproductops.screenshots=true")
class ScreenshotJourneyTests {

	private static final Path FOLDER = Path.of("docs", "screenshots");

	@Autowired
	private AssessmentService assessments;

	@Test
	void everyPictureOfTheDocumentation(Visitors visitors) {
		Drafts drafts = new Drafts(this.assessments);
		Started draft = drafts.filled(CaseAnswers.of("C2"));
		Started finished = drafts.submitted(CaseAnswers.of("C2"));
		Browser.NewContextOptions wide = new Browser.NewContextOptions().setViewportSize(1280, 900);
		Browser.NewContextOptions dark = new Browser.NewContextOptions().setViewportSize(1280, 900)
			.setColorScheme(ColorScheme.DARK);
		Browser.NewContextOptions narrow = new Browser.NewContextOptions().setViewportSize(390, 844);
		take(visitors.arrive(wide), draft, "/", "start");
		String step = "/assessments/" + draft.id() + "/steps/scope";
		take(visitors.arrive(wide), draft, step, "step");
		take(visitors.arrive(narrow), draft, step, "step-390");
		take(visitors.arrive(wide), draft, "/assessments/" + draft.id() + "/check", "check");
		String report = "/assessments/" + finished.id() + "/report";
		take(visitors.arrive(wide), finished, report, "report");
		take(visitors.arrive(dark), finished, report, "report-dark");
		take(visitors.arrive(narrow), finished, report, "report-390");
	}

	private static void take(Visitor visitor, Started assessment, String path, String name) {
		if (!path.equals("/")) {
			visitor.holds(assessment);
		}
		Assertions.assertThat(visitor.goTo(path).status()).isEqualTo(200);
		visitor.page()
			.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")).setFullPage(true));
	}

}
