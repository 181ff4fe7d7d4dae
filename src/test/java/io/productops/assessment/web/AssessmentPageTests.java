package io.productops.assessment.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.productops.OnH2;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How an assessment starts, is found again and ends.
 */
@OnH2
class AssessmentPageTests {

	private final MockMvcTester mvc;

	private final Visitor visitor;

	AssessmentPageTests(@Autowired MockMvcTester mvc) {
		this.mvc = mvc;
		this.visitor = new Visitor(mvc);
	}

	@Test
	void saysBeforehandWhatItTakesAndWhoSeesTheAnswers() {
		String page = Visitor.text(this.visitor.get("/"));
		assertThat(page).contains("About 20 minutes. At most 44 questions")
			.contains("What to have at hand")
			.contains("Stop at any point and come back")
			.contains("Who sees your answers")
			.contains("Start an assessment")
			.contains("Because you said");
		assertThat(page.split("<blockquote>")).hasSize(6);
	}

	@Test
	void keepsTheKeyOutOfReachOfScripts() {
		MvcTestResult started = this.visitor.post("/assessments", "organisation", "");
		assertThat(started).hasStatus(303);
		Cookie key = started.getResponse().getCookies()[0];
		assertThat(key.isHttpOnly()).isTrue();
		assertThat(key.getAttribute("SameSite")).isEqualTo("Lax");
		assertThat(key.getValue()).hasSize(43);
	}

	@Test
	void refusesALongNameAndShowsItAgain() {
		String name = "n".repeat(201);
		MvcTestResult refused = this.visitor.post("/assessments", "organisation", name);
		assertThat(refused).hasStatus(422);
		assertThat(Visitor.text(refused)).contains("There is a problem")
			.contains("<title>Error: ")
			.contains("value=\"" + name + "\"");
		String assessment = this.visitor.start("Northwind");
		assertThat(this.visitor.post(assessment + "/name", "organisation", name)).hasStatus(422);
		assertThat(this.visitor.post(assessment + "/name", "organisation", "Contoso <i>")).hasStatus(303);
		assertThat(Visitor.text(this.visitor.get(assessment))).contains("<h1>Assessment of Contoso &lt;i&gt;</h1>");
	}

	@Test
	void refusesANameOfSeveralLinesAndShowsItAgain() {
		String name = "North\twind\u202e";
		String assessment = this.visitor.start("Northwind");
		for (String form : List.of("/assessments", assessment + "/name")) {
			MvcTestResult refused = this.visitor.post(form, "organisation", name);
			assertThat(refused).hasStatus(422);
			assertThat(Visitor.text(refused)).contains("<title>Error: ")
				.contains("</span>Keep this on one line, without tabs")
				.contains("value=\"" + name + "\"")
				.contains("aria-describedby=\"organisation-error\"");
		}
		assertThat(Visitor.text(this.visitor.get(assessment))).contains("<h1>Assessment of Northwind</h1>");
	}

	@Test
	void listsTheTasksInOneOrderAndLetsThemBeDoneInAny() {
		String page = Visitor.text(this.visitor.get(this.visitor.start("Northwind")));
		assertThat(page).contains("Not yet started").contains("Cannot start yet").doesNotContain("/check\"");
		assertThat(page.indexOf("Pain points")).isLessThan(page.indexOf("System design"));
	}

	@Test
	void offersToGoOnWithWhatThisBrowserStarted() {
		this.visitor.start("Northwind");
		assertThat(Visitor.text(this.visitor.get("/"))).contains("Continue where you stopped").contains("Northwind");
		assertThat(Visitor.text(new Visitor(this.mvc).get("/"))).doesNotContain("Continue where you stopped");
	}

	@Test
	void opensInAnotherBrowserThroughItsPrivateLinkOnly() {
		String assessment = this.visitor.start("Northwind");
		Visitor other = new Visitor(this.mvc);
		assertThat(other.get(assessment)).hasStatus(404);
		assertThat(other.post(assessment + "/deletion")).hasStatus(404);
		String link = link(assessment);
		MvcTestResult asked = other.get(link);
		assertThat(asked).hasStatusOk().headers().hasValue("Referrer-Policy", "no-referrer");
		assertThat(asked).headers().hasValue("Cache-Control", "no-store");
		assertThat(asked.getResponse().getCookies()).noneMatch((cookie) -> cookie.getName().startsWith("poa-key"));
		assertThat(other.get(assessment)).hasStatus(404);
		assertThat(other.post(link)).hasStatus(303).headers().hasValue("Location", assessment);
		assertThat(other.get(assessment)).hasStatusOk();
		assertThat(other.get(link.substring(0, link.length() - 1))).hasStatus(404);
	}

	@Test
	void isGoneAfterItsDeletionWasConfirmed() {
		String assessment = this.visitor.start("Northwind");
		String link = link(assessment);
		assertThat(Visitor.text(this.visitor.get(assessment + "/deletion"))).contains("Delete this assessment?");
		assertThat(this.visitor.get(assessment)).hasStatusOk();
		assertThat(this.visitor.post(assessment + "/deletion")).hasStatus(303)
			.headers()
			.hasValue("Location", "/assessments/deleted");
		assertThat(Visitor.text(this.visitor.get("/assessments/deleted"))).contains("The assessment was deleted");
		assertThat(this.visitor.get(assessment)).hasStatus(404);
		assertThat(this.visitor.get(link)).hasStatus(404);
	}

	private String link(String assessment) {
		Matcher link = Pattern.compile("value=\"http://localhost(/return/[^\"]+)\"")
			.matcher(Visitor.text(this.visitor.get(assessment)));
		assertThat(link.find()).isTrue();
		return link.group(1);
	}

}
